package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.dateline.graph.RdfFormats;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
  @TempDir Path directory;
  final StubLoader loader = new StubLoader();
  final CommandRun command = new CommandRun(Path.of("."), () -> loader);

  @Test
  void writesTrigToTheOutputAndTalksBesideIt() {
    assertEquals(0, command.run("extract", "sel-1"));
    assertTrue(command.out().startsWith("@prefix "), command.out());
    assertTrue(command.talk().startsWith("1 reports extracted, 0 failed; "), command.talk());
  }

  @Test
  void putsSeveralReportsIntoOneFileInTheFormatOfItsName() throws IOException {
    Model both = new LinkedHashModel(StubLoader.graph("sel-1"));
    both.addAll(StubLoader.graph("sel-2"));
    for (String ending : List.of("trig", "nq", "jsonld")) {
      Path file = directory.resolve("a." + ending);
      assertEquals(0, command.run("extract", "sel-1", "sel-2", "-o", file.toString()));
      assertTrue(Models.isomorphic(both, RdfFormats.read(file)), ending);
    }
    assertEquals("", command.out());
  }

  @Test
  void theFormatGivenGoesBeforeTheNameOfTheFile() throws IOException {
    Path file = directory.resolve("a.trig");
    command.run("extract", "sel-1", "--format", "jsonl", "-o", file.toString());
    assertTrue(Files.readString(file).startsWith("{\"id\":\"sel-1\""));
  }

  @Test
  void nquadsAreSorted() {
    command.run("extract", "sel-2", "sel-1", "--format", "nq");
    String[] lines = command.out().split("\n");
    String[] sorted = lines.clone();
    Arrays.sort(sorted);
    assertEquals(List.of(sorted), List.of(lines));
  }

  @Test
  void jsonLinesHaveOneLineAReport() {
    command.run("extract", "sel-1", "sel-2", "--format", "jsonl");
    String[] lines = command.out().split("\n");
    assertEquals(2, lines.length);
    assertTrue(lines[1].startsWith("{\"id\":\"sel-2\""), lines[1]);
  }

  @Test
  void namesABadReportAndGoesOn() {
    assertEquals(1, command.run("extract", "bad.txt", "sel-1", "--format", "jsonl"));
    assertTrue(command.out().contains("sel-1"), command.out());
    assertTrue(command.talk().contains("bad.txt: it is bad; fix: mend it"), command.talk());
    assertTrue(command.talk().contains("1 reports extracted, 1 failed"), command.talk());
  }

  @Test
  void asksForNoQuotes() {
    command.run("extract", "sel-1", "--no-quotes");
    assertFalse(loader.quotes);
  }

  @Test
  void allowsTwoMinutesForAReportUnlessToldOtherwise() {
    command.run("extract", "sel-1");
    assertEquals(Duration.ofMinutes(2), loader.limit);
    command.run("extract", "sel-1", "--time-limit", "7");
    assertEquals(Duration.ofSeconds(7), loader.limit);
  }

  @Test
  void wrongUseStopsBeforeAnyReportIsRead() {
    assertEquals(2, command.run("extract"));
    assertEquals(2, command.run("extract", "sel-1", "--format", "doc"));
    assertEquals(2, command.run("extract", "sel-1", "--time-limit", "0"));
    assertTrue(command.talk().contains("--time-limit is 0; want 1 second"), command.talk());
    assertEquals(2, command.run("extract", "sel-1", "-o", directory.resolve("a.doc").toString()));
    assertTrue(command.talk().contains("a.doc' does not end in a format"), command.talk());
    assertEquals(2, command.run("extract", "sel-1", "-o", directory.resolve("no/a.nq").toString()));
    assertTrue(command.talk().contains("no file can be made here"), command.talk());
    assertEquals(List.of(), loader.asked);
  }
}
