package org.dateline.appearance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.lexicon.Terms;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** Reads and checks the file of looks; one reader reads one file once. */
final class AppearanceFile {
  private static final String HEADER = "what\tterm\tgroup\tcolour\tshape\tline\tsymbol";
  private static final int COLUMNS = 7;
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-F]{6}");

  private final Path file;
  private final Terms terms;
  private final List<Look> looks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int line;

  AppearanceFile(Path file, Terms terms) {
    this.file = file;
    this.terms = terms;
  }

  Appearance read() {
    for (String row : lines()) {
      line++;
      if (line == 1 && !row.equals(HEADER)) {
        add("is not the header", "write it as: " + HEADER.replace("\t", ", ") + " (tabs between)");
      } else if (line > 1) {
        readRow(row.split("\t", -1));
      }
    }
    Problems.throwIfAny(problems);
    return new Appearance(looks, terms);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e, "restore it, in UTF-8"));
    }
  }

  private void readRow(String[] cells) {
    if (cells.length != COLUMNS) {
      add("has %d cells".formatted(cells.length), "write " + COLUMNS + " with tabs between");
      return;
    }
    Optional<Look.What> what = named(Look.What.class, cells[0]);
    if (what.isEmpty()) {
      add("'" + cells[0] + "' is nothing that is drawn", choice(Look.What.class));
      return;
    }
    checkTerm(cells[1]);
    checkColour(cells[3]);
    Look look =
        new Look(
            what.get(),
            cells[1],
            cells[2],
            cells[3],
            named(Look.Shape.class, cells[4]),
            named(Look.Line.class, cells[5]),
            Optional.of(cells[6]).filter(symbol -> !symbol.isBlank()));
    checkDrawable(look, cells);
    looks.add(look);
  }

  private void checkTerm(String term) {
    if (!terms.all().contains(term)) {
      String fix = Nearest.of(term, terms.all()).map(near -> "use " + near + ", or ").orElse("");
      add("'%s' is not in the ontology".formatted(term), fix + "declare it there first");
    }
    if (looks.stream().anyMatch(look -> look.term().equals(term))) {
      add("'%s' has a row already".formatted(term), "remove one of the two");
    }
  }

  private void checkColour(String colour) {
    if (!COLOUR.matcher(colour).matches()) {
      add("'%s' is no colour".formatted(colour), "write it as #D55E00");
    }
  }

  private void checkDrawable(Look look, String[] cells) {
    boolean node = look.what() == Look.What.ACTOR || look.what() == Look.What.EVENT;
    if (node && look.shape().isEmpty()) {
      add("'%s' is no shape".formatted(cells[4]), choice(Look.Shape.class));
    }
    if (look.what() == Look.What.FACTUALITY) {
      if (look.line().isEmpty()) {
        add("'%s' is no line".formatted(cells[5]), choice(Look.Line.class));
      }
      if (look.symbol().isEmpty()) {
        add("a factuality has no symbol", "give it a character of its own");
      }
    }
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> names, String cell) {
    return Arrays.stream(names.getEnumConstants())
        .filter(name -> written(name).equals(cell))
        .findFirst();
  }

  private static <E extends Enum<E>> String choice(Class<E> names) {
    return "use "
        + String.join(
            ", ", Arrays.stream(names.getEnumConstants()).map(AppearanceFile::written).toList());
  }

  private static String written(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void add(String what, String fix) {
    problems.add(new Problem(file, line, what, fix));
  }
}
