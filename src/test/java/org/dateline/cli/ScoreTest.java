package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
  private static final String BODY = "Rebels of the Lion Column raided Goma.";
  private static final String GOLD =
      """
      {"id": "a",
       "actors": [
        {"name": "Lion Column", "type": "ArmedGroup", "mentions": [[10, 25]]}],
       "relations": [],
       "events": [
        {"type": "Raid", "trigger": [26, 32], "evidence": [0, 38],
         "roles": [{"role": "agent", "actor": "Lion Column", "start": 10, "end": 25}]}]}
      """;

  @TempDir Path directory;
  private final CommandRun command =
      new CommandRun(
          Path.of("."),
          () -> {
            throw new IllegalStateException("scoring needs no models");
          });

  @BeforeEach
  void writeGold() throws IOException {
    write("a.txt", "---\ntitle: Raid\n---\n" + BODY);
    write("a.gold.json", GOLD);
    write("found.jsonl", GOLD.replace("\n", "") + "\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private int score(String... options) {
    String[] call = new String[3 + options.length];
    call[0] = "score";
    call[1] = directory.toString();
    call[2] = directory.resolve("found.jsonl").toString();
    System.arraycopy(options, 0, call, 3, options.length);
    return command.run(call);
  }

  @Test
  void goldAsPredictionsIsPerfect() {
    assertEquals(0, score());
    assertTrue(command.out().contains("events-strict               1      1     1  1.000"));
    assertEquals("0 problems\n", command.talk());
  }

  @Test
  void writesEveryFigureAsCsv() {
    score("--format", "csv");
    assertTrue(command.out().startsWith("report,measure,figure,value\r\n"), command.out());
    assertTrue(command.out().contains("ALL,events,F1,1.0\r\n"), command.out());
    assertTrue(command.out().contains("a,date,accuracy,\r\n"), command.out());
  }

  @Test
  void writesEveryFigureAsJson() {
    score("--format", "json");
    assertTrue(command.out().contains("\"overall\" : {"), command.out());
  }

  @Test
  void tellsMissesWhenAsked() throws IOException {
    write("found.jsonl", "{\"id\": \"a.txt\"}\n");
    assertEquals(0, score("--verbose", "--by-type"));
    assertTrue(command.out().contains("event missed: Raid(agent=Lion Column) [asserted]"));
    assertTrue(command.out().contains("event Raid      0      0     1"), command.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "Raid"        | "Rayd"         | a.gold.json:6: event type 'Rayd' is unknown; fix: use Raid
          "type": "Raid", |              | a.gold.json:6: event without 'type'; fix: add "type"
          [10, 25]      | [10, 99]       | a.gold.json:3: actor mentions [10, 99] is outside the text; fix: count from 0, the first character after the front matter, to 38
          [26, 32]      | [32, 26]       | a.gold.json:6: event trigger [32, 26] is no span; fix: give start < end
          "role": "agent" | "role": "agnet" | a.gold.json:7: role 'agnet' is unknown; fix: use agent
          "actor": "Lion Column" | "actor": "Lion Colum" | a.gold.json:7: actor 'Lion Colum' is unknown; fix: use Lion Column
          [[10, 25]]    | "here"         | a.gold.json:3: actor 'mentions' is "here"; fix: make it a list or leave it out
          "events": [   | "events": [{   | a.gold.json:6: broken JSON, left out
          """)
  void namesLineAndFixOfASlipInTheGoldAndGoesOn(String right, String wrong, String said)
      throws IOException {
    write("b.txt", BODY);
    write("b.gold.json", GOLD.replace("\"a\"", "\"b\""));
    write("a.gold.json", GOLD.replace(right, wrong == null ? "" : wrong));
    assertEquals(1, score("--format", "csv"));
    assertTrue(command.talk().contains(directory.resolve(said).toString()), command.talk());
    assertTrue(command.out().contains("b,events,gold,1\r\n"), command.out());
  }

  @Test
  void namesTheLineOfABrokenPredictionAndGoesOn() throws IOException {
    Path found = directory.resolve("found.jsonl");
    write("found.jsonl", "{\"id\": \"a\",\n" + GOLD.replace("\n", "") + "\n{}\n");
    assertEquals(1, score());
    assertTrue(command.talk().contains(found + ":1: broken JSON, left out"), command.talk());
    assertTrue(command.talk().contains(found + ":3: report without 'id'; fix: "), command.talk());
    assertTrue(command.out().contains("events-strict               1      1     1  1.000"));
  }

  @Test
  void aReportWithoutGoldIsIgnoredAndSaid() throws IOException {
    write("found.jsonl", "{\"id\": \"x\"}\n");
    assertEquals(0, score());
    assertTrue(command.talk().contains("found.jsonl:1: no gold for 'x', ignored"), command.talk());
    assertTrue(command.talk().contains("nothing for 'a', counts as nothing found"));
  }

  @Test
  void aMissingTextIsNamed() throws IOException {
    Files.delete(directory.resolve("a.txt"));
    assertEquals(1, score());
    assertTrue(
        command.talk().contains("a.txt: there is no such file, so spans are not checked"),
        command.talk());
  }

  @Test
  void positionsMayCountFromTheStartOfTheFile() throws IOException {
    write(
        "found.jsonl",
        GOLD.replace("\n", "").replace("[26, 32]", "[46, 52]").replace("[0, 38]", "[20, 58]")
            + "\n");
    score("--offsets", "file", "--format", "csv");
    assertTrue(command.out().contains("ALL,events-strict,F1,1.0\r\n"), command.talk());
  }

  @Test
  void wrongUseStops() throws IOException {
    assertEquals(2, command.run("score", directory.toString()));
    assertEquals(2, score("--docs", "aa"));
    assertTrue(command.talk().contains("there is no gold for 'aa'; fix: use a"), command.talk());
    assertEquals(2, command.run("score", directory.toString(), "no.jsonl"));
    assertTrue(command.talk().startsWith("no.jsonl: it cannot be read: "), command.talk());
    Files.delete(directory.resolve("a.gold.json"));
    assertEquals(2, score());
    assertTrue(command.talk().contains("no gold is there; fix: name a folder of"), command.talk());
  }
}
