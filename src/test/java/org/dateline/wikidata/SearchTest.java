package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  @TempDir Path folder;

  private final WikidataDouble server = WikidataDouble.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private List<Hit> search(String name, int limit) throws NoAnswer {
    return Asker.of(server, folder).wikidata.search(name, limit);
  }

  private List<String> ids(String name, int limit) throws NoAnswer {
    return search(name, limit).stream().map(Hit::id).toList();
  }

  @Test
  void hitByAliasSaysWhatMatched() throws NoAnswer {
    assertEquals(
        new Hit(
            "Q30",
            Optional.of("United States of America"),
            Optional.of("state in North America"),
            Optional.of(new Hit.Match("alias", "USA"))),
        search("USA", 5).get(0));
  }

  @Test
  void wordsInAnotherOrderAreFoundByFullTextOnly() throws NoAnswer {
    assertEquals(
        new Hit("Q254122", Optional.empty(), Optional.empty(), Optional.empty()),
        search("Khar, Hina Rabbani", 5).get(0));
  }

  @Test
  void hitsByBeginningComeFirstAndNoneTwice() throws NoAnswer {
    assertEquals(List.of("Q42418", "Q900000040", "Q1459585"), ids("Taliban", 5));
  }

  @Test
  void limitHoldsForEachWay() throws NoAnswer {
    assertEquals(List.of("Q42418", "Q1459585"), ids("Taliban", 1));
  }

  @Test
  void nameThatNothingHasGivesNothing() throws NoAnswer {
    assertEquals(List.of(), ids("Quetta Shura", 5));
  }

  @Test
  void operatorsOfTheSearchAreNoPartOfAName() throws NoAnswer {
    search("-\"Lashkar-e-Misal\" ~(LeM)", 5);
    assertEquals("Lashkar-e-Misal LeM", server.asked().get(1).parameter("srsearch"));
  }

  @Test
  void errorOfTheWikiIsReportedWithItsWords() {
    NoAnswer.Rejected thrown = assertThrows(NoAnswer.Rejected.class, () -> search("", 5));
    assertEquals(
        server.endpoints().api()
            + "?action=wbsearchentities&format=json&maxlag=5&search=&language=en&uselang=en"
            + "&type=item&limit=5: error 'missingparam': The \"search\" and \"language\""
            + " parameters must be set.; fix: mend what the wiki complains of",
        thrown.getMessage());
  }
}
