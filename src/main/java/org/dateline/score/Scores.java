package org.dateline.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of a gold set, report by report, and the forms they can take. */
public record Scores(List<ReportScore> reports) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "ALL";

  public Scores {
    reports = List.copyOf(reports);
  }

  /** Returns the figures of all reports together, as micro averages. */
  public Score overall() {
    return reports.stream().map(ReportScore::score).reduce(Score.NONE, Score::plus);
  }

  /** Returns every figure of every report; {@code null} where there was nothing to judge. */
  public String toJson() {
    ObjectNode json = JSON.createObjectNode();
    ObjectNode documents = json.putObject("documents");
    reports.forEach(report -> documents.set(report.id(), json(report.score())));
    json.set("overall", json(overall()));
    return json.toPrettyString() + "\n";
  }

  private static ObjectNode json(Score score) {
    ObjectNode json = JSON.createObjectNode();
    for (Measured figure : Measured.all(score)) {
      json.withObjectProperty(figure.measure())
          .putPOJO(figure.figure(), figure.value().orElse(null));
    }
    return json;
  }

  /** Returns a row for each figure; "ALL" is all reports together. */
  public String toCsv() {
    return reports.stream()
        .map(report -> csv(report.id(), report.score()))
        .collect(Collectors.joining("", "report,measure,figure,value\r\n", csv(ALL, overall())));
  }

  private static String csv(String id, Score score) {
    return Measured.all(score).stream()
        .map(
            figure ->
                "%s,%s,%s,%s\r\n"
                    .formatted(
                        csvCell(id),
                        csvCell(figure.measure()),
                        figure.figure(),
                        figure.value().map(Number::toString).orElse("")))
        .collect(Collectors.joining());
  }

  private static String csvCell(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Returns tables for a terminal. */
  public String toText() {
    return ScoreTables.of(this);
  }

  /** Returns a table of the types of events and relations. */
  public String typesToText() {
    return ScoreTables.byType(overall());
  }

  /** Returns every miss and everything too much, report by report. */
  public String notesToText() {
    return reports.stream()
        .map(report -> "\n== " + report.id() + "\n" + lines(report.notes()))
        .collect(Collectors.joining());
  }

  private static String lines(List<String> notes) {
    return notes.stream().map(note -> "  " + note + "\n").collect(Collectors.joining());
  }
}
