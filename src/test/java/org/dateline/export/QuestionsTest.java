package org.dateline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.problem.Problems;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {
  @Test
  void queryCanBeEndedWhileItsRowsAreHandedOver() {
    List<QueryExec> begun = new ArrayList<>();
    Questions questions = Questions.load(Samples.FOLDER).telling(begun::add);
    try (Store store = Store.inMemory()) {
      store.replaceEach(TwoReports.read());
      assertThrows(
          QueryCancelledException.class,
          () -> store.read(data -> endAtFirstRow(questions, data, begun)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ORDER BY ?x       | it is ordered by what it does not select: [?x]
          ORDER BY ?report LIMIT 3 | it has ORDER BY with LIMIT or OFFSET
          """)
  void queryThatCannotBeSortedAfterwardsIsRefusedAtStart(
      String order, String why, @TempDir Path folder) throws IOException {
    try (Stream<Path> shipped = Files.list(Samples.FOLDER)) {
      for (Path file : shipped.filter(file -> file.toString().endsWith(".rq")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path sources = folder.resolve("sources.rq");
    Files.writeString(sources, "SELECT ?report { ?report ?p ?x } " + order);
    Problems refused = assertThrows(Problems.class, () -> Questions.load(folder));
    assertEquals(sources + ": " + why + "; fix: correct the query", refused.getMessage());
  }

  private static boolean endAtFirstRow(
      Questions questions, DatasetGraph data, List<QueryExec> begun) {
    questions.ask("sources", data, row -> begun.get(0).abort());
    return true;
  }
}
