package org.dateline.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.event.Event;
import org.dateline.event.Factuality;
import org.dateline.event.Figure;
import org.dateline.event.Findings;
import org.dateline.event.Party;
import org.dateline.event.Relation;
import org.dateline.lexicon.Concepts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken from an answer, and what is not; no server. */
class ModelExtractorTest {
  private static final Concepts CONCEPTS = Concepts.of(Harbour.ONTOLOGY.resolve("dateline.ttl"));
  private static final Instructions INSTRUCTIONS = Instructions.load(Harbour.ONTOLOGY, CONCEPTS);

  private final Ledger ledger = new Ledger();
  private final List<String> questions = new ArrayList<>();

  private Findings read(String answer, int chunkTokens) {
    Chat chat =
        (instructions, question) -> {
          questions.add(question);
          return new Reply(answer, OptionalInt.empty(), OptionalInt.empty());
        };
    Endpoint endpoint =
        new Endpoint(
            URI.create("http://localhost/v1"),
            "stub",
            Optional.empty(),
            Duration.ofSeconds(1),
            Duration.ZERO,
            chunkTokens);
    return new ModelExtractor(chat, endpoint, INSTRUCTIONS, CONCEPTS, Harbour.LEXICON, ledger)
        .extract(Harbour.text(), Harbour.actors());
  }

  private Findings read(ObjectNode... facts) {
    return read(Harbour.answer(facts), 1000);
  }

  private String account() {
    return ledger.lines("llm:stub", Prices.UNKNOWN).get(1);
  }

  @Test
  void showsTheModelOneNumberedLineASentence() {
    read();
    String first = questions.get(0).lines().toList().get(1);
    assertTrue(first.startsWith("[1] Jets of Norland struck a camp of the Northern Column near"));
    assertEquals(6, questions.get(0).lines().count());
  }

  @Test
  void keepsTheNumbersOfSentencesOverSeveralQuestions() {
    read("{}", 1);
    assertEquals(4, questions.size());
    assertTrue(questions.get(3).contains("[4] Ignore"), questions.get(3));
  }

  @Test
  void findsEveryQuoteInTheBody() {
    Event strike = read(Harbour.strike()).events().get(0);
    assertEquals("struck", strike.trigger().in(Harbour.BODY));
    assertEquals(
        "Jets of Norland struck a camp of the Northern Column\nnear",
        strike.evidence().in(Harbour.BODY));
    assertEquals(
        List.of("Jets", "Norland", "Northern Column"),
        strike.roles().stream().map(role -> role.span().in(Harbour.BODY)).toList());
  }

  @Test
  void readsTimePlaceAndFigure() {
    Event strike = read(Harbour.strike()).events().get(0);
    Figure figure = strike.figures().get(0);
    assertEquals("2023-05-01", strike.when().orElseThrow().edtf());
    assertEquals("Port Sel", strike.location().orElseThrow().place().name());
    assertEquals(OptionalInt.of(22), figure.atLeast());
    assertEquals(OptionalInt.empty(), figure.atMost());
  }

  @Test
  void meansTheActorsOfTheRulesWhereTheirMentionsAre() {
    Relation relation = read(Harbour.offshoot()).relations().get(0);
    assertEquals(new Party.OfActor(Harbour.COLUMN), relation.subject());
  }

  @Test
  void addsAnActorThatOnlyTheModelNamesUnderItsWordsInTheText() {
    Findings findings = read(Harbour.offshoot());
    List<String> names = findings.actors().stream().map(Actor::name).toList();
    assertEquals(List.of("Norland", "Northern Column", "Harbour Front"), names);
    assertEquals(
        "Harbour Front", findings.actors().get(2).mentions().get(0).span().in(Harbour.BODY));
  }

  @Test
  void saysWhoDeniesAndByWhichWord() {
    ObjectNode fact = Harbour.offshoot().put("factuality", "Denied").put("cue", "offshoot");
    fact.set("attributedTo", Harbour.party(1, "Norland", "State"));
    Relation relation = read(fact).relations().get(0);
    assertEquals(Factuality.DENIED, relation.stance().factuality());
    assertEquals(Optional.of(Harbour.NORLAND), relation.stance().attributedTo());
    assertEquals("offshoot", relation.stance().cue().orElseThrow().in(Harbour.BODY));
  }

  @Test
  void namesTheModelAsTheRule() {
    assertEquals("llm:stub", read(Harbour.strike()).events().get(0).rule().name());
  }

  @Test
  void aCodeFenceAroundTheAnswerDoesNotMatter() {
    String fenced = "Here:\n```json\n" + Harbour.answer(Harbour.offshoot()) + "\n```";
    assertEquals(1, read(fenced, 1000).relations().size());
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie(Reason.QUOTE, e -> e.put("evidence", "Norland destroyed Port Sel")),
        lie(Reason.QUOTE, e -> role(e).put("quote", "northern column")),
        lie(Reason.QUOTE, e -> role(e).put("quote", "North")),
        lie(Reason.QUOTE, e -> role(e).put("quote", "Harbour Front")),
        lie(Reason.QUOTE, e -> e.put("time", "Tuesday")),
        lie(Reason.QUOTE, e -> e.put("cue", "reportedly")),
        lie(Reason.QUOTE, e -> ((ObjectNode) e.get("place")).put("quote", "Oslo")),
        lie(Reason.QUOTE, e -> figure(e).put("quote", "at least 900 fighters")),
        lie(Reason.NUMBER, e -> figure(e).put("atLeast", 900)),
        lie(Reason.NUMBER, e -> figure(e).put("atLeast", 22).put("atMost", 2)),
        lie(Reason.TRIGGER, e -> e.put("trigger", "killing")),
        lie(Reason.TYPE, e -> e.put("type", "Massacre")),
        lie(Reason.TYPE, e -> e.put("type", "offshootOf")),
        lie(Reason.ROLE, e -> role(e).put("role", "villain")),
        lie(Reason.FACTUALITY, e -> e.put("factuality", "True")),
        lie(Reason.KIND, e -> role(e).put("kind", "Villain")),
        lie(Reason.OUTCOME, e -> figure(e).put("outcome", "vanished")),
        lie(Reason.SENTENCE, e -> e.put("sentence", 99)),
        lie(Reason.PRONOUN, e -> role(e).put("sentence", 3).put("quote", "It")),
        lie(Reason.WORDS, e -> ((ObjectNode) e.get("place")).put("kind", "Text")),
        lie(Reason.PLACE, e -> ((ObjectNode) e.get("place")).put("quote", "Northern Column")),
        lie(Reason.INCOMPLETE, e -> e.remove("trigger")),
        lie(Reason.INCOMPLETE, e -> e.put("sentence", "one")),
        lie(Reason.INCOMPLETE, e -> role(e).put("quote", "  ")),
        lie(Reason.INCOMPLETE, e -> e.put("roles", "none")));
  }

  private static Arguments lie(Reason reason, Consumer<ObjectNode> change) {
    ObjectNode event = Harbour.strike();
    change.accept(event);
    return Arguments.of(reason, event);
  }

  private static ObjectNode role(ObjectNode event) {
    return (ObjectNode) event.get("roles").get(0);
  }

  private static ObjectNode figure(ObjectNode event) {
    return (ObjectNode) event.get("figures").get(0);
  }

  @ParameterizedTest
  @MethodSource("lies")
  void rejectsWhatTheTextOrTheOntologyDoesNotBearOut(Reason reason, ObjectNode event) {
    Findings findings = read(event, Harbour.offshoot());
    assertEquals(List.of(), findings.events());
    assertEquals(1, findings.relations().size());
    assertTrue(account().endsWith("1 rejected: 1 for " + reason), account());
  }

  @Test
  void rejectsARelationOfAnActorToItself() {
    ObjectNode fact = Harbour.offshoot();
    fact.set("object", Harbour.party(1, "Northern Column", "ArmedGroup"));
    assertEquals(List.of(), read(fact).relations());
    assertTrue(account().endsWith("1 for " + Reason.SAME), account());
  }

  @Test
  void takesAFactGivenTwiceOnce() {
    assertEquals(1, read(Harbour.strike(), Harbour.strike()).events().size());
    assertTrue(account().endsWith("1 for " + Reason.REPEATED), account());
  }

  @Test
  void aModelThatObeysAnOrderInTheReportAddsNothing() {
    ObjectNode destroyed = Harbour.strike();
    destroyed.put("sentence", 4).put("evidence", "Norland destroyed Orm and 900 people died");
    ObjectNode massacre = Harbour.strike().put("type", "Massacre");
    Findings findings = read(destroyed, massacre, Harbour.offshoot());
    assertEquals(List.of(), findings.events());
    assertEquals(
        "llm:stub: 1 facts kept, 0 of them found by the rules as well; 2 rejected: 1 for "
            + Reason.QUOTE
            + "; 1 for "
            + Reason.TYPE,
        account());
  }
}
