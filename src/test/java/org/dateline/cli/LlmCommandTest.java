package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.SharedPipeline;
import org.dateline.llm.StubModel;
import org.dateline.report.ReportReader;
import org.dateline.store.ShapeCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands with the real pipeline and a server of our own in the model's place. */
class LlmCommandTest {
  private static final String NS = "<https://w3id.org/dateline/ns#";
  private static final String ANSWER =
      """
      {"events": [], "relations": [
       {"type": "offshootOf", "sentence": 1, "evidence": "The TTP is an offshoot of the Afghan Taliban",
        "trigger": "offshoot", "subject": {"sentence": 1, "quote": "TTP", "kind": "ArmedGroup"},
        "object": {"sentence": 1, "quote": "Afghan Taliban", "kind": "ArmedGroup"},
        "office": null, "factuality": "Asserted", "cue": null, "attributedTo": null},
       {"type": "affiliatedWith", "sentence": 2, "evidence": "marches under the flag of the Tall Grass Circle",
        "trigger": "under the flag", "subject": {"sentence": 1, "quote": "TTP", "kind": "ArmedGroup"},
        "object": {"sentence": 2, "quote": "Tall Grass Circle", "kind": "Organization"},
        "office": null, "factuality": "Asserted", "cue": null, "attributedTo": null}]}
      """;

  @TempDir Path directory;
  private Path report;
  private StubModel server;
  private CommandRun command;

  @BeforeEach
  void start() throws IOException {
    report = directory.resolve("two.txt");
    Files.writeString(
        report,
        "The TTP is an offshoot of the Afghan Taliban. It marches under the flag of the Tall Grass"
            + " Circle.");
    server = StubModel.start();
    ShapeCheck shapes = ShapeCheck.load(Path.of("ontology"));
    PipelineLoader loader =
        new PipelineLoader(
            ReportReader.ofWhole(), SharedPipeline::get, SharedPipeline::mapper, shapes);
    command = new CommandRun(Path.of("."), () -> loader);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int extract(String... more) {
    Stream<String> all = Stream.of("extract", report.toString(), "--format", "nq");
    return command.run(Stream.concat(all, Stream.of(more)).toArray(String[]::new));
  }

  private int ask(String extractor, String... more) {
    Stream<String> given =
        Stream.of("--extractor", extractor, "--llm-url", server.url().toString());
    Stream<String> model = Stream.concat(Stream.of("--llm-model", "stub"), Stream.of(more));
    return extract(Stream.concat(given, model).toArray(String[]::new));
  }

  private List<String> lines(String part) {
    return command.out().lines().filter(line -> line.contains(part)).toList();
  }

  @Test
  void asksNobodyUnlessTold() {
    assertEquals(0, extract());
    assertEquals(List.of(), server.asked());
    assertFalse(command.out().contains("llm"), command.out());
  }

  @Test
  void theModelAloneSaysSoInTheGraph() {
    server.says(ANSWER);
    assertEquals(0, ask("llm", "--llm-confidence", "0.5"), command.talk());
    assertEquals(2, lines(NS + "rule> \"llm:stub\"").size(), command.out());
    assertEquals(2, lines(NS + "rule>").size());
    assertEquals(2, lines(NS + "confidence> \"0.5\"").size());
    assertEquals(1, lines("\"llm.model=stub\"").size());
    assertEquals(1, lines("\"llm.prompt=").size());
    assertEquals(1, lines("\"extractor=llm\"").size());
  }

  @Test
  void bothTogetherNameBothForWhatBothFound() {
    server.says(ANSWER);
    assertEquals(0, ask("both"));
    String offshoot = lines("#predicate> " + NS + "offshootOf>").get(0).split(" ")[0];
    assertEquals(2, lines(NS + "rule>").stream().filter(line -> line.startsWith(offshoot)).count());
    assertEquals(1, lines("#predicate> " + NS + "affiliatedWith>").size());
    assertTrue(
        command.talk().contains("llm:stub: 2 facts kept, 1 of them found by the rules as well"),
        command.talk());
  }

  @Test
  void aReportWithoutAnAnswerIsNamedWithTheReason() {
    server.sends(400, "{}");
    assertEquals(1, ask("llm"));
    assertTrue(
        command.talk().contains("two.txt: the model's server failed: HTTP 400"), command.talk());
    assertTrue(command.talk().contains("0 reports extracted, 1 failed"), command.talk());
  }

  @Test
  void withRulesAReportWithoutAnAnswerIsWarnedOf() {
    server.sends(400, "{}");
    assertEquals(0, ask("both"));
    assertEquals(1, lines("#predicate> " + NS + "offshootOf>").size());
    assertTrue(
        command.talk().contains("two.txt: the model's server failed: HTTP 400"), command.talk());
  }

  @Test
  void loadingTheSameAnswerAgainChangesNothing() {
    String store = directory.resolve("store").toString();
    for (int i = 0; i < 2; i++) {
      server.says(ANSWER);
      assertEquals(
          0,
          command.run(
              "load",
              report.toString(),
              "--store",
              store,
              "--extractor",
              "llm",
              "--llm-url",
              server.url().toString(),
              "--llm-model",
              "stub"));
    }
    assertTrue(command.talk().contains("0 reports changed, 1 unchanged"), command.talk());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--extractor llm",
        "--extractor both --llm-url http://localhost:1/v1",
        "--llm-url http://localhost:1/v1 --llm-model stub",
        "--extractor llm --llm-url localhost:1 --llm-model stub",
        "--extractor llm --llm-url file:///etc/passwd --llm-model stub",
        "--extractor llm --llm-url http://me:secret@localhost:1/v1 --llm-model stub",
        "--extractor llm --llm-url http://localhost:1/v1?key=secret --llm-model stub",
        "--extractor llm --llm-url http://localhost:1/v1 --llm-model stub --llm-confidence 2",
        "--extractor llm --llm-url http://localhost:1/v1 --llm-model stub --llm-timeout 0"
      })
  void wrongUseIsSaidBeforeAnythingIsRead(String options) {
    assertEquals(2, extract(options.split(" ")));
    assertEquals("", command.out());
    assertFalse(command.talk().contains("secret"), command.talk());
  }
}
