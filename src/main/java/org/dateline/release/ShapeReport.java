package org.dateline.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.DCTerms;
import org.dateline.store.ShapeCheck;
import org.dateline.store.Violation;

/** What breaks the shapes, in all graphs of a store. */
record ShapeReport(List<Breach> breaches) {

  /** One entry, in words as well, and the graph it is in. */
  private record Breach(Node graph, ReportEntry entry, Violation words) {
    @Override
    public String toString() {
      return graph + " " + words;
    }
  }

  ShapeReport {
    breaches = List.copyOf(breaches);
  }

  static ShapeReport of(DatasetGraph data, ShapeCheck shapes) {
    List<Breach> all = new ArrayList<>();
    data.listGraphNodes()
        .forEachRemaining(
            name ->
                shapes
                    .entries(data.getGraph(name))
                    .forEach(e -> all.add(new Breach(name, e, ShapeCheck.violation(e)))));
    all.sort(Comparator.comparing(Breach::toString));
    return new ShapeReport(all);
  }

  /** Returns how many there are. */
  int size() {
    return (int) breaches.stream().map(Breach::toString).distinct().count();
  }

  /** Returns a verdict, and a line for each. */
  String text() {
    List<String> lines = breaches.stream().map(Breach::toString).distinct().toList();
    return (lines.isEmpty() ? "conforms\n" : "does not conform\n")
        + String.join("\n", lines)
        + "\n";
  }

  /**
   * Returns a validation report in SHACL's own vocabulary, with names in the place of blank nodes:
   * the same store gives the same bytes.
   */
  Graph graph(String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node report = NodeFactory.createURI(base + "#report");
    graph.add(report, NodeConst.nodeRDFType, SHACL.ValidationReport);
    graph.add(
        report, SHACL.conforms, breaches.isEmpty() ? NodeConst.nodeTrue : NodeConst.nodeFalse);
    for (int i = 0; i < breaches.size(); i++) {
      Node result = NodeFactory.createURI(base + "#result-" + (i + 1));
      graph.add(report, SHACL.result, result);
      add(breaches.get(i), result, graph);
    }
    return graph;
  }

  private static void add(Breach breach, Node result, Graph graph) {
    ReportEntry entry = breach.entry();
    graph.add(result, NodeConst.nodeRDFType, SHACL.ValidationResult);
    graph.add(result, DCTerms.source.asNode(), breach.graph());
    graph.add(result, SHACL.focusNode, entry.focusNode());
    graph.add(result, SHACL.resultSeverity, entry.severity().level());
    graph.add(result, SHACL.resultMessage, NodeFactory.createLiteralString(entry.message()));
    graph.add(result, SHACL.sourceConstraintComponent, entry.sourceConstraintComponent());
    if (entry.resultPath() instanceof P_Link path) {
      graph.add(result, SHACL.resultPath, path.getNode());
    }
    if (entry.value() != null) {
      graph.add(result, SHACL.value, entry.value());
    }
  }
}
