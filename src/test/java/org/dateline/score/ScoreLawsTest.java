package org.dateline.score;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.event.Figure;

/** What holds for every gold. */
class ScoreLawsTest {
  private static final int ACTORS = 5;

  @Property(tries = 300)
  void goldAgainstItselfIsPerfect(@ForAll("answers") Answer gold) {
    Score score = score(gold, gold);
    score.counts().forEach((kind, counts) -> assertIs(1, counts.f1(), kind.label()));
    score.details().forEach((detail, hits) -> assertIs(1, hits.accuracy(), detail.label()));
    assertEquals(0, score.hallucinations().count());
  }

  @Property(tries = 100)
  void nothingFoundIsZero(@ForAll("answers") Answer gold) {
    Score score = score(gold, Answer.EMPTY);
    score.counts().forEach((kind, counts) -> assertIs(0, counts.f1(), kind.label()));
    assertEquals(Hallucinations.NONE, score.hallucinations());
  }

  @Property(tries = 100)
  void orderDoesNotMatter(@ForAll("answers") Answer gold) {
    assertEquals(score(gold, gold).byType(), score(gold, reversed(gold)).byType());
  }

  @Property(tries = 300)
  void sharesLieBetweenZeroAndOne(
      @ForAll("answers") Answer gold, @ForAll("answers") Answer predicted) {
    assertAll(
        Measured.all(score(gold, predicted)).stream()
            .filter(measured -> measured.value().orElse(0) instanceof Double)
            .map(
                share ->
                    () -> {
                      double value = share.value().orElseThrow().doubleValue();
                      assertTrue(value >= 0 && value <= 1, share::toString);
                    }));
  }

  private static Score score(Answer gold, Answer predicted) {
    GoldReport report = new GoldReport("a", gold, Optional.empty(), 0);
    return new Scorer(Set.of()).score(report, predicted).score();
  }

  private static void assertIs(double wanted, OptionalDouble share, String what) {
    share.ifPresent(value -> assertEquals(wanted, value, what));
  }

  private static Answer reversed(Answer answer) {
    return new Answer(
        reversed(answer.actors()), reversed(answer.relations()), reversed(answer.events()));
  }

  private static <T> List<T> reversed(List<T> list) {
    return IntStream.rangeClosed(1, list.size()).mapToObj(i -> list.get(list.size() - i)).toList();
  }

  @Provide
  Arbitrary<Answer> answers() {
    List<GivenActor> actors = IntStream.range(0, ACTORS).mapToObj(ScoreLawsTest::actor).toList();
    return Combinators.combine(
            relation().list().ofMaxSize(6).uniqueElements(GivenRelation::words),
            event().list().ofMaxSize(6))
        .as((relations, events) -> new Answer(actors, relations, events));
  }

  private static GivenActor actor(int number) {
    Optional<String> qid = number % 2 == 0 ? Optional.of("Q" + number) : Optional.empty();
    String name = name(number);
    List<Stretch> mentions = List.of(new Stretch(20 * number, 20 * number + 10));
    return new GivenActor(
        name,
        Optional.of("ArmedGroup"),
        qid,
        false,
        Optional.empty(),
        NameForm.of(name),
        Set.of(),
        mentions);
  }

  private static String name(int number) {
    return "Column " + (char) ('A' + number);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.integers().between(0, ACTORS - 1).map(ScoreLawsTest::name);
  }

  private static Arbitrary<String> factualities() {
    return Arbitraries.of("asserted", "claimed", "denied", "possible");
  }

  private static Arbitrary<Stretch> stretches() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200), Arbitraries.integers().between(1, 40))
        .as((start, length) -> new Stretch(start, start + length));
  }

  private static Arbitrary<GivenRelation> relation() {
    return Combinators.combine(
            Arbitraries.of("offshootOf", "leads", "struck"),
            names(),
            names(),
            factualities(),
            stretches())
        .as(
            (type, subject, object, factuality, evidence) ->
                new GivenRelation(
                    Optional.of(type),
                    new GivenParty(subject),
                    new GivenParty(object),
                    factuality,
                    Optional.of(evidence)));
  }

  private static Arbitrary<GivenEvent> event() {
    Arbitrary<List<GivenRole>> roles =
        Combinators.combine(Arbitraries.of("agent", "target"), names())
            .as(
                (role, name) ->
                    new GivenRole(role, Optional.of(name), Optional.empty(), Optional.empty()))
            .list()
            .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of("Strike", "Talks", "Statement"),
            roles,
            names().optional(),
            Arbitraries.of("2022-11", "2023", "2023-04-05/2023-05").optional(),
            Arbitraries.integers().between(0, 90),
            factualities(),
            stretches())
        .as(
            (type, filled, place, date, killed, factuality, evidence) ->
                new GivenEvent(
                    Optional.of(type),
                    Optional.of(evidence),
                    filled,
                    place,
                    date,
                    Map.of(Figure.Outcome.KILLED, (double) killed),
                    factuality,
                    Optional.of(evidence)));
  }
}
