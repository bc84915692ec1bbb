package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemsTest {
  @TempDir Path folder;

  private final WikidataDouble server = WikidataDouble.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private List<Lookup> items(String... ids) throws NoAnswer {
    return Asker.of(server, folder).wikidata.items(List.of(ids));
  }

  private Item item(String id) throws NoAnswer {
    return items(id).get(0).item().orElseThrow();
  }

  private static Value.Date date(String earliest, String latest) {
    return new Value.Date(LocalDate.parse(earliest), LocalDate.parse(latest));
  }

  @Test
  void itemHasItsTermsAndRevision() throws NoAnswer {
    Item ttp = item("Q1459585");
    assertEquals(Optional.of("Pakistani Taliban"), ttp.label());
    assertEquals(Optional.of("armed group"), ttp.description());
    assertEquals(List.of("Tehreek-e-Taliban-e-Pakistan"), ttp.aliases());
    assertEquals(60585, ttp.revision());
  }

  @Test
  void statementsNameItems() throws NoAnswer {
    assertEquals(List.of("Q843"), item("Q1459585").ids(Property.COUNTRY));
    assertEquals(List.of("Q42418"), item("Q972587").ids(Property.PART_OF));
    assertEquals(List.of("Q900000030"), item("Q228389").ids(Property.PARENT_ORGANIZATION));
  }

  @Test
  void coordinatesArePoints() throws NoAnswer {
    assertEquals(Optional.of(new Value.Point(30.92505, 66.44632)), item("Q1017644").point());
  }

  @Test
  void datesAreAsVagueAsWikidataHasThem() throws NoAnswer {
    assertEquals(
        Optional.of(date("1947-08-14", "1947-08-14")), item("Q843").date(Property.INCEPTION));
    assertEquals(
        Optional.of(date("2007-12-01", "2007-12-31")), item("Q1459585").date(Property.INCEPTION));
    assertEquals(
        Optional.of(date("1994-01-01", "1994-12-31")), item("Q42418").date(Property.INCEPTION));
  }

  @Test
  void officesHaveStartAndEnd() throws NoAnswer {
    assertEquals(
        List.of(
            new Claim(
                Property.POSITION_HELD,
                new Value.ItemId("Q2332457"),
                true,
                Optional.of(date("2011-02-11", "2011-02-11")),
                Optional.of(date("2013-03-16", "2013-03-16")))),
        item("Q254122").claims(Property.POSITION_HELD));
  }

  @Test
  void officeThatIsStillHeldHasNoEnd() throws NoAnswer {
    assertEquals(Optional.empty(), item("Q244338").claims(Property.POSITION_HELD).get(0).end());
  }

  @Test
  void deprecatedStatementsAreLeftOutAndPreferredOnesAreBest() throws NoAnswer {
    Item item = item("Q900000050");
    assertEquals(List.of("Q843"), item.ids(Property.COUNTRY));
    assertEquals(2, item.claims(Property.COUNTRY).size());
  }

  @Test
  void valueThatIsUnknownToWikidataIsNone() throws NoAnswer {
    assertEquals(List.of(), item("Q900000050").claims(Property.PARENT_ORGANIZATION));
  }

  @Test
  void labelForAllLanguagesStandsInForOneInEnglish() throws NoAnswer {
    Item item = item("Q900000052");
    assertEquals(Optional.of("Harkat-e-Misal"), item.label());
    assertEquals(List.of("HeM"), item.aliases());
  }

  @Test
  void mergedItemLeadsToItsTarget() throws NoAnswer {
    Lookup.Redirected merged =
        assertInstanceOf(Lookup.Redirected.class, items("Q900000060").get(0));
    assertEquals("Q900000060", merged.asked());
    assertEquals("Q1459585", merged.target().id());
  }

  @Test
  void mergedItemIsRememberedAsMerged() throws NoAnswer {
    items("Q900000060");
    assertInstanceOf(Lookup.Redirected.class, items("Q900000060").get(0));
    assertEquals(1, server.count());
  }

  @Test
  void deletedItemIsMissing() throws NoAnswer {
    assertEquals(List.of(new Lookup.Missing("Q900000061")), items("Q900000061"));
  }

  @Test
  void whatIsNoIdIsMissingWithoutAsking() throws NoAnswer {
    assertEquals(List.of(new Lookup.Missing("Q0"), new Lookup.Missing("P17")), items("Q0", "P17"));
    assertEquals(0, server.count());
  }

  @Test
  void idThatMakesTheWikiRefuseAllIsMissingAndTheOthersAreFound() throws NoAnswer {
    List<Lookup> found = items("Q843", "Q9999999999", "Q889");
    assertEquals(
        List.of("Q843", "Q9999999999", "Q889"), found.stream().map(Lookup::asked).toList());
    assertInstanceOf(Lookup.Missing.class, found.get(1));
    assertInstanceOf(Lookup.Found.class, found.get(2));
  }

  @Test
  void fiftyAreFetchedAtOnceAndNoneTwice() throws NoAnswer {
    Stream<String> many = IntStream.range(1000, 1120).mapToObj(n -> "Q" + n);
    String[] ids = Stream.concat(many, Stream.of("Q843", "Q1000")).toArray(String[]::new);
    assertEquals(121, items(ids).size());
    assertEquals(
        List.of(50, 50, 21),
        server.asked().stream().map(a -> a.parameter("ids").split("\\|").length).toList());
  }
}
