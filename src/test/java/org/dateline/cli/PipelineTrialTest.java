package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.serve.page.Trial.Outcome;
import org.dateline.store.Graphs;
import org.junit.jupiter.api.Test;

class PipelineTrialTest {
  private final StubLoader loader = new StubLoader();
  private final PipelineTrial trial = new PipelineTrial(new Home(Path.of("")), () -> loader);

  @Test
  void givesAStoreWithWhatWasFound() {
    Outcome.Found found = assertInstanceOf(Outcome.Found.class, trial.read("Rebels struck."));
    try (var store = found.store()) {
      assertEquals("sel-1", found.reportId());
      assertTrue(store.holds(Graphs.ofReport("sel-1")));
      assertTrue(store.holds(Graphs.ONTOLOGY));
    }
  }

  @Test
  void leavesNothingBehind() {
    trial.read("Rebels struck.");
    assertEquals(
        List.of(false), loader.asked.stream().map(file -> Files.exists(Path.of(file))).toList());
  }
}
