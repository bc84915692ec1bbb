package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.problem.Problems;
import org.dateline.store.Graphs;
import org.dateline.store.RdfFiles;
import org.dateline.store.Store;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
  private static final Export EXPORT = Samples.export();

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    store = Store.open(folder);
    store.replaceEach(TwoReports.read());
    store.replace(
        Graphs.ONTOLOGY,
        RdfFiles.readInto(Graphs.ONTOLOGY, List.of(Path.of("ontology/dateline.ttl"))));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static byte[] bytes(String tool, Map<String, List<String>> options) {
    Tool wanted = EXPORT.tool(tool);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EXPORT.write(store, wanted, EXPORT.choice(wanted, options), Target.stream(out));
    return out.toByteArray();
  }

  private static Summary summary(Map<String, List<String>> options) {
    Tool wanted = EXPORT.tool("cytoscape-js");
    return EXPORT.write(
        store, wanted, EXPORT.choice(wanted, options), Target.stream(new ByteArrayOutputStream()));
  }

  private static Set<String> ids(String elements, Map<String, List<String>> options) {
    JsonNode all = ReadBack.json(bytes("cytoscape-js", options)).at("/elements/" + elements);
    return StreamSupport.stream(all.spliterator(), false)
        .map(element -> element.at("/data/id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String about(String entry, Map<String, List<String>> options) {
    return ReadBack.json(bytes("cytoscape-js", options)).at("/data/" + entry).asText();
  }

  @Test
  void actorsAreTiedByRelations() {
    assertEquals(
        Set.of(
            "actor:coast-league--allyOf--actor:northern-column",
            "actor:coast-league--basedIn--place:orm-hills",
            "actor:northern-column--offshootOf--actor:harbour-front"),
        ids("edges", Map.of("relation", List.of("offshootOf,allyOf,basedIn"))));
  }

  @ParameterizedTest
  @CsvSource({
    "actors, relation, Statement",
    "events, relation, Takeover",
    "events, factuality, Possible",
    "events, from, 2022-12",
    "actors, type, State"
  })
  void choiceMakesLessOfIt(String view, String option, String value) {
    Network.Size all = summary(Map.of("view", List.of(view))).size();
    Network.Size some = summary(Map.of("view", List.of(view), option, List.of(value))).size();
    assertTrue(some.nodes() < all.nodes(), some + " of " + all);
  }

  @Test
  void whatIsMerelyPossibleIsLeftOutUnlessAskedFor() {
    Map<String, List<String>> events = Map.of("view", List.of("events"));
    assertFalse(ids("nodes", events).contains("event:orm-2-attack-342"));
  }

  @Test
  void whatIsMerelyPossibleIsThereWhenAskedFor() {
    Map<String, List<String>> possible =
        Map.of("view", List.of("events"), "factuality", List.of("possible"));
    assertTrue(ids("nodes", possible).contains("event:orm-2-attack-342"));
  }

  @Test
  void onlyWhatOneReportSays() {
    assertEquals(
        Set.of(
            "actor:coast-league",
            "actor:harbour-front",
            "actor:northern-column",
            "place:orm-hills"),
        ids(
            "nodes",
            Map.of("report", List.of("orm-2"), "relation", List.of("offshootOf,allyOf,basedIn"))));
  }

  @Test
  void onlyWhatIsNear() {
    Set<String> near =
        ids(
            "nodes",
            Map.of("around", List.of("harbour front"), "relation", List.of("offshootOf,allyOf")));
    assertEquals(Set.of("actor:harbour-front", "actor:northern-column"), near);
  }

  @Test
  void whomAllIsAroundStaysAmongActorsOfAnotherType() {
    Set<String> near =
        ids("nodes", Map.of("around", List.of("Orm Hills"), "type", List.of("ArmedGroup")));
    assertTrue(near.contains("place:orm-hills") && near.size() > 1, near::toString);
  }

  @Test
  void endsWhenAQueryIsEnded() {
    Tool tool = EXPORT.tool("gephi");
    Choice choice = Choice.all(Choice.View.ACTORS);
    Target nowhere = Target.stream(OutputStream.nullOutputStream());
    assertThrows(
        QueryCancelledException.class,
        () -> EXPORT.telling(QueryExec::abort).write(store, tool, choice, nowhere));
  }

  @Test
  void twoHopsReachFurther() {
    Set<String> near =
        ids(
            "nodes",
            Map.of(
                "around",
                List.of("actor:harbour-front"),
                "hops",
                List.of("2"),
                "relation",
                List.of("offshootOf,allyOf")));
    assertTrue(near.contains("actor:coast-league"));
  }

  @Test
  void moreThanTenHopsAreRefused() {
    Map<String, List<String>> far =
        Map.of("around", List.of("Harbour Front"), "hops", List.of("999999999"));
    Problems problems = assertThrows(Problems.class, () -> summary(far));
    assertEquals("hops: 999999999 are too many; fix: write at most 10", problems.getMessage());
  }

  @Test
  void theMostConnectedAreKeptAndTheOthersCounted() {
    Network.Size all = summary(Map.of()).size();
    Network.Size two = summary(Map.of("max-nodes", List.of("2"))).size();
    assertEquals(new Network.Size(2, two.edges(), all.nodes() - 2), two);
  }

  @Test
  void noEdgeHangsAndNoIdIsTaken() {
    JsonNode elements =
        ReadBack.json(bytes("cytoscape-js", Map.of("view", List.of("events")))).get("elements");
    Set<String> ids = new HashSet<>();
    elements.get("nodes").forEach(node -> assertTrue(ids.add(node.at("/data/id").asText())));
    Set<String> nodes = Set.copyOf(ids);
    elements
        .get("edges")
        .forEach(
            edge -> {
              assertTrue(ids.add(edge.at("/data/id").asText()));
              assertTrue(nodes.contains(edge.at("/data/source").asText()));
              assertTrue(nodes.contains(edge.at("/data/target").asText()));
            });
  }

  @Test
  void edgeCarriesItsSentence() {
    JsonNode edges =
        ReadBack.json(bytes("cytoscape-js", Map.of("relation", List.of("basedIn"))))
            .at("/elements/edges/0/data");
    assertFalse(edges.get("sentence").asText().isEmpty());
  }

  @Test
  void sameStoreAndOptionsGiveTheSameBytes() {
    for (Tool tool : EXPORT.tools()) {
      if (tool.file().isPresent()) {
        assertArrayEquals(bytes(tool.name(), Map.of()), bytes(tool.name(), Map.of()), tool.name());
      }
    }
  }

  @Test
  void fileIsDatedByItsNewestReport() {
    assertTrue(about("date", Map.of()).matches("\\d{4}-\\d{2}-\\d{2}"));
  }

  @Test
  void dateOfMakingIsKeptIfGiven() {
    Export dated =
        Export.load(
            Samples.FOLDER,
            Samples.APPEARANCE,
            new Imprint("1.2.3", Optional.of(LocalDate.of(2020, 2, 2))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    dated.write(store, dated.tool("gephi"), Choice.all(Choice.View.ACTORS), Target.stream(out));
    assertTrue(out.toString(UTF_8).contains("lastmodifieddate=\"2020-02-02\""));
  }

  @Test
  void fileNamesTheChoice() {
    assertEquals(
        "--view actors --from 2022-01-01 --type State --factuality Asserted,Claimed",
        about("filter", Map.of("from", List.of("2022"), "type", List.of("state"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type | Stat | type: 'Stat' is none; fix: use State",
        "from | soon | from: 'soon' is no date; fix: write 2022, 2022-12 or 2022-12-18",
        "view | all | view: 'all' is no view; fix: use actors or events",
        "max-nodes | 0 | max-nodes: '0' is no number of at least 1; fix: write one",
        "hops | 2 | hops: it is not said around whom; fix: add around",
        "typ | State | typ: there is no such choice; fix: did you mean 'type'?",
        "report | orm-3 | --report: there is no report 'orm-3'; fix: did you mean 'orm-2'?",
        "around | Northern Colum | --around: nobody is called 'Northern Colum' in what is chosen;"
            + " fix: did you mean 'Northern Column'?"
      })
  void wrongChoiceIsNamed(String option, String value, String message) {
    Problems problems = assertThrows(Problems.class, () -> summary(Map.of(option, List.of(value))));
    assertEquals(message, problems.getMessage());
  }

  @Test
  void unknownToolIsNamedWithTheNearest() {
    Problems problems = assertThrows(Problems.class, () -> EXPORT.tool("gephy"));
    assertTrue(problems.getMessage().startsWith("--for: there is no tool 'gephy'; fix: use gephi"));
  }
}
