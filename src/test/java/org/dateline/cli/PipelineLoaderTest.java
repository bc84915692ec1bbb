package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.ReportReader;
import org.dateline.report.TimeLimit;
import org.dateline.store.ShapeCheck;
import org.junit.jupiter.api.Test;

class PipelineLoaderTest {
  @Test
  void startsNoModelsForWhatCannotBeRead() throws IOException {
    ReportLoader loader =
        new PipelineLoader(
                ReportReader.ofWhole(),
                () -> fail("models were started"),
                ShapeCheck.load(Path.of("ontology")))
            .within(TimeLimit.USUAL)
            .withoutQuotes();

    List<Skipped> failed = loader.load(List.of("no-such.txt"), report -> fail("was read"));

    assertEquals("no-such.txt", failed.get(0).source());
  }
}
