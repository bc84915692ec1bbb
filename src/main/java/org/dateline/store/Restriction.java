package org.dateline.store;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.graph.Vocabulary;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;

/** Has only readers with a marking see what is loaded; what cannot be hidden is refused. */
public record Restriction(String marking) {

  /**
   * Returns graphs with the marking on each.
   *
   * @throws Problems if one of them would be seen all the same
   */
  public Model mark(Model graphs) {
    Model marked = new LinkedHashModel(graphs);
    for (Resource graph : graphs.contexts()) {
      Node name = Rdf4jToJena.node(graph);
      if (Linkset.isName(name)) {
        for (Statement statement : graphs.filter(null, null, null, graph)) {
          check(Rdf4jToJena.quad(statement));
        }
      }
      if (statement(name).isPresent()) {
        marked.add(graph, Vocabulary.MARKING, Values.literal(marking), graph);
      }
    }
    return marked;
  }

  /**
   * Returns what hides a graph; nothing for what the store works out and hides itself.
   *
   * @throws Problems if a graph cannot be hidden
   */
  Optional<Quad> statement(Node graph) {
    if (!graph.isURI()) {
      throw refused("a graph without a name", "name the graph");
    }
    var name = Values.iri(graph.getURI());
    if (Graphs.isWorkedOut(name)) {
      return Optional.empty();
    }
    Graphs.requireOwn(name);
    Node word = NodeFactory.createLiteralString(marking);
    return Optional.of(Quad.create(graph, graph, Markings.MARKING, word));
  }

  /**
   * Refuses decisions about links, which everyone sees who sees the entity, or if no report names
   * it.
   */
  void check(Quad quad) {
    if (Linkset.isName(quad.getGraph()) && !Linkset.isOutcome(quad)) {
      throw refused(
          "a decision in <%s>".formatted(quad.getGraph()),
          "load it without --restricted, or take it out of the file");
    }
  }

  private static Problems refused(String what, String fix) {
    return new Problems(new Problem(Path.of("--restricted"), 0, what + " cannot be hidden", fix));
  }
}
