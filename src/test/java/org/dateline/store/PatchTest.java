package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {
  private static final IRI REPORT = Graphs.ofReport("a");
  private static final IRI P = Values.iri("http://x/p");

  private static Model says(String... texts) {
    Model model = new LinkedHashModel();
    for (String text : texts) {
      model.add(REPORT, P, Values.literal(text), REPORT);
    }
    return model;
  }

  @Test
  void isOneTransactionOfWhatGoesAndWhatComes() {
    String text =
        new String(Patch.between(says("old", "same"), says("same", "new")).bytes(), UTF_8);

    assertEquals(4, text.lines().count(), text);
    assertEquals(
        List.of("TX", "D ", "A ", "TC"), text.lines().map(line -> line.substring(0, 2)).toList());
  }

  @Test
  void isReadAsWritten() {
    Patch patch = Patch.between(says("old"), says("a \"quoted\"\nline, ‘ünïcode’ \\ and more"));

    assertEquals(patch, Patch.read(patch.bytes(), REPORT));
  }

  @Test
  void ofTheSameIsEmpty() {
    assertTrue(Patch.between(says("a"), says("a")).isEmpty());
  }

  @Test
  void makesAStoreWhatTheOtherIs() {
    try (Store store = Store.inMemory()) {
      store.replaceEach(says("old", "same"));
      Patch.between(says("old", "same"), says("same", "new")).apply(store);

      assertEquals(Set.copyOf(says("same", "new")), new HashSet<>(store.graph(REPORT)));
    }
  }

  private static Model weighs(String number, IRI type) {
    Model model = new LinkedHashModel();
    model.add(REPORT, P, Values.literal(number, type), REPORT);
    return model;
  }

  @ParameterizedTest
  @CsvSource({"0.80, decimal", "007, integer", "2026-11-26T10:00:00.0Z, dateTime"})
  void ofWhatTheStoreKeepsInAnotherFormIsEmpty(String number, String type) {
    Model given = weighs(number, Values.iri(XSD.NAMESPACE, type));
    try (Store store = Store.inMemory()) {
      store.replaceEach(given);

      assertTrue(Patch.between(store.graph(REPORT), given).isEmpty());
    }
  }

  @Test
  void deletesANumberThatIsWrittenInAnotherForm() {
    String line = "D <%s> <%s> \"0.80\"^^<%s> <%s> .\nTC .\n";
    byte[] bytes = line.formatted(REPORT, P, XSD.DECIMAL, REPORT).getBytes(UTF_8);
    try (Store store = Store.inMemory()) {
      store.replaceEach(weighs("0.80", XSD.DECIMAL));
      Patch.read(bytes, REPORT).apply(store);

      assertTrue(store.graph(REPORT).isEmpty());
    }
  }

  @Test
  void doneTwiceIsDoneOnce() {
    try (Store store = Store.inMemory()) {
      store.replaceEach(says("old"));
      Patch patch = Patch.between(says("old"), says("new"));
      patch.apply(store);
      patch.apply(store);

      assertEquals(2, store.changes());
    }
  }

  @Test
  void ofAReportThatGoesRemovesIt() {
    try (Store store = Store.inMemory()) {
      store.replaceEach(says("old"));
      Patch.between(says("old"), says()).apply(store);

      assertTrue(store.graph(REPORT).isEmpty());
    }
  }

  @Test
  void theLastWordOnAQuadCounts() {
    String quad = "<%s> <%s> \"x\" <%s> .%n".formatted(REPORT, P, REPORT);
    Patch patch = Patch.read(("TX .\nA " + quad + "D " + quad + "TC .\n").getBytes(UTF_8), REPORT);

    assertEquals(new Patch(says("x"), says()), patch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A <http://x/s> <http://x/p> <http://x/o> <http://x/g> . TC . | it touches 'http://x/g'
          A <http://x/s> <http://x/p> <http://x/o> . TC .              | it touches 'null'
          A <http://x/s> <http://x/p> <http://x/o> <REPORT> .          | a line TC is missing
          A <s> <http://x/p> <http://x/o> <REPORT> . TC .              | it is no RDF Patch
          A "s" <http://x/p> <http://x/o> <REPORT> . TC .              | it is no RDF Patch
          A <http://x/s> _:p <http://x/o> <REPORT> . TC .              | it is no RDF Patch
          A x:s <http://x/p> <http://x/o> <REPORT> . TC .              | it is no RDF Patch
          D <http://x/s> <http://x/p> _:o <REPORT> . TC .              | a blank node has no name
          D _:s <http://x/p> <http://x/o> <REPORT> . TC .              | a blank node has no name
          TA .                                                         | takes a transaction back
          Troops left.                                                 | it is no RDF Patch
          """)
  void refusesWhatIsNoPatchOfTheReport(String text, String reason) {
    byte[] bytes = text.replace("REPORT", REPORT.stringValue()).getBytes(UTF_8);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Patch.read(bytes, REPORT));

    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }
}
