package org.dateline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** Reads and checks the file of boilerplate; one reader reads one file once. */
final class BoilerplateReader {
  static final String HEADER = "how\twords\twhy";
  private static final List<String> HOW =
      List.of("element", "class", "paragraph", "begins", "rest", "pattern");
  private static final int COLUMNS = 3;

  private final Path file;
  private final Map<String, List<String>> words = new HashMap<>();
  private final List<Evaluator> elements = new ArrayList<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  BoilerplateReader(Path file) {
    this.file = file;
    HOW.forEach(how -> words.put(how, new ArrayList<>()));
  }

  Boilerplate read() {
    List<String> lines = lines();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      problem(1, "the header is not '" + HEADER + "'", "write it, with tabs");
    } else {
      for (int i = 1; i < lines.size(); i++) {
        readRow(i + 1, lines.get(i).split("\t", -1));
      }
    }
    Problems.throwIfAny(problems);
    return new Boilerplate(
        elements,
        words.get("class"),
        words.get("paragraph"),
        words.get("begins"),
        words.get("rest"),
        patterns);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problems(
          new Problem(file, 0, "it cannot be read: " + e, "put the file there, in UTF-8"));
    }
  }

  private void readRow(int line, String[] cells) {
    if (cells.length != COLUMNS) {
      problem(line, "the row has " + cells.length + " columns", "give it 3, separated by tabs");
    } else if (cells[1].isBlank() || cells[2].isBlank()) {
      problem(line, "the words or the reason are missing", "fill in both");
    } else if (!HOW.contains(cells[0])) {
      String fix = Nearest.of(cells[0], HOW).map(near -> "use " + near + " (closest)").orElse("");
      problem(line, "'" + cells[0] + "' is not one of " + HOW, fix.isEmpty() ? "use one" : fix);
    } else {
      take(line, cells[0], cells[1].strip());
    }
  }

  private void take(int line, String how, String cell) {
    try {
      switch (how) {
        case "element" -> elements.add(QueryParser.parse(cell));
        case "class" -> words.get(how).add(Boilerplate.words(cell));
        case "begins" -> words.get(how).add(Boilerplate.lower(cell));
        case "pattern" -> patterns.add(Pattern.compile(cell));
        default -> words.get(how).add(Boilerplate.plain(cell));
      }
    } catch (SelectorParseException | PatternSyntaxException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      problem(line, "'" + cell + "' is no " + how + ": " + first, "correct it");
    }
  }

  private void problem(int line, String what, String fix) {
    problems.add(new Problem(file, line, what, fix));
  }
}
