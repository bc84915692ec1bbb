package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.cli.Home;
import org.dateline.cli.Main;
import org.dateline.cli.RealFinders;
import org.dateline.cli.ReportLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real pipeline finds the same on Spark as without it. */
class BatchBesideExtractTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REPORT =
      """
      ---
      title: Three villages
      publisher: The Post
      date: 2023-05-04
      ---
      Gunmen attacked three villages in Burkina Faso on Tuesday, killing six people. The army denied that it had left its posts.
      """;
  private static final String LINES =
      """
      {"id":"truce","date":"2023-05-04","publisher":"The Post","text":"Qatar mediated talks between Chad and the rebels in Doha on Tuesday. The army said that it had killed ten fighters near Faya."}
      {"id":"claim","text":"Al-Shabaab claimed responsibility for the bombing in Mogadishu, which killed at least four people."}
      """;

  @TempDir static Path directory;
  static Path report;
  static Path lines;
  static Run run;
  static ReportLoader loader;

  @BeforeAll
  static void readBoth() throws IOException {
    report = Files.writeString(directory.resolve("villages.md"), REPORT);
    lines = Files.writeString(directory.resolve("in.jsonl"), LINES);
    run = new Run(directory.resolve("out"));
    Finders finders = RealFinders.get();
    RunCounts counts = run.of(finders, report, lines);
    assertEquals(0, counts.failed());
    loader = RealFinders.loader(PerJvm.finder(finders));
  }

  private static List<String> extract(String format) {
    StringWriter out = new StringWriter();
    Main.commandLine(new Home(Path.of("")), () -> loader)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(new StringWriter()))
        .execute("extract", report.toString(), lines.toString(), "--format", format);
    return List.of(out.toString().split("\n"));
  }

  @Test
  void quadsAreThoseOfExtract() throws IOException {
    List<String> quads = run.quads().stream().sorted().distinct().toList();
    assertEquals(extract("nq"), quads);
  }

  @Test
  void tablesHoldTheJsonOfExtract() throws IOException {
    Set<JsonNode> actors = new HashSet<>();
    Set<JsonNode> relations = new HashSet<>();
    Set<JsonNode> events = new HashSet<>();
    for (String line : extract("jsonl")) {
      JsonNode report = JSON.readTree(line.replaceAll(",\"[A-Za-z]+\":null", ""));
      report.path("actors").forEach(actor -> actors.add(row(report, actor)));
      report.path("relations").forEach(relation -> relations.add(row(report, relation)));
      int position = 0;
      for (JsonNode event : report.path("events")) {
        events.add(row(report, event).put("position", position++));
      }
    }
    assertEquals(actors, table("findings/actors", "iri"));
    assertEquals(relations, table("findings/relations", ""));
    assertEquals(events, table("findings/events", ""));
    assertFalse(relations.isEmpty());
    assertFalse(events.isEmpty());
  }

  private static ObjectNode row(JsonNode report, JsonNode finding) {
    ObjectNode row = finding.deepCopy();
    row.set("report", report.path("id"));
    for (String party : List.of("subject", "object")) {
      if (row.path(party).isInt()) {
        row.set(party + "Event", row.remove(party));
      }
    }
    return row;
  }

  private static Set<JsonNode> table(String name, String without) throws IOException {
    Set<JsonNode> rows = new HashSet<>();
    for (String line :
        SharedSpark.get()
            .read()
            .parquet(run.output().resolve(name).toString())
            .toJSON()
            .collectAsList()) {
      ObjectNode row = (ObjectNode) JSON.readTree(line);
      row.remove(without);
      rows.add(row);
    }
    return rows;
  }
}
