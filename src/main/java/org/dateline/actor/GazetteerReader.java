package org.dateline.actor;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** Reads and checks the files of a gazetteer; one reader reads one folder once. */
final class GazetteerReader {
  static final String HEADER =
      "name\ttype\tqid\taliases\tcountry\tdemonyms\tcapital\tlat\tlon\tprominence\toffice\tfrom\tto\tsource";

  private static final int COLUMNS = HEADER.split("\t").length;
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Path folder;
  private final NameWords words;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> doubts = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  GazetteerReader(Path folder, NameWords words) {
    this.words = words;
    this.folder = folder;
  }

  /** A checked row and where it stands. */
  record Row(Path file, int line, GazetteerEntry entry) {
    String where() {
      return file.getFileName() + ":" + line;
    }
  }

  List<GazetteerEntry> read() {
    for (Path file : files()) {
      readFile(file);
    }
    RowsTogether together = new RowsTogether(rows, words);
    problems.addAll(together.problems());
    Problems.throwIfAny(problems);
    doubts.addAll(together.doubts());
    return rows.stream()
        .map(Row::entry)
        .map(entry -> together.isDoubted(entry) ? entry.withoutId() : entry)
        .toList();
  }

  /** Returns what is wrong with ids; such a row is read without its id, and nothing is refused. */
  List<Problem> doubts() {
    return List.copyOf(doubts);
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
      if (files.isEmpty()) {
        report(folder, 0, "there is no .tsv file in it", "put the gazetteer's files there");
      }
      return files;
    } catch (IOException e) {
      report(folder, 0, "cannot be read as a folder", "name the folder with the gazetteer's files");
      return List.of();
    }
  }

  private void readFile(Path file) {
    List<String> lines = linesOf(file);
    if (lines.isEmpty()) {
      return;
    }
    if (!lines.get(0).equals(HEADER)) {
      report(file, 1, "the header is '" + lines.get(0) + "'", "write '" + HEADER + "', with tabs");
      return;
    }
    for (int i = 1; i < lines.size(); i++) {
      readRow(file, i + 1, lines.get(i));
    }
  }

  private List<String> linesOf(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty()) {
        report(file, 0, "it is empty", "start it with the header, or remove it");
      }
      return lines;
    } catch (CharacterCodingException e) {
      report(file, 0, "it is not UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      report(file, 0, "it cannot be read: " + e.getMessage(), "check its permissions");
    }
    return List.of();
  }

  private void readRow(Path file, int line, String text) {
    String[] cells = text.split("\t", -1);
    if (cells.length != COLUMNS) {
      report(
          file,
          line,
          "the row has " + cells.length + " columns",
          "give it " + COLUMNS + ", separated by tabs");
      return;
    }
    int before = problems.size();
    Cells row = new Cells(file, line, cells);
    Optional<GazetteerEntry> entry = row.entry();
    if (entry.isPresent() && problems.size() == before) {
      rows.add(new Row(file, line, entry.get()));
    }
  }

  private void report(Path file, int line, String what, String fix) {
    problems.add(new Problem(file, line, what, fix));
  }

  /** The cells of one row, each checked as it is taken. */
  private final class Cells {
    private final Path file;
    private final int line;
    private final String[] cells;

    Cells(Path file, int line, String[] cells) {
      this.file = file;
      this.line = line;
      this.cells = cells;
    }

    Optional<GazetteerEntry> entry() {
      String name = required(0, "name");
      Optional<ActorType> type = type(cells[1]);
      Optional<String> qid = id();
      Optional<String> country =
          matching(4, COUNTRY, "a country code", "write two capitals (ISO 3166-1), or nothing");
      Optional<Double> latitude = degrees(7, 90);
      Optional<Double> longitude = degrees(8, 180);
      long prominence = prominence(cells[9]);
      String source = required(13, "source");
      return type.map(
          known ->
              new GazetteerEntry(
                  name,
                  known,
                  qid,
                  list(cells[3]),
                  country,
                  list(cells[5]),
                  optional(6),
                  latitude,
                  longitude,
                  prominence,
                  tenures(),
                  source));
    }

    /** A slip in an id costs the link and not the run. */
    private Optional<String> id() {
      Optional<String> cell = optional(2);
      if (cell.isPresent() && !QID.matcher(cell.get()).matches()) {
        String what = "'" + cell.get() + "' is not a Wikidata id, and the row has none";
        doubts.add(new Problem(file, line, what, "write Q and digits, or nothing"));
        return Optional.empty();
      }
      return cell;
    }

    /** Offices, first and last days stand in the same order in their three cells. */
    private List<Tenure> tenures() {
      List<String> offices = list(cells[10]);
      String[] from = BAR.split(cells[11], -1);
      String[] to = BAR.split(cells[12], -1);
      if (!isAligned(from, offices) || !isAligned(to, offices)) {
        report(
            file,
            line,
            "it has %d offices, from '%s' to '%s'".formatted(offices.size(), cells[11], cells[12]),
            "give 'from' and 'to' a value, or nothing, between '|' for each office");
        return List.of();
      }
      return IntStream.range(0, offices.size())
          .mapToObj(i -> new Tenure(offices.get(i), at(from, i), at(to, i)))
          .toList();
    }

    private static boolean isAligned(String[] days, List<String> offices) {
      return days.length == 1 && days[0].isBlank() || days.length == offices.size();
    }

    private static Optional<String> at(String[] days, int i) {
      return i < days.length
          ? Optional.of(days[i]).filter(day -> !day.isBlank())
          : Optional.empty();
    }

    private Optional<ActorType> type(String term) {
      Map<String, ActorType> types = new HashMap<>();
      for (ActorType type : ActorType.values()) {
        types.put(type.term(), type);
      }
      if (!types.containsKey(term)) {
        String fix =
            Nearest.of(term, types.keySet())
                .map(near -> "use " + near + " (closest)")
                .orElse("use one of " + types.keySet().stream().sorted().toList());
        report(file, line, "type '" + term + "' is not one of the ontology's actor types", fix);
      }
      return Optional.ofNullable(types.get(term));
    }

    private String required(int column, String what) {
      if (cells[column].isBlank()) {
        report(file, line, "the " + what + " is empty", "fill it in");
      }
      return cells[column];
    }

    private Optional<String> optional(int column) {
      return Optional.of(cells[column]).filter(cell -> !cell.isBlank());
    }

    private Optional<String> matching(int column, Pattern form, String what, String fix) {
      Optional<String> cell = optional(column);
      if (cell.isPresent() && !form.matcher(cell.get()).matches()) {
        report(file, line, "'" + cell.get() + "' is not " + what, fix);
      }
      return cell;
    }

    private Optional<Double> degrees(int column, int limit) {
      Optional<String> cell = optional(column);
      try {
        Optional<Double> value = cell.map(Double::valueOf);
        if (value.isEmpty() || Math.abs(value.get()) <= limit) {
          return value;
        }
      } catch (NumberFormatException e) {
        // reported below, together with values out of range
      }
      String name = HEADER.split("\t", -1)[column];
      report(
          file,
          line,
          name + " '" + cell.orElse("") + "' is not a number from -" + limit + " to " + limit,
          "write decimal degrees, or nothing");
      return Optional.empty();
    }

    private long prominence(String cell) {
      try {
        return cell.isBlank() ? 0 : Long.parseLong(cell);
      } catch (NumberFormatException e) {
        report(file, line, "prominence '" + cell + "' is not a whole number", "write digits only");
        return 0;
      }
    }

    private static List<String> list(String cell) {
      return cell.isBlank()
          ? List.of()
          : Arrays.stream(BAR.split(cell)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }
}
