package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.wikidata.Asked;
import org.dateline.wikidata.Fault;
import org.dateline.wikidata.WikidataDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Queries with SERVICE, on a small store and a double of Wikidata. {@code -Dgolden.update=true}
 * rewrites the expected rows: read the diff.
 */
class FederatedQueryTest {
  private static final Path EXPECTED = Path.of("src/test/resources/queries/federated");
  private static final Path STORE = Path.of("src/test/resources/queries/federated-store.trig");

  @TempDir static Path filled;
  @TempDir Path folder;
  private final CommandRun command = run();
  private WikidataDouble wikidata;

  @BeforeAll
  static void fill() {
    CommandRun load = run();
    assertEquals(0, load.run("load", STORE.toString(), "--store", store()), load.talk());
  }

  private static CommandRun run() {
    return new CommandRun(Path.of("").toAbsolutePath(), StubLoader::new);
  }

  @BeforeEach
  void start() {
    wikidata = WikidataDouble.start(Path.of("src/test/resources/wikidata/federated.ttl"));
  }

  @AfterEach
  void close() {
    wikidata.close();
  }

  private static String store() {
    return filled.resolve("store").toString();
  }

  private int ask(String name, String... more) {
    List<String> arguments = new ArrayList<>(List.of("query", name));
    arguments.addAll(Arrays.asList(more));
    arguments.addAll(
        List.of(
            "--store",
            store(),
            "--contact",
            "tests@example.org",
            "--service",
            wikidata.endpoints().sparql().toString(),
            "--cache",
            folder.resolve("cache").toString(),
            "--format",
            "csv"));
    return command.run(arguments.toArray(String[]::new));
  }

  private Path file(String query) throws IOException {
    return Files.writeString(folder.resolve("ask.rq"), query);
  }

  static List<SavedQuery> federated() {
    return SavedQueries.load(Path.of("data/queries/federated")).all();
  }

  @ParameterizedTest
  @MethodSource("federated")
  void givesTheExpectedRowsWithOneRequest(SavedQuery query) throws IOException {
    assertEquals(0, ask("federated/" + query.name()), command.talk());
    assertEquals(1, wikidata.count());
    String asked = wikidata.asked().get(0).parameter("query");
    assertTrue(
        asked.contains("WHERE\n  { VALUES ?item { <http://www.wikidata.org/entity/Q"), asked);
    assertFalse(asked.contains("{ {"), asked);
    Path expected = EXPECTED.resolve(query.name() + ".csv");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, command.out());
    }
    assertEquals(Files.readString(expected), command.out());
  }

  @ParameterizedTest
  @MethodSource("federated")
  void usesNothingThatOnlyWikidataUnderstands(SavedQuery query) {
    assertFalse(query.text().contains("wikibase:label"));
  }

  @Test
  void parameterReachesTheService() {
    assertEquals(0, ask("federated/wikipedia", "language=ur"), command.talk());
    assertTrue(command.out().contains("https://ur.wikipedia.org/wiki/Pakistan"), command.out());
    assertFalse(command.out().contains("https://en."), command.out());
  }

  @Test
  void ourTermsTravelAsValuesUnderOurName() {
    assertEquals(0, ask("federated/coordinates"), command.talk());
    Asked asked = wikidata.asked().get(0);
    assertTrue(asked.userAgent().matches("Dateline/\\S+ \\(tests@example.org\\) .*"));
    String query = asked.parameter("query");
    assertTrue(query.contains("VALUES ?item"), query);
    assertTrue(query.contains("<http://www.wikidata.org/entity/Q1017644>"), query);
    assertFalse(query.contains("Q5838"), query);
  }

  @Test
  void manyTermsAreAskedInBatches() throws IOException {
    Path query =
        file(
            """
            # Numbers that are items
            SELECT ?item ?label {
              { SELECT ?item { VALUES ?a {0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20}
                  VALUES ?b {0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20}
                  BIND(IRI(CONCAT("http://www.wikidata.org/entity/Q", STR(630 + ?a * 21 + ?b))) AS ?item) } }
              SERVICE <https://query.wikidata.org/sparql> {
                ?item <http://www.w3.org/2000/01/rdf-schema#label> ?label
                FILTER(LANG(?label) = "en") }
            } ORDER BY ?item
            """);
    assertEquals(0, ask(query.toString()), command.talk());
    assertEquals(3, wikidata.count());
    assertEquals(
        List.of("India", "Pakistan", "Afghanistan"),
        command.out().lines().skip(1).map(row -> row.split(",")[1]).toList());
  }

  @Test
  void secondRunIsAnsweredFromDisk() {
    assertEquals(0, ask("federated/leaders"), command.talk());
    String first = command.out();
    assertEquals(0, ask("federated/leaders"), command.talk());
    assertEquals(first, command.out());
    assertEquals(1, wikidata.count());
  }

  @Test
  void nothingIsAskedWithoutAContact() {
    assertEquals(2, command.run("query", "federated/leaders", "--store", store()));
    assertTrue(command.talk().contains("add --contact"), command.talk());
  }

  @Test
  void nothingIsAskedWhenNothingJoins() throws IOException {
    Path query =
        file(
            """
            # Nobody
            SELECT ?o { ?item a <https://w3id.org/dateline/ns#MediaOutlet>
              SERVICE <https://query.wikidata.org/sparql> { ?item ?p ?o } }
            """);
    assertEquals(0, ask(query.toString()), command.talk());
    assertEquals("0 rows\n", command.talk());
    assertEquals(0, wikidata.count());
  }

  @Test
  void serviceThatWantsADayOfRestIsToldOfInWords() {
    wikidata.fail(Fault.TOO_MANY_FOR_LONG);
    assertEquals(2, ask("federated/leaders"));
    assertTrue(command.talk().contains("retry in 86400 seconds"), command.talk());
    assertTrue(command.talk().contains("run the command again later"), command.talk());
    assertEquals("", command.out());
  }

  @Test
  void silentServiceLeavesItsVariablesOpen() throws IOException {
    wikidata.fail(Fault.TOO_MANY_FOR_LONG);
    Path query =
        file(
            """
            # With or without
            SELECT ?actor ?label { ?actor a <https://w3id.org/dateline/ns#Person>
              SERVICE SILENT <https://query.wikidata.org/sparql> {
                ?item <http://www.w3.org/2000/01/rdf-schema#label> ?label } }
            """);
    assertEquals(0, ask(query.toString()), command.talk());
    assertEquals("actor,label\r\nhttps://w3id.org/dateline/id/actor/khar,\r\n", command.out());
    assertTrue(command.talk().contains("goes on without an answer"), command.talk());
  }

  @Test
  void wrongAddressIsNamed() throws IOException {
    Path query = file("# Odd\nSELECT * { ?s a ?c SERVICE <ftp://example.org/> { ?s ?p ?o } }");
    assertEquals(
        2, command.run("query", query.toString(), "--store", store(), "--contact", "a@b.org"));
    assertTrue(command.talk().contains("'ftp://example.org/'; fix: write it as"), command.talk());
    Path variable = file("# Odd\nSELECT * { ?s a ?c SERVICE ?c { ?s ?p ?o } }");
    assertEquals(
        2, command.run("query", variable.toString(), "--store", store(), "--contact", "a@b.org"));
    assertTrue(command.talk().contains("names no address"), command.talk());
  }

  @Test
  void endpointIsNotAskedToAskOthers() {
    assertEquals(
        2, command.run("query", "federated/leaders", "--endpoint", "http://localhost:1/sparql"));
    assertTrue(command.talk().contains("leave out --endpoint"), command.talk());
  }

  @Test
  void listTellsThemApart() {
    assertEquals(0, command.run("query"));
    List<String> lines = command.out().lines().toList();
    int apart = lines.indexOf("");
    assertTrue(lines.get(apart + 1).contains("--contact"), lines.get(apart + 1));
    assertTrue(lines.subList(0, apart).stream().noneMatch(l -> l.startsWith("federated/")));
    assertEquals(
        federated().size(), lines.stream().filter(line -> line.startsWith("federated/")).count());
  }
}
