package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcilerTest {
  private static final String HUMAN = "Q900000001";
  private static final String GROUP = "Q900000002";

  @TempDir Path folder;

  private final WikidataDouble server = WikidataDouble.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private List<Candidate> reconcile(Question question) throws NoAnswer {
    return Asker.of(server, folder).wikidata.reconcile(List.of(question)).get(0);
  }

  private static Question question(String name, String... types) {
    return new Question(name, List.of(types), List.of(), 5);
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).toList();
  }

  @Test
  void manifestIsRead() throws NoAnswer {
    Manifest manifest = Asker.of(server, folder).wikidata.manifest();
    assertEquals("Wikidata (en)", manifest.name());
    assertEquals(List.of("0.1", "0.2"), manifest.versions());
    assertEquals("http://www.wikidata.org/entity/", manifest.identifierSpace());
  }

  @Test
  void candidateHasNameScoreAndTypes() throws NoAnswer {
    assertEquals(
        new Candidate(
            "Q972587",
            "Haqqani network",
            Optional.of("armed group"),
            100,
            true,
            List.of(new Candidate.Type(GROUP, "armed group"))),
        reconcile(question("Haqqani Network", GROUP)).get(0));
  }

  @Test
  void otherTypesAreDropped() throws NoAnswer {
    assertEquals(List.of("Q900000022"), ids(reconcile(question("Washington", HUMAN))));
  }

  @Test
  void subclassesFitTheType() throws NoAnswer {
    assertEquals(List.of("Q900000050"), ids(reconcile(question("Lashkar-e-Misal", GROUP))));
  }

  @Test
  void itemWithoutTypeIsGivenAtHalfScoreWhenNothingElseFits() throws NoAnswer {
    Candidate only = reconcile(question("Jaish-e-Namuna", GROUP)).get(0);
    assertEquals(50, only.score());
    assertFalse(only.match());
  }

  @Test
  void internalItemsAreDroppedWithoutAType() throws NoAnswer {
    assertFalse(ids(reconcile(question("Taliban"))).contains("Q900000040"));
  }

  @Test
  void namesakesAreNoMatch() throws NoAnswer {
    List<Candidate> found = reconcile(question("Zahid Hussain", HUMAN));
    assertEquals("Q900000020", found.get(0).id());
    assertFalse(found.get(0).match());
  }

  @Test
  void conditionTellsNamesakesApart() throws NoAnswer {
    Question.Condition indian = new Question.Condition(Property.COUNTRY_OF_CITIZENSHIP, "Q668");
    List<Candidate> found =
        reconcile(new Question("Zahid Hussain", List.of(HUMAN), List.of(indian), 5));
    assertEquals("Q900000021", found.get(0).id());
    assertTrue(found.get(0).match());
    assertEquals(100 / 1.4, found.get(1).score(), 0.001);
  }

  @Test
  void tenQuestionsAreAskedAtOnceAndEachIsKeptByItself() throws NoAnswer {
    List<Question> questions =
        IntStream.range(0, 12).mapToObj(n -> question("Kabul " + n)).toList();
    assertEquals(12, Asker.of(server, folder).wikidata.reconcile(questions).size());
    assertEquals(3, server.count());
    reconcile(questions.get(11));
    assertEquals(3, server.count());
  }

  @Test
  void sameQuestionTwiceIsAskedOnce() throws NoAnswer {
    Question kabul = question("Kabul");
    List<List<Candidate>> found =
        Asker.of(server, folder).wikidata.reconcile(List.of(kabul, kabul));
    assertEquals(found.get(0), found.get(1));
    assertFalse(server.asked().get(1).parameter("queries").contains("q1"));
  }

  @Test
  void answerThatLacksAQuestionIsAskedForAgain() throws NoAnswer {
    Asker asker = Asker.of(server, folder);
    asker.wikidata.manifest();
    server.fail(Fault.CUT);
    assertEquals(1, asker.wikidata.reconcile(List.of(question("Kabul"))).size());
    assertEquals(1, asker.waits.size());
  }

  @Test
  void queryThatTheServiceDoesNotTakeIsNoBan() {
    Request bad = Request.to(server.endpoints().reconciliation()).with("queries", "{\"q0\":{}}");
    Line line = new Line("Dateline/1.0 (tests@example.org)", Manners.usual(s -> {}));
    NoAnswer.Rejected thrown =
        assertThrows(NoAnswer.Rejected.class, () -> line.ask(bad, Page::body));
    assertTrue(thrown.getMessage().contains("invalid query"), thrown.getMessage());
  }

  @Test
  void serviceOfAnotherVersionIsRefused() throws NoAnswer {
    Manifest other = new Manifest(List.of("1.0"), "Other", "", "");
    NoAnswer thrown =
        assertThrows(
            NoAnswer.Rejected.class,
            () -> Reconciler.checkVersion(server.endpoints().reconciliation(), other));
    assertEquals("name a service that speaks 0.2", thrown.fix());
  }

  @Test
  void questionWithoutANameIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> question(" "));
  }
}
