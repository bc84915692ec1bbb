package org.dateline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.lexicon.Terms;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static final Path ONTOLOGY = Path.of("ontology/dateline.ttl");

  @Test
  void everyEventIsCalledAsTheOntologyLabelsIt() {
    Model model = RDFDataMgr.loadModel(ONTOLOGY.toString());
    Map<String, String> labels = new TreeMap<>();
    Map<String, String> words = new TreeMap<>();
    for (String event : Terms.load(ONTOLOGY).events()) {
      String iri = model.expandPrefix("dl:" + event);
      labels.put(event, model.getResource(iri).getProperty(RDFS.label).getString());
      words.put(event, Ids.words(event));
    }

    assertEquals(labels, words);
  }
}
