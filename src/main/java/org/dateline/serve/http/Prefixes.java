package org.dateline.serve.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.graph.Iris;

/** The prefixes that queries and answers of this server use. */
public final class Prefixes {
  public static final Map<String, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("dl", WebPaths.NS),
              Map.entry("id", Iris.DEFAULT_BASE),
              Map.entry("actor", Iris.DEFAULT_BASE + "actor/"),
              Map.entry("place", Iris.DEFAULT_BASE + "place/"),
              Map.entry("event", Iris.DEFAULT_BASE + "event/"),
              Map.entry("report", Iris.DEFAULT_BASE + "report/"),
              Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
              Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
              Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
              Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
              Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
              Map.entry("prov", "http://www.w3.org/ns/prov#"),
              Map.entry("oa", "http://www.w3.org/ns/oa#"),
              Map.entry("wd", "http://www.wikidata.org/entity/")));

  private Prefixes() {}

  /** Returns them as the head of a query. */
  public static String sparql() {
    StringBuilder head = new StringBuilder();
    ALL.forEach((prefix, iri) -> head.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
    return head.toString();
  }

  public static Reply json() {
    return Reply.of("application/json", new ObjectMapper().valueToTree(ALL).toPrettyString());
  }
}
