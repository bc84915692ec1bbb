package org.dateline.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset whose summaries hear of every change before it is made. To the summaries themselves
 * nobody else writes: they are worked out, and not taken from a file or an update.
 */
final class CountedData extends DatasetGraphWrapper {
  private final Summaries summaries;

  CountedData(DatasetGraph data, Summaries summaries) {
    super(data);
    this.summaries = summaries;
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    if (isToChange(graph, subject, predicate)) {
      super.add(graph, subject, predicate, object);
    }
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    if (isToChange(graph, subject, predicate)) {
      super.delete(graph, subject, predicate, object);
    }
  }

  private boolean isToChange(Node graph, Node subject, Node predicate) {
    if (Summaries.isName(graph)) {
      return false;
    }
    summaries.touch(graph);
    if (predicate.equals(Markings.MARKING)) {
      // A graph may be restricted by what another says of it.
      summaries.touch(subject);
    }
    return true;
  }
}
