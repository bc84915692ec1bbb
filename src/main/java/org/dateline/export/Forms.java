package org.dateline.export;

import java.nio.file.Path;
import java.util.Map;

/** All forms, by their names in {@code data/export/tools.tsv}. */
final class Forms {
  private Forms() {}

  /**
   * @throws org.dateline.problem.Problems if a table that a form needs is broken
   */
  static Map<String, Form> load(Path folder) {
    return Map.ofEntries(
        Map.entry("gexf", new Gexf()),
        Map.entry("gephi-csv", new GephiCsv()),
        Map.entry("cx2", new Cx2()),
        Map.entry("graphml", new GraphMl()),
        Map.entry("cytoscape-js", new CytoscapeJs()),
        Map.entry("yed", new Yed()),
        Map.entry("dot", new Dot()),
        Map.entry("graphology", new Graphology()),
        Map.entry("ogma", new Ogma()),
        Map.entry("neo4j-csv", new Neo4jCsv()),
        Map.entry("cypher", new Cypher()),
        Map.entry("rdf", new Rdf()),
        Map.entry("kumu", new Kumu()),
        Map.entry("obsidian", new Obsidian()),
        Map.entry("geojson", new GeoJson()),
        Map.entry("kml", new Kml()),
        Map.entry("timeline", new Timeline()),
        Map.entry("csv", new Sheets(Sheets.Reader.SCRIPT)),
        Map.entry("excel", new Sheets(Sheets.Reader.EXCEL)),
        Map.entry("stix", new Stix(StixTypes.load(folder.resolve("stix.tsv")))));
  }
}
