package org.dateline.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.actor.Gazetteer.Kind;
import org.dateline.actor.Gazetteer.Match;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("dateline.home", "."), "data", "gazetteer");

  @TempDir private Path folder;

  private static final List<String> ROWS =
      List.of(
          row("Somalia", "State", "Q1045", "", "SO", "Somali|Somalis", "Mogadishu", "", ""),
          row("South Sudan", "State", "Q958", "", "SS", "South Sudanese", "Juba", "", ""),
          row("Sudan", "State", "Q1049", "", "SD", "Sudanese", "Khartoum", "", ""),
          row("Mogadishu", "Place", "", "Muqdisho|Xamar", "SO", "", "", "2.06", "45.3"),
          row("Al-Shabaab", "ArmedGroup", "Q309998", "HSM", "SO", "", "", "", ""),
          row("People's Army", "ArmedGroup", "", "", "", "", "", "", ""),
          row("United States", "State", "Q30", "U.S.|America", "US", "American", "", "", ""));

  private static String row(String... cells) {
    return String.join("\t", cells) + "\t\t\t\t\town";
  }

  private Gazetteer gazetteer() throws IOException {
    return load(ROWS);
  }

  private Gazetteer load(List<String> rows) throws IOException {
    Path spellings = folder.resolve(Spellings.FILE);
    Files.createDirectories(spellings.getParent());
    Files.copy(SHIPPED.resolve(Spellings.FILE), spellings, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        folder.resolve("actors.tsv"), GazetteerReader.HEADER + "\n" + String.join("\n", rows));
    return Gazetteer.load(folder);
  }

  private List<String> problems(String... rows) {
    Problems thrown = assertThrows(Problems.class, () -> load(Arrays.asList(rows)));
    return thrown.found().stream().map(p -> p.line() + ": " + p.what()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"al-Shabaab", "Al Shabaab", "al Shabab", "AL-SHABAAB", "al‑Shabaab", "Al-Shabāb"})
  void namesMatchInEverySpellingOfTheNewsrooms(String surface) throws IOException {
    assertEquals("Al-Shabaab", gazetteer().byName(surface).get(0).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "Us", "america", "somalia", "Amer"})
  void capitalsCount(String surface) throws IOException {
    assertEquals(List.of(), gazetteer().byName(surface));
  }

  @Test
  void theLongestRunOfTokensWins() throws IOException {
    Gazetteer gazetteer = gazetteer();
    List<Match> matches = gazetteer.match(List.of("in", "South", "Sudan", "today"), 1);
    assertEquals(List.of(new Match(gazetteer.byName("South Sudan").get(0), Kind.NAME, 2)), matches);
  }

  @Test
  void splitTokensMatchLikeWholeOnes() throws IOException {
    Gazetteer gazetteer = gazetteer();
    assertEquals(3, gazetteer.match(List.of("al", "-", "Shabaab", "-"), 0).get(0).tokens());
    assertEquals(1, gazetteer.match(List.of("al-Shabaab"), 0).get(0).tokens());
    assertEquals(3, gazetteer.match(List.of("People", "’s", "Army"), 0).get(0).tokens());
  }

  @Test
  void nothingMatchesAcrossACommaOrAQuote() throws IOException {
    Gazetteer gazetteer = gazetteer();
    assertEquals(List.of(), gazetteer.match(List.of("South", ",", "Sudan"), 0));
    assertEquals(List.of(), gazetteer.match(List.of("South", "”", "Sudan"), 0));
  }

  @Test
  void demonymsMatchButAreNoNames() throws IOException {
    Gazetteer gazetteer = gazetteer();
    assertEquals(Kind.DEMONYM, gazetteer.match(List.of("South", "Sudanese"), 0).get(0).kind());
    assertEquals(List.of(), gazetteer.byName("Sudanese"));
    assertEquals(
        Optional.of("Sudan"), gazetteer.stateOfDemonym("Sudanese").map(GazetteerEntry::name));
  }

  @Test
  void everyNameOfACapitalLeadsToTheState() throws IOException {
    assertEquals(
        Optional.of("Somalia"), gazetteer().stateOfCapital("Xamar").map(GazetteerEntry::name));
  }

  @Test
  void codesLeadToStates() throws IOException {
    assertEquals(Optional.of("Q1045"), gazetteer().byIso2("SO").flatMap(GazetteerEntry::qid));
    assertEquals(Optional.empty(), gazetteer().byIso2("ZZ"));
  }

  @Test
  void longestNameCountsWords() throws IOException {
    assertEquals(3, gazetteer().longestName());
  }

  @Test
  void allProblemsOfARowAreReported() {
    assertEquals(
        List.of(
            "2: the name is empty",
            "2: type 'ArmedGrup' is not one of the ontology's actor types",
            "2: 'Somalia' is not a country code",
            "2: lat '91' is not a number from -90 to 90",
            "2: lon 'east' is not a number from -180 to 180",
            "2: prominence 'big' is not a whole number",
            "2: the source is empty"),
        problems("\tArmedGrup\t42\t\tSomalia\t\t\t91\teast\tbig\t\t\t\t"));
  }

  @Test
  void theNearestTypeIsOffered() {
    Problems thrown =
        assertThrows(
            Problems.class, () -> load(List.of(row("X", "ArmedGrup", "", "", "", "", "", "", ""))));
    Problem problem = thrown.found().get(0);
    assertEquals("use ArmedGroup (closest)", problem.fix());
  }

  @Test
  void columnsAreCounted() {
    assertEquals(List.of("2: the row has 2 columns"), problems("Hamas\tArmedGroup"));
  }

  @Test
  void theHeaderIsChecked() throws IOException {
    Files.writeString(folder.resolve("a.tsv"), "name\ttype\nX\tState\n");
    Problems thrown = assertThrows(Problems.class, () -> Gazetteer.load(folder));
    assertEquals(1, thrown.found().get(0).line());
  }

  @Test
  void wrongIdIsToldOfAndLeftOut() throws IOException {
    Gazetteer read = load(List.of(row("A", "Person", "42", "", "", "", "", "", "")));
    assertEquals(Optional.empty(), read.byName("A").get(0).qid());
    assertEquals(
        List.of("2: '42' is not a Wikidata id, and the row has none"),
        read.doubts().stream().map(p -> p.line() + ": " + p.what()).toList());
  }

  @Test
  void idOfTwoNamesIsToldOfAndLeftOutOfBoth() throws IOException {
    Gazetteer read =
        load(
            List.of(
                row("A", "Person", "Q1", "", "", "", "", "", ""),
                row("B", "Person", "Q1", "", "", "", "", "", "")));
    assertEquals(2, read.entries().stream().filter(row -> row.qid().isEmpty()).count());
    assertEquals(
        List.of("3: Q1 is 'B' here and 'A' at actors.tsv:2, and neither has it"),
        read.doubts().stream().map(p -> p.line() + ": " + p.what()).toList());
  }

  @Test
  void officesAreThoseOfTheRowInOrder() throws IOException {
    String row = "A\tPerson\t\t\tUS\t\t\t\t\t\tChief|President\t2001|2009\t2004|\town";
    assertEquals(
        List.of(
            new Tenure("Chief", Optional.of("2001"), Optional.of("2004")),
            new Tenure("President", Optional.of("2009"), Optional.empty())),
        load(List.of(row)).byName("A").get(0).tenures());
  }

  @Test
  void officesWithoutAsManyDaysAreRefused() {
    String row = "A\tPerson\t\t\tUS\t\t\t\t\t\tChief|President\t2001\t\town";
    assertEquals(List.of("2: it has 2 offices, from '2001' to ''"), problems(row));
  }

  @Test
  void aRowTwiceIsRefused() {
    assertEquals(
        List.of("3: 'San Juan' (Place) is already at actors.tsv:2"),
        problems(
            row("San Juan", "Place", "Q1", "", "PH", "", "", "1", "1"),
            row("San Juan", "Place", "", "", "PH", "", "", "1", "1")));
  }

  @Test
  void namesakesMayDifferByIdPlaceOrCountry() throws IOException {
    assertEquals(
        4,
        load(List.of(
                row("San Juan", "Place", "Q1", "", "PH", "", "", "1", "1"),
                row("San Juan", "Place", "Q2", "", "PH", "", "", "1", "1"),
                row("San Juan", "Place", "", "", "PH", "", "", "2", "1"),
                row("San Juan", "Place", "", "", "AR", "", "", "", "")))
            .byName("San Juan")
            .size());
  }

  @Test
  void aDemonymOfTwoStatesIsRefused() {
    assertEquals(
        List.of("3: demonym 'Congolese' is also that of 'A' at actors.tsv:2"),
        problems(
            row("A", "State", "", "", "", "Congolese", "", "", ""),
            row("B", "State", "", "", "", "Congolese", "", "", "")));
  }

  @Test
  void aFolderWithoutFilesIsAProblem() {
    assertThrows(Problems.class, () -> Gazetteer.load(folder));
    assertThrows(Problems.class, () -> Gazetteer.load(folder.resolve("missing")));
  }
}
