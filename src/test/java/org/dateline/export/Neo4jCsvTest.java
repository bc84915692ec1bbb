package org.dateline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules for headers in "Import > CSV header format" of Neo4j's operations manual. */
class Neo4jCsvTest {
  private static final Pattern FIELD =
      Pattern.compile(
          "\\w+|\\w*:(ID|LABEL|START_ID|END_ID|TYPE)(\\(\\w+\\))?"
              + "|\\w+:(int|long|float|double|boolean|byte|short|char|string|point|date)(\\[])?");

  private static Map<String, byte[]> files() throws IOException {
    return Samples.write(Samples.export().tool("neo4j"), Samples.network("a, \"b\"\tc"));
  }

  private static List<CSVRecord> table(String name) throws IOException {
    return ReadBack.table(files(), name);
  }

  @ParameterizedTest
  @CsvSource({"nodes.csv", "relationships.csv"})
  void everyFieldOfTheHeaderIsOneOfNeo4js(String name) throws IOException {
    List<String> wrong =
        table(name).get(0).getParser().getHeaderNames().stream()
            .filter(field -> !FIELD.matcher(field).matches())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "nodes.csv, id:ID",
    "nodes.csv, :LABEL",
    "relationships.csv, :START_ID",
    "relationships.csv, :END_ID",
    "relationships.csv, :TYPE"
  })
  void whatMustBeThereIsFilledInEveryRow(String name, String field) throws IOException {
    assertTrue(table(name).stream().noneMatch(row -> row.get(field).isEmpty()));
  }

  @Test
  void endsOfRelationshipsAreNodes() throws IOException {
    Set<String> ids =
        table("nodes.csv").stream().map(row -> row.get("id:ID")).collect(Collectors.toSet());
    assertTrue(
        table("relationships.csv").stream()
            .allMatch(
                row -> ids.contains(row.get(":START_ID")) && ids.contains(row.get(":END_ID"))));
  }

  @Test
  void datesAreDates() throws IOException {
    assertTrue(
        table("relationships.csv").stream()
            .allMatch(row -> row.get("first:date").matches("(\\d{4}-\\d{2}-\\d{2})?")));
  }

  @Test
  void noFieldHasALineBreak() throws IOException {
    assertTrue(
        table("nodes.csv").stream()
            .flatMap(row -> row.toList().stream())
            .noneMatch(cell -> cell.contains("\n")));
  }

  @Test
  void typesAreInNeo4jsStyle() throws IOException {
    assertEquals(
        List.of("STRIKE", "STRIKE_CLAIMED", "OFFSHOOT_OF", "TALKS", "AGENT"),
        table("relationships.csv").stream().map(row -> row.get(":TYPE")).toList());
  }
}
