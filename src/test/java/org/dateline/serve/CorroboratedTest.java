package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.store.Store;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** A copy of another's text is no second source. */
class CorroboratedTest {
  private static final String PREFIXES =
      """
      PREFIX dl: <https://w3id.org/dateline/ns#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX r: <https://w3id.org/dateline/id/report/>
      PREFIX a: <https://w3id.org/dateline/id/actor/>
      """;
  private static final String REPORT =
      """
      r:%1$s {
        r:%1$s a dl:Report ; dl:reportId "%1$s" ; dl:publisher "Paper %1$s" %2$s .
        a:x rdfs:label "X" . a:y rdfs:label "Y" .
        <https://w3id.org/dateline/id/assertion/%1$s> rdf:subject a:x ; rdf:predicate dl:allyOf ; rdf:object a:y ;
          dl:factuality dl:Asserted ; dl:reportedIn r:%1$s .
      }
      """;

  private static String report(String id) {
    return REPORT.formatted(id, "");
  }

  private static String copy(String id, String original) {
    return REPORT.formatted(id, "; dl:copyOf r:" + original);
  }

  private static Set<String> named(String... reports) throws IOException {
    SavedQuery query =
        SavedQueries.load(Path.of("data/queries")).all().stream()
            .filter(each -> each.name().equals("corroborated"))
            .findFirst()
            .orElseThrow();
    try (Store store = Store.inMemory()) {
      store.replaceEach(
          Rio.parse(new StringReader(PREFIXES + String.join("", reports)), RDFFormat.TRIG));
      String[] lines =
          store.read(data -> query.run(QueryExec.dataset(data), Map.of())).toCsv().split("\r?\n");
      return lines.length < 2 ? Set.of() : Set.of(lines[1].split(",")[4].split("; "));
    }
  }

  @Test
  void copyIsNoSecondSource() throws IOException {
    assertEquals(Set.of(), named(report("one"), copy("two", "one")));
  }

  @Test
  void copyCountsAsItsOriginal() throws IOException {
    Set<String> named = named(report("one"), copy("two", "one"), report("three"));

    assertEquals(Set.of("Paper one", "Paper three"), named);
  }

  @Test
  void twoCopiesOfWhatIsNotHereAreOneSource() throws IOException {
    assertEquals(Set.of(), named(copy("two", "gone"), copy("three", "gone")));
  }

  @Test
  void copyOfWhatIsNotHereCountsForItself() throws IOException {
    assertEquals(Set.of("Paper two", "Paper three"), named(copy("two", "gone"), report("three")));
  }
}
