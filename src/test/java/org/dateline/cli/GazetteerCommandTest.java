package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.dateline.wikidata.Fault;
import org.dateline.wikidata.WikidataDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code dateline gazetteer update} on the little gazetteer, with the shipped queries. {@code
 * -Dgolden.update=true} rewrites the expected diff: read its own diff.
 */
class GazetteerCommandTest {
  private static final Path EXPECTED = Path.of("src/test/resources/gazetteer-update.diff");

  @TempDir Path home;
  private CommandRun command;
  private WikidataDouble wikidata;

  @BeforeEach
  void layOut() throws IOException {
    copy(Path.of("src/test/resources/gazetteer"), gazetteer());
    copy(Path.of("data/wikidata"), home.resolve("data/wikidata"));
    command = new CommandRun(home, StubLoader::new);
    wikidata = WikidataDouble.start(Path.of("src/test/resources/wikidata/gazetteer.ttl"));
  }

  @AfterEach
  void close() {
    wikidata.close();
  }

  private static void copy(Path from, Path to) throws IOException {
    PathUtils.copyDirectory(from, Files.createDirectories(to));
  }

  private Path gazetteer() {
    return home.resolve("data/gazetteer");
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(gazetteer())) {
      for (Path file : all.sorted().toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }

  private int update(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "gazetteer",
                "update",
                "--online",
                "--contact",
                "tests@example.org",
                "--service",
                wikidata.endpoints().sparql().toString(),
                "--cache",
                home.resolve("cache").toString()));
    arguments.addAll(Arrays.asList(more));
    return command.run(arguments.toArray(String[]::new));
  }

  private List<String> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(gazetteer().resolve(file));
    return lines.subList(1, lines.size()).stream().map(row -> row.replace('\t', ';')).toList();
  }

  @Test
  void printsADiffAndWritesNothing() throws IOException {
    Map<String, String> before = files();
    assertEquals(0, update(), command.talk());
    assertEquals(before, files());
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    String found = command.out().replace("on " + today, "on TODAY");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(EXPECTED, found);
    }
    assertEquals(Files.readString(EXPECTED), found);
    assertTrue(command.talk().endsWith("nothing written; --apply does\n"), command.talk());
  }

  @Test
  void whatIsAppliedIsWhatWasPrinted() throws IOException {
    assertEquals(0, update("--apply"), command.talk());
    assertTrue(
        rows("leaders.tsv")
            .contains(
                "Ada Known;Person;Q900000221;;XA;;;;;;Prime Minister of Aland|president of Aland;"
                    + "2012|2020-02;2019-06-01|;EP-WL+WD"));
    assertTrue(
        rows("leaders.tsv")
            .contains(
                "Bela New;Person;Q900000222;;XA;;;;;;prime minister of Aland;2019-06-01;;WD"));
    assertTrue(
        rows("places.tsv").contains("Blaville;Place;Q900000232;;XB;;;41.12346;-70;1200000;;;;WD"));
    assertTrue(
        Files.readString(gazetteer().resolve("README.md"))
            .contains(
                "| WD | Wikidata, by the queries of `data/wikidata/gazetteer`, on "
                    + LocalDate.now(ZoneOffset.UTC)
                    + " | CC0 |\n| own |"));
  }

  @Test
  void secondUpdateChangesNothing() throws IOException {
    assertEquals(0, update("--apply"), command.talk());
    Map<String, String> first = files();
    assertEquals(0, update("--apply"), command.talk());
    assertEquals("", command.out());
    assertTrue(command.talk().endsWith("nothing to change\n"), command.talk());
    assertEquals(first, files());
  }

  @Test
  void whatWeWroteStays() throws IOException {
    assertEquals(0, update("--apply", "--take-ids"), command.talk());
    assertTrue(
        rows("leaders.tsv")
            .contains("Cai Ours;Person;Q900000223;;XB;;;;;;Spokeswoman of Bland;2018;;EP-WL+own"));
    assertTrue(
        rows("organisations.tsv")
            .contains("Lands Society;Organization;;Lands' Council;;;;;;;;;;own"));
    assertTrue(
        rows("armed-groups.tsv")
            .contains(
                "Army of the Hills;ArmedGroup;Q900000211;AOTH|Hill Army;XA;;;;;;;;;WDT+WD+own"));
  }

  @Test
  void otherIdsAreToldOfAndLeft() throws IOException {
    assertEquals(0, update("--apply"), command.talk());
    assertTrue(rows("armed-groups.tsv").contains("Harbour Front;ArmedGroup;;HF;XA;;;;;;;;;own"));
    assertTrue(
        command
            .talk()
            .contains(
                "armed-groups.tsv:3: 'Harbour Front' has no id here, and Wikidata has Q900000212 of"
                    + " that name; left as it is\n"),
        command.talk());
    assertTrue(
        command
            .talk()
            .contains(
                "armed-groups.tsv:4: 'River Guard' is Q900000298 here, and Wikidata has Q900000219"
                    + " of that name; left as it is\n"),
        command.talk());
    assertTrue(command.talk().contains("4 items have the name of a row and not its id\n"));
  }

  @Test
  void otherIdsAreTakenOnRequestWhereTheyAreClear() throws IOException {
    assertEquals(0, update("--apply", "--take-ids"), command.talk());
    List<String> groups = rows("armed-groups.tsv");
    assertTrue(groups.contains("Harbour Front;ArmedGroup;Q900000212;HF;XA;;;;;;;;;WD+own"));
    assertTrue(groups.contains("River Guard;ArmedGroup;Q900000219;;XB;;;;;;;;;WDT+WD"));
    assertTrue(groups.contains("Twin Front;ArmedGroup;;;;;;;;;;;;own"), groups.toString());
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_MANY_FOR_LONG", "BANNED"})
  void refusedServiceChangesNothing(Fault fault) throws IOException {
    Map<String, String> before = files();
    wikidata.fail(fault);
    assertEquals(2, update("--apply"));
    assertEquals("", command.out());
    assertEquals(before, files());
  }

  @Test
  void nothingIsAskedWithoutAContact() {
    assertEquals(2, command.run("gazetteer", "update", "--online"));
    assertTrue(command.talk().contains("add --contact"), command.talk());
    assertEquals(0, wikidata.count());
  }

  @Test
  void updateIsNeverOfflineByAccident() {
    assertEquals(2, command.run("gazetteer", "update"));
    assertTrue(command.talk().contains("--online"), command.talk());
  }

  @Test
  void queryThatFindsNothingChangesNothing() throws IOException {
    Path query = home.resolve("data/wikidata/gazetteer/armed-groups.rq");
    Files.writeString(query, Files.readString(query).replaceAll("wd:Q\\d+", "wd:Q900000299"));
    Map<String, String> before = files();
    assertEquals(2, update("--apply"));
    assertTrue(command.talk().contains("armed-groups.rq: it found no item"), command.talk());
    assertEquals(before, files());
  }

  @Test
  void gazetteerThatItsReaderRefusesIsNotWritten() throws IOException {
    Path states = gazetteer().resolve("states.tsv");
    Files.writeString(states, Files.readString(states).replace("\tXA\t", "\txa\t"));
    Map<String, String> before = files();
    assertEquals(2, update("--apply"));
    assertTrue(
        command.talk().contains("states.tsv:2: after the update, 'xa' is not a country code"),
        command.talk());
    assertTrue(command.talk().contains("nothing was written"), command.talk());
    assertEquals(before, files());
    try (Stream<Path> left = Files.list(home.resolve("data"))) {
      assertFalse(left.anyMatch(path -> path.getFileName().toString().startsWith(".gazetteer")));
    }
  }
}
