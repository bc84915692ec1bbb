package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** README's table of quality, which says what the evaluations expect. */
final class QualityTable {
  private static final Path README = Path.of("README.md");
  private static final String START = "<!-- made from eval/*.yaml -->\n";
  private static final String END = "<!-- end -->\n";
  private static final String HEAD =
      """
      | | actors | links | relations | events | roles | date | place | casualties | factuality | hallucinations |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private QualityTable() {}

  static String of(List<Evaluation> evaluations) {
    return HEAD + evaluations.stream().map(QualityTable::row).collect(Collectors.joining());
  }

  private static String row(Evaluation evaluation) {
    List<String> cells =
        List.of(
            "%d %s (`%s`)"
                .formatted(
                    evaluation.ids().size(), evaluation.title(), evaluation.file().getFileName()),
            cell(evaluation, "actors F1"),
            cell(evaluation, "linking F1"),
            cell(evaluation, "relations P", "relations R", "relations F1"),
            cell(evaluation, "events P", "events R", "events F1"),
            cell(evaluation, "roles (matched events) F1"),
            cell(evaluation, "date accuracy"),
            cell(evaluation, "place accuracy"),
            cell(evaluation, "casualties accuracy"),
            cell(evaluation, "event factuality accuracy"),
            cell(evaluation, "hallucinations rate"));
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String cell(Evaluation evaluation, String... figures) {
    return Arrays.stream(figures)
        .map(figure -> evaluation.expected().get(figure))
        .map(value -> value == null ? "–" : String.format(Locale.ROOT, "%.2f", value))
        .map(number -> number.startsWith("0.") ? number.substring(1) : number)
        .collect(Collectors.joining(" / "));
  }

  static String inReadme() throws IOException {
    String readme = Files.readString(README);
    return readme.substring(readme.indexOf(START) + START.length(), readme.indexOf(END));
  }

  static void writeIntoReadme(String table) throws IOException {
    String readme = Files.readString(README);
    String head = readme.substring(0, readme.indexOf(START) + START.length());
    Files.writeString(README, head + table + readme.substring(readme.indexOf(END)));
  }
}
