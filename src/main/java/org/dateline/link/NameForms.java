package org.dateline.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * The forms that names are compared in: the key, which accents, capitals and punctuation leave
 * alike, and the skeleton, which romanisations of one name share ({@code
 * data/linking/spellings.tsv}).
 */
public final class NameForms {
  private static final String HEADER = "pattern\treplacement\texample\tsource";
  private static final int COLUMNS = 4;
  private static final Pattern DROPPED = Pattern.compile("(?<=\\p{L})'s\\b|[.'`‘’ʼʻʿʾ]");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private final List<Spelling> spellings;

  private record Spelling(Pattern pattern, String replacement) {}

  private NameForms(List<Spelling> spellings) {
    this.spellings = List.copyOf(spellings);
  }

  /**
   * Reads the table of spellings.
   *
   * @throws Problems with every row that is wrong, or whose example its table does not make equal
   */
  public static NameForms load(Path file) {
    List<Problem> problems = new ArrayList<>();
    List<Spelling> spellings = new ArrayList<>();
    List<String> lines = lines(file);
    if (!lines.get(0).equals(HEADER)) {
      throw new Problems(
          new Problem(file, 1, "the header is '" + lines.get(0) + "'", "write '" + HEADER + "'"));
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != COLUMNS || cells[COLUMNS - 1].isBlank()) {
        problems.add(
            new Problem(file, i + 1, "it has no 4 filled columns", "write '" + HEADER + "'"));
        continue;
      }
      try {
        spellings.add(new Spelling(Pattern.compile(cells[0]), cells[1]));
      } catch (PatternSyntaxException e) {
        problems.add(
            new Problem(
                file, i + 1, "'" + cells[0] + "' is no pattern", "see: " + e.getDescription()));
      }
    }
    Problems.throwIfAny(problems);
    NameForms forms = new NameForms(spellings);
    Problems.throwIfAny(forms.unequal(file, lines));
    return forms;
  }

  private List<Problem> unequal(Path file, List<String> lines) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] pair = lines.get(i).split("\t", -1)[2].split(" = ", -1);
      if (pair.length != 2 || !skeleton(pair[0]).equals(skeleton(pair[1]))) {
        problems.add(
            new Problem(
                file,
                i + 1,
                "the example is not two names 'A = B' that the table makes equal",
                pair.length == 2
                    ? "they become '%s' and '%s'".formatted(skeleton(pair[0]), skeleton(pair[1]))
                    : "write them so"));
      }
    }
    return problems;
  }

  private static List<String> lines(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (!lines.isEmpty()) {
        return lines;
      }
    } catch (IOException e) {
      throw new Problems(
          new Problem(file, 0, "it cannot be read: " + e.getMessage(), "put it back"));
    }
    throw new Problems(new Problem(file, 0, "it is empty", "put it back"));
  }

  /** Returns the words in lower-case ASCII: {@code "N'Djamena"} gives {@code ndjamena}. */
  public static String key(String name) {
    char[] in = name.toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    String plain = new String(out, 0, length).toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(DROPPED.matcher(plain).replaceAll("")).replaceAll(" ").strip();
  }

  /** Returns what romanisations of the name share; empty when nothing of it is left. */
  public String skeleton(String name) {
    String form = key(name);
    for (Spelling spelling : spellings) {
      form = spelling.pattern().matcher(form).replaceAll(spelling.replacement());
    }
    return form.replace(" ", "");
  }
}
