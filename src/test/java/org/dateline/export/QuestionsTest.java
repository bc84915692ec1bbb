package org.dateline.export;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.Test;

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

  private static boolean endAtFirstRow(
      Questions questions, DatasetGraph data, List<QueryExec> begun) {
    questions.ask("sources", data, row -> begun.get(0).abort());
    return true;
  }
}
