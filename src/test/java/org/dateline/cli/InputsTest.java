package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  @Test
  void anEmptyFolderIsTheReportReadersToRefuse() {
    assertEquals(List.of(folder.toString()), Inputs.of(List.of(folder.toString())).reports());
  }

  @Test
  void aFolderOfRdfAloneHoldsNoReports() throws IOException {
    Files.createFile(folder.resolve("a.ttl"));
    assertEquals(List.of(), Inputs.of(List.of(folder.toString())).reports());
  }
}
