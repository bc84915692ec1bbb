package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.dateline.report.Reading.Skipped;
import org.dateline.store.Graphs;
import org.dateline.store.TwoReports;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final IRI REPORT = Graphs.ofReport("sel-1");

  @TempDir Path directory;
  Path home;
  StringWriter out = new StringWriter();
  StringWriter err = new StringWriter();
  List<String> asked = new ArrayList<>();

  @BeforeEach
  void layOutHome() throws IOException {
    home = directory.resolve("home");
    for (String part : new String[] {"fuseki-config", "data/queries"}) {
      PathUtils.copyDirectory(Path.of(part), Files.createDirectories(home.resolve(part)));
    }
    Files.copy(
        Path.of("src/test/resources/serve/ontology.ttl"),
        Files.createDirectories(home.resolve("ontology")).resolve("dateline.ttl"));
  }

  @Test
  void loadsQueriesAndRemoves() {
    assertEquals(0, run("load", TwoReports.FILE.toString()));
    assertTrue(talk().contains("1 RDF files: 798 statements added"), talk());

    assertEquals(0, run("query", "casualties", "--format", "csv"));
    assertTrue(out().contains("killed,31,,Raid"), out());

    assertEquals(0, run("query", "timeline", "month=2022-05"));
    assertTrue(out().contains("Talks: Selmark"), out());
    assertFalse(out().contains("Strike"), out());

    assertEquals(1, run("remove", "sel-1", "nowhere"));
    assertTrue(out().contains("Ada Lind — holdsOffice — Velland"), out());
    assertTrue(talk().contains("no report 'nowhere'"), talk());

    assertEquals(0, run("query", "reports", "--format", "json"));
    assertFalse(out().contains("sel-1"), out());
  }

  @Test
  void loadingTwiceChangesNothing() {
    run("load", TwoReports.FILE.toString());
    run("load", TwoReports.FILE.toString());

    assertTrue(talk().contains("1 RDF files: 0 statements added, 0 removed"), talk());
  }

  @Test
  void handsReportsToThePipelineAndNamesThoseThatFail() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("in"));
    Files.writeString(folder.resolve("a.txt"), "A report.");
    Files.writeString(folder.resolve("b.ttl"), "<http://x/a> a <http://x/b> .");

    assertEquals(1, run("load", folder.toString(), "bad.txt"));

    assertEquals(List.of(folder.toString(), "bad.txt"), asked);
    assertTrue(talk().contains("bad.txt: it is bad; fix: mend it"), talk());
    assertTrue(talk().contains("1 reports changed, 0 unchanged, 1 failed"), talk());
  }

  @Test
  void startsNoPipelineForRdf() {
    run("load", TwoReports.FILE.toString());

    assertEquals(List.of(), asked);
  }

  @Test
  void aBrokenRdfFileIsNamedWithItsLine() throws IOException {
    Path broken = Files.writeString(directory.resolve("x.ttl"), "<a:a> a <a:b> .\n<a:c> oops .\n");

    assertEquals(2, run("load", broken.toString()));
    assertTrue(talk().startsWith(broken + ":2: "), talk());
  }

  @Test
  void explainsWrongUse() {
    assertEquals(2, run("frobnicate"));
    assertTrue(talk().contains("--help"), talk());
    assertEquals(2, run("load"));
    assertEquals(2, run());
    assertEquals(2, run("query", "no-such"));
    assertTrue(talk().contains("there is no query 'no-such'"), talk());
    assertEquals(2, run("query", "timeline"));
    assertTrue(talk().contains("there is no store here"), talk());
    run("load", TwoReports.FILE.toString());
    assertEquals(2, run("query", "timeline", "moth=2022-05"));
    assertTrue(talk().contains("it takes month"), talk());
    assertFalse(talk().contains("\tat "), talk());
    assertEquals(2, run("query", "timeline", "moth=2022-05", "--debug"));
    assertTrue(talk().contains("\tat "), talk());
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : new String[] {"serve", "load", "remove", "query"}) {
      assertEquals(0, run(command, "--help"));
      assertTrue(out().contains("Usage: dateline " + command), out());
    }
  }

  @Test
  void listsTheSavedQueries() {
    assertEquals(0, run("query"));
    assertTrue(out().contains("timeline             Timeline of a month [month=…]"), out());
  }

  @Test
  @Timeout(60)
  void servesAfterAFirstLoadAndTheNextTimeAtOnce() throws Exception {
    Files.copy(TwoReports.FILE, home.resolve("data/reports.trig"));

    assertTrue(servedPage().contains("Raid on Port Sel"));
    assertTrue(talk().contains("First run: loading"), talk());
    asked.clear();
    assertTrue(servedPage().contains("Raid on Port Sel"));
    assertFalse(talk().contains("First run"), talk());
    assertEquals(List.of(), asked);
  }

  private String servedPage() throws Exception {
    err = new StringWriter();
    Thread serving = new Thread(() -> run("serve", "--port", "0"));
    serving.start();
    try {
      Matcher address = Pattern.compile("Serving (http://\\S+)").matcher("");
      while (!address.reset(talk()).find()) {
        Thread.sleep(50);
      }
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(address.group(1))).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } finally {
      serving.interrupt();
      serving.join();
    }
  }

  private int run(String... args) {
    out = new StringWriter();
    err = new StringWriter();
    return Main.commandLine(new Home(home), () -> this::load)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  /** Stands in for the pipeline: every name gives one report, except those that say "bad". */
  private List<Skipped> load(List<String> names, Consumer<Model> ready) {
    asked.addAll(names);
    List<Skipped> failed = new ArrayList<>();
    for (String name : names) {
      if (name.contains("bad")) {
        failed.add(new Skipped(name, "it is bad", "mend it"));
      } else {
        ready.accept(new LinkedHashModel(TwoReports.read().filter(null, null, null, REPORT)));
      }
    }
    return failed;
  }

  private String out() {
    return out.toString();
  }

  private String talk() {
    return err.toString();
  }
}
