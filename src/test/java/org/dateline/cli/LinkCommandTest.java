package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.wikidata.Fault;
import org.dateline.wikidata.WikidataDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline link} on a small store, with a double for Wikidata. */
class LinkCommandTest {
  private static final String STORE =
      """
      @prefix dl: <https://w3id.org/dateline/ns#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      @base <https://w3id.org/dateline/id/> .
      <report/one> {
        <report/one> a dl:Report ; dl:reportId "one" .
        <actor/pakistan> a dl:State ; rdfs:label "Pakistan" ; dl:countryCode "PK" .
        <actor/afghanistan> a dl:State ; rdfs:label "Afghanistan" ; dl:countryCode "AF" .
        <actor/haqqani-network> a dl:ArmedGroup ; rdfs:label "Haqqani network" .
        <actor/harbour-front> a dl:ArmedGroup ; rdfs:label "Harbour Front" .
        <actor/hina-rabbani-khar> a dl:Person ; rdfs:label "Hina Rabbani Khar" .
        <actor/merged> a dl:ArmedGroup ; rdfs:label "Merged" ; dl:link <link/one_merged> .
        <link/one_merged> a dl:Link ; dl:item wd:Q900000060 ; dl:linkType owl:sameAs ;
          dl:confidence 1.0 ; dl:reason "a test" .
        <actor/deleted> a dl:ArmedGroup ; rdfs:label "Deleted" ; dl:link <link/one_deleted> .
        <link/one_deleted> a dl:Link ; dl:item wd:Q900000061 ; dl:linkType owl:sameAs ;
          dl:confidence 1.0 ; dl:reason "a test" .
        <actor/khan> a dl:Person ; rdfs:label "Khan" ; dl:abstention <link/one_khan> .
        <link/one_khan> a dl:Abstention ; dl:reason "many" ; dl:candidate "Imran Khan 0.50" .
      }
      """;

  @TempDir Path folder;
  final CommandRun command = new CommandRun(Path.of("").toAbsolutePath(), StubLoader::new);
  WikidataDouble wikidata;

  @BeforeEach
  void fill() throws IOException {
    wikidata = WikidataDouble.start();
    Path file = Files.writeString(folder.resolve("one.trig"), STORE);
    assertEquals(0, command.run("load", file.toString(), "--store", store()), command.talk());
  }

  @AfterEach
  void close() {
    wikidata.close();
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private int online(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "link",
                "--store",
                store(),
                "--contact",
                "tests@example.org",
                "--api",
                wikidata.endpoints().api().toString(),
                "--reconciliation",
                wikidata.endpoints().reconciliation().toString(),
                "--cache",
                folder.resolve("cache").toString()));
    arguments.addAll(Arrays.asList(more));
    return command.run(arguments.toArray(String[]::new));
  }

  private List<String> ask(String query) throws IOException {
    Path file = Files.writeString(folder.resolve("ask.rq"), "# Ask\n" + query);
    assertEquals(
        0, command.run("query", file.toString(), "--store", store(), "--format", "csv"), query);
    return command.out().lines().skip(1).toList();
  }

  private List<String> links() throws IOException {
    return ask(
        """
        # What the linkset states
        SELECT (REPLACE(STR(?e), "^.*/", "") AS ?name) (REPLACE(STR(?p), "^.*#", "") AS ?how)
          (REPLACE(STR(?i), "^.*/", "") AS ?item) {
          GRAPH <https://w3id.org/dateline/id/graph/links> { ?e ?p ?i
            FILTER(STRSTARTS(STR(?i), "http://www.wikidata.org/entity/") && CONTAINS(STR(?e), "/actor/"))
          } } ORDER BY ?name
        """);
  }

  @Test
  void countsWhatThereIs() {
    assertEquals(0, command.run("link", "--store", store()), command.talk());
    assertTrue(command.out().startsWith("8 named actors and places: 2 linked for certain"));
  }

  @Test
  void nothingIsAskedWithoutAContact() {
    assertEquals(2, command.run("link", "--online", "--store", store()));
    assertTrue(command.talk().contains("--contact"), command.talk());
    assertEquals(0, wikidata.count());
  }

  @Test
  void linksAGroupForCertainAndAPersonAsLikely() throws IOException {
    assertEquals(0, online("--online"), command.talk());
    List<String> links = links();
    assertTrue(links.contains("haqqani-network,sameAs,Q972587"), links.toString());
    assertTrue(links.contains("hina-rabbani-khar,closeMatch,Q254122"), links.toString());
    assertTrue(links.stream().noneMatch(l -> l.startsWith("harbour-front")), links.toString());
  }

  @Test
  void keepsWhatWikidataSaysInAGraphOfItsOwn() throws IOException {
    assertEquals(0, online("--online"), command.talk());
    assertEquals(
        List.of("Haqqani network"),
        ask(
            """
            # Its label there
            SELECT (STR(?label) AS ?text) { GRAPH <https://w3id.org/dateline/id/graph/wikidata> {
              <http://www.wikidata.org/entity/Q972587>
                <http://www.w3.org/2000/01/rdf-schema#label> ?label } }
            """));
  }

  @Test
  void secondRunAsksNothing() {
    assertEquals(0, online("--online"), command.talk());
    int asked = wikidata.count();
    assertEquals(0, online("--online"), command.talk());
    assertEquals(asked, wikidata.count());
  }

  @Test
  void shutOutItStopsAndSaysWhatToDo() {
    wikidata.fail(Fault.BANNED);
    assertEquals(2, online("--online"));
    assertTrue(command.talk().contains("stop asking"), command.talk());
  }

  @Test
  void checkRepairsMergedAndDeletedItems() throws IOException {
    assertEquals(0, online("--check"), command.talk());
    assertTrue(command.talk().contains("2 links repaired"), command.talk());
    assertTrue(links().stream().noneMatch(link -> link.startsWith("deleted")));
    assertTrue(
        links().stream().anyMatch(l -> l.startsWith("merged,sameAs") && !l.endsWith("Q900000060")),
        () -> "merged");
  }

  @Test
  void analystsDecisionIsKeptAndWins() throws IOException {
    Path file = folder.resolve("links.tsv");
    assertEquals(0, command.run("link", "--review", file.toString(), "--store", store()));
    List<String> rows = Files.readAllLines(file);
    assertEquals(2, rows.size(), rows.toString());
    assertTrue(rows.get(1).contains("Imran Khan 0.50"), rows.get(1));
    Files.write(file, List.of(rows.get(0), rows.get(1).replaceAll("\t\t$", "\tQ900000001\tMe")));
    assertEquals(0, command.run("link", "--review", file.toString(), "--store", store()));
    assertTrue(command.talk().startsWith("1 decisions kept"), command.talk());
    assertTrue(links().contains("khan,sameAs,Q900000001"), links().toString());
    online("--online");
    assertTrue(links().contains("khan,sameAs,Q900000001"), links().toString());
    Files.write(file, List.of(rows.get(0), rows.get(1).replaceAll("\t\t$", "\tnone\tMe")));
    assertEquals(0, command.run("link", "--review", file.toString(), "--store", store()));
    assertTrue(links().stream().noneMatch(link -> link.startsWith("khan")), links().toString());
  }
}
