package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.SharedPipeline;
import org.dateline.report.ReportReader;
import org.dateline.store.ShapeCheck;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with the real pipeline, on the report of our own that the first run loads. */
class OwnReportTest {
  private static final String ACTOR = "https://w3id.org/dateline/id/actor/";
  private static final String OFFSHOOT =
      "<%stehreek-e-taliban-pakistan> <https://w3id.org/dateline/ns#offshootOf> <%staliban> "
          .formatted(ACTOR, ACTOR);

  @TempDir Path directory;
  CommandRun command;
  PipelineLoader loader;

  @BeforeEach
  void start() throws IOException {
    ShapeCheck shapes = ShapeCheck.load(Path.of("ontology"));
    ReportReader reader = ReportReader.load(Path.of("data"), InputStream.nullInputStream());
    loader = new PipelineLoader(reader, SharedPipeline::get, SharedPipeline::mapper, shapes);
    command = new CommandRun(Path.of("."), () -> loader);
  }

  @Test
  void givesNquadsWithTheWordsOfTheReport() {
    assertEquals(0, command.run("extract", "data/reports", "--format", "nq"));
    assertTrue(command.out().contains(OFFSHOOT), command.out());
    assertTrue(command.out().contains("<http://www.w3.org/ns/oa#exact>"), command.out());
  }

  @Test
  void quotesNothingWhenAskedNotTo() {
    assertEquals(0, command.run("extract", "data/reports", "--format", "nq", "--no-quotes"));
    assertTrue(command.out().contains(OFFSHOOT), command.out());
    assertFalse(command.out().contains("<http://www.w3.org/ns/oa#exact>"), command.out());
  }

  @Test
  void describesTheReportAsItsGraphDoes() {
    List<Extracted> found = new ArrayList<>();
    loader.load(List.of("data/reports"), found::add);

    Model described = loader.describe(found.get(0).findings().findings().report());
    for (Resource subject : described.subjects()) {
      assertEquals(
          Set.copyOf(described.filter(subject, null, null)),
          Set.copyOf(found.get(0).graph().filter(subject, null, null)));
    }
  }

  @Test
  void whatItWritesIsValid() throws IOException {
    Path file = directory.resolve("own.trig");
    command.run("extract", "data/reports", "-o", file.toString());
    assertTrue(Files.size(file) > 0);
    assertEquals(0, command.run("validate", file.toString(), "data/reports"), command.out());
  }

  @Test
  void theReportIsOneLineOfJson() {
    command.run("extract", "data/reports", "--format", "jsonl");
    assertEquals(1, command.out().lines().count());
    assertTrue(command.out().contains("\"qid\":\"Q1459585\""), command.out());
  }
}
