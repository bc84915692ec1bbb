package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QualityTableTest {
  @Test
  void readmeSaysWhatTheEvaluationsExpect() throws IOException {
    assertEquals(
        QualityTable.of(Evaluation.all()),
        QualityTable.inReadme(),
        "README's table is out of date; fix: mvn -P eval test -Dgolden.update=true");
  }

  @Test
  void everyReportOfOursIsInOneEvaluation() throws IOException {
    List<String> gold;
    try (Stream<Path> all = Files.list(Evaluation.FOLDER)) {
      gold =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".gold.json"))
              .map(name -> name.replace(".gold.json", ""))
              .sorted()
              .toList();
    }
    List<String> listed =
        Evaluation.all().stream()
            .filter(evaluation -> evaluation.corpus().equals(Evaluation.FOLDER))
            .flatMap(evaluation -> evaluation.ids().stream())
            .sorted()
            .toList();
    assertEquals(gold, listed, "fix: list it under 'ids' of one of eval/*.yaml");
  }
}
