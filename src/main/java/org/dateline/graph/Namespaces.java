package org.dateline.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.SimpleNamespace;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.WGS84;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The prefixes that every output declares, one for each kind of resource among them. */
final class Namespaces {
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private static final List<String> KINDS =
      List.of(
          "report",
          "actor",
          "place",
          "event",
          "participant",
          "figure",
          "assertion",
          "evidence",
          "position",
          "quote",
          "link",
          "run",
          "software",
          "lexicon");

  private Namespaces() {}

  static Set<Namespace> of(Iris iris) {
    Set<Namespace> prefixes = new LinkedHashSet<>();
    prefixes.add(new SimpleNamespace("dl", Vocabulary.NAMESPACE));
    KINDS.forEach(kind -> prefixes.add(new SimpleNamespace(kind, iris.base() + kind + "/")));
    prefixes.add(new SimpleNamespace("oa", OA));
    prefixes.add(new SimpleNamespace("wd", WIKIDATA));
    prefixes.addAll(List.of(RDF.NS, RDFS.NS, OWL.NS, XSD.NS, SKOS.NS, PROV.NS, WGS84.NS));
    return prefixes;
  }
}
