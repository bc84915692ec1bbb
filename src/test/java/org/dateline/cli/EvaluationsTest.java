package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of every {@code eval/*.yaml} and fails when a figure drops: {@code mvn -P eval
 * test}. With {@code -Dgolden.update=true} it writes the new figures there and into README.
 */
@Tag("eval")
class EvaluationsTest {
  private static CommandRun command;

  @BeforeAll
  static void loadModels() {
    Home home = Home.ofSystem();
    ReportLoader loader = PipelineLoader.start(home);
    command = new CommandRun(home.root(), () -> loader);
  }

  static List<Evaluation> evaluations() throws IOException {
    return Evaluation.all();
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void noFigureDrops(Evaluation evaluation) throws IOException {
    Path corpus = evaluation.corpus();
    assumeTrue(evaluation.isHere() || !evaluation.optional(), () -> corpus + " is not here");
    for (String[] call : evaluation.calls()) {
      assertEquals(0, command.run(call), () -> command.talk());
    }
    Figures figures = Figures.parse(command.out());
    Map<String, Double> changes = figures.changes(evaluation);
    if (Boolean.getBoolean("golden.update")) {
      evaluation.rewrite(figures);
      return;
    }
    changes.forEach(
        (change, better) -> {
          if (better > 0) {
            System.out.printf("%s: better, update: %s%n", evaluation.file(), change);
          }
        });
    assertEquals(
        List.of(),
        changes.keySet().stream().filter(change -> changes.get(change) < 0).toList(),
        () -> evaluation.file() + ": worse; fix: mend it, or accept it by -Dgolden.update=true");
  }

  @AfterAll
  static void updateReadme() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      QualityTable.writeIntoReadme(QualityTable.of(Evaluation.all()));
    }
  }
}
