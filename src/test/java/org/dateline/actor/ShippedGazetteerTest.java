package org.dateline.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of {@code data/gazetteer/}, as shipped. */
class ShippedGazetteerTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("dateline.home", "."), "data", "gazetteer");
  private static final Gazetteer GAZETTEER = Gazetteer.load(FOLDER);

  @Test
  void noIdIsInDoubt() {
    assertEquals(List.of(), GAZETTEER.doubts());
  }

  @Test
  void everyRowNamesItsSource() {
    assertEquals(
        List.of(),
        GAZETTEER.entries().stream()
            .filter(e -> e.source().isBlank())
            .map(Object::toString)
            .toList());
  }

  @Test
  void everyActorTypeHasRows() {
    Set<ActorType> types =
        GAZETTEER.entries().stream().map(GazetteerEntry::type).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(ActorType.class), types);
  }

  @Test
  void everySovereignStateButAFewHasADemonym() {
    List<String> none =
        GAZETTEER.entries().stream()
            .filter(e -> e.type() == ActorType.STATE && e.demonyms().isEmpty())
            .map(GazetteerEntry::name)
            .toList();
    assertEquals(List.of("Dominica"), none);
  }

  @ParameterizedTest
  @CsvSource({
    "U.S., Q30",
    "America, Q30",
    "UK, Q145",
    "DR Congo, Q974",
    "Burma, Q836",
    "Taliban, Q42418",
    "Pakistani Taliban, Q1459585",
    "TTP, Q1459585",
    "Tehrik-e Taliban Pakistan, Q1459585",
    "al Shabaab, Q309998",
    "VOA, Q228389",
    "UN, Q1065",
    "Khyber-Pakhtunkhwa, Q183314",
    "ISIS-K, Q21070585",
    "Bilawal Bhutto-Zardari, Q244338"
  })
  void knownNamesLeadToTheirWikidataItem(String surface, String qid) {
    assertEquals(Optional.of(qid), GAZETTEER.byName(surface).get(0).qid());
  }

  @ParameterizedTest
  @CsvSource({
    "Afghans, AF",
    "Frenchmen, FR",
    "South Koreans, KR",
    "Congolese, CD",
    "Israelis, IL",
    "British, GB",
    "Burkinabé, BF"
  })
  void demonymsLeadToTheState(String demonym, String country) {
    assertEquals(
        Optional.of(country), GAZETTEER.stateOfDemonym(demonym).flatMap(GazetteerEntry::country));
  }

  @ParameterizedTest
  @CsvSource({"Islamabad, PK", "Kyiv, UA", "Kiev, UA", "Washington, US", "New Delhi, IN"})
  void capitalsLeadToTheState(String capital, String country) {
    assertEquals(
        Optional.of(country), GAZETTEER.stateOfCapital(capital).flatMap(GazetteerEntry::country));
  }
}
