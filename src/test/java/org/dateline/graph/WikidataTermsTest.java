package org.dateline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every id of Wikidata that is shipped in a query or alignment has a label and a source. */
class WikidataTermsTest {
  private static final Path TERMS = Path.of("data/wikidata");
  private static final Pattern ID =
      Pattern.compile("\\b(?:wd|wdt|p|ps|psv|pq|pqv):([PQ][1-9][0-9]*)\\b");

  /** Label and source by id, from the three tables. */
  private static Map<String, List<String>> known() throws IOException {
    Map<String, List<String>> known = new TreeMap<>();
    for (String row : rows("properties.tsv")) {
      String[] cells = row.split("\t");
      String[] source = cells[2].split(": ", 2);
      known.put(cells[1], List.of(source[1], source[0]));
    }
    for (String row : rows("classes.tsv")) {
      String[] cells = row.split("\t");
      known.put(cells[1], List.of(cells[2], cells[3]));
    }
    for (String row : rows("terms.tsv")) {
      String[] cells = row.split("\t", -1);
      assertEquals(3, cells.length, row);
      assertEquals(null, known.put(cells[0], List.of(cells[1], cells[2])), row);
    }
    return known;
  }

  private static List<String> rows(String table) throws IOException {
    List<String> lines = Files.readAllLines(TERMS.resolve(table));
    return lines.subList(1, lines.size());
  }

  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("ontology/alignments.ttl")));
    for (String folder :
        List.of("data/queries/federated", "data/queries/wdqs", "data/wikidata/gazetteer")) {
      try (Stream<Path> all = Files.list(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".rq")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyIdIsInATable(Path file) throws IOException {
    Set<String> used = new TreeSet<>();
    Matcher ids = ID.matcher(Files.readString(file));
    while (ids.find()) {
      used.add(ids.group(1));
    }
    used.removeAll(known().keySet());
    assertEquals(Set.of(), used);
  }

  @Test
  void everySourceIsExplained() throws IOException {
    String readme = Files.readString(TERMS.resolve("README.md"));
    for (Map.Entry<String, List<String>> term : known().entrySet()) {
      String source = term.getValue().get(1);
      assertTrue(readme.contains("| " + source + " |"), term + " has an unexplained source");
    }
  }

  @Test
  void everyAlignmentWithWikidataBearsLabelAndSource() throws IOException {
    Model alignments = RdfFormats.read(Path.of("ontology/alignments.ttl"));
    Set<Value> aligned =
        alignments.objects().stream()
            .filter(o -> o.isIRI() && o.stringValue().startsWith("http://www.wikidata.org/"))
            .collect(Collectors.toSet());
    assertTrue(aligned.size() > 20);
    for (Value term : aligned) {
      IRI iri = (IRI) term;
      assertEquals(
          known().get(iri.getLocalName()),
          List.of(one(alignments, iri, RDFS.LABEL), one(alignments, iri, DCTERMS.SOURCE)));
    }
  }

  private static String one(Model model, IRI subject, IRI property) {
    Set<Value> values = model.filter(subject, property, null).objects();
    assertEquals(1, values.size(), subject + " " + property);
    return values.iterator().next().stringValue();
  }
}
