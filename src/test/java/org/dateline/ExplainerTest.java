package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.event.Explanation;
import org.dateline.event.Grounds;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  @Test
  void aRoleHasItsPathAndItsFunction() {
    Grounds.Part agent = part(only("Pakistan struck a camp of the TTP.", "Strike"), "agent");
    assertEquals("Pakistan", agent.value());
    assertEquals(Optional.of("struck ←nsubj— Pakistan, lex:subj"), agent.path());
    assertEquals("a name, row \"Pakistan\" of the gazetteer", agent.how());
  }

  @Test
  void aPronounLeadsToWhatItStandsFor() {
    Grounds harbours = only("Kabul denied that it shelters the TTP.", "harbours");
    assertEquals("a pronoun for \"Kabul\" in sentence 1", part(harbours, "subject").how());
  }

  @Test
  void aFillerMayMeanAnActorThroughAnotherWord() {
    Grounds strike = only("Pakistan struck a TTP camp.", "Strike");
    assertTrue(
        part(strike, "target").how().startsWith("through camp ←compound— TTP: a name"),
        strike::toString);
  }

  @Test
  void theCueIsNamedWithItsEntry() {
    Grounds harbours = only("Kabul denied that it shelters the TTP.", "harbours");
    assertTrue(
        harbours.cue().orElse("").matches("\"denied\", ontology/lexicon.ttl:\\d+ lex:cue-deny"),
        harbours::toString);
    Grounds strike = only("Pakistan might strike the TTP.", "Strike");
    assertTrue(
        strike.cue().orElse("").matches("\"might\", ontology/lexicon.ttl:\\d+ lex:cue-believe"),
        strike::toString);
    assertEquals(Optional.empty(), only("Pakistan struck the TTP.", "Strike").cue());
  }

  @Test
  void timePlaceAndFiguresHaveTheirWords() {
    Grounds attack =
        only("On Monday the TTP attacked a market in Peshawar and killed four people.", "Attack");
    assertEquals("2022-12-19", part(attack, "when").value());
    assertTrue(part(attack, "when").how().contains("Monday"), attack::toString);
    assertTrue(part(attack, "place").how().contains("\"Peshawar\""), attack::toString);
    assertTrue(
        part(attack, "killed").how().matches("\"killed\", .*:\\d+ lex:outcome-killed"),
        attack::toString);
  }

  @Test
  void aPhaseHasItsWholeAndItsConstruction() {
    Grounds.Part whole =
        part(
            only("Pakistani troops arrested six men during a raid in Swat.", "Arrest"), "phase of");
    assertEquals("E2 Raid", whole.value());
    assertEquals("raid", whole.words().orElseThrow().text());
    assertTrue(whole.how().matches("ontology/lexicon.ttl:\\d+ lex:phase-within"), whole::toString);
  }

  @Test
  void aForceOfAStateHasTheWordsThatNameIt() {
    Grounds part = only("Somali commandos arrested six men.", "partOf");
    assertEquals("Somali commandos", part.trigger().text());
    assertTrue(part.rule().startsWith("built in, event/Allegiance.java"), part::toString);
  }

  @Test
  void aBuiltInRuleSaysWhereToLook() {
    Grounds located = only("The TTP attacked Mingora in Swat.", "locatedIn");
    assertTrue(located.rule().startsWith("built in, event/Containment.java"), located::toString);
  }

  @Test
  void aWordThatGaveNothingSaysWhy() {
    Explanation why = explain("A strike deal was signed. The chairman had a heart attack.");
    assertTrue(
        why.sentences().get(1).silent().stream().anyMatch(s -> s.contains("an idiom")),
        why::toString);
  }

  private static Grounds only(String text, String type) {
    Explanation why = explain(text);
    List<Grounds> found =
        why.sentences().stream()
            .flatMap(s -> s.facts().stream())
            .filter(fact -> fact.type().equals(type))
            .toList();
    assertEquals(1, found.size(), why::toString);
    return found.get(0);
  }

  private static Grounds.Part part(Grounds grounds, String name) {
    return grounds.parts().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + grounds));
  }

  private static Explanation explain(String text) {
    return SharedPipeline.get()
        .explain(Report.of("why", text, Optional.of(LocalDate.of(2022, 12, 21))))
        .facts();
  }
}
