package org.dateline.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * TDB2's way to run a query, with property paths that end when the query is cancelled. ARQ follows
 * a path to its end without asking (apache/jena#3535), but it asks the graph for every step, and so
 * it stops there.
 */
final class EndablePaths extends OpExecutorTDB2 {
  private EndablePaths(ExecutionContext query) {
    super(query);
  }

  /** Returns what makes one for each query. */
  static OpExecutorFactory factory() {
    return EndablePaths::new;
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return Optional.ofNullable(execCxt.getCancelSignal())
        .<QueryIterator>map(
            signal ->
                new QueryIterPath(
                    path.getTriplePath(),
                    input,
                    ExecutionContext.copyChangeActiveGraph(
                        execCxt, new EndableGraph(execCxt.getActiveGraph(), signal))))
        .orElseGet(() -> super.execute(path, input));
  }

  /** A graph that gives no answer any more once a query is cancelled. */
  private static final class EndableGraph extends GraphWrapper {
    private final AtomicBoolean cancelled;

    EndableGraph(Graph graph, AtomicBoolean cancelled) {
      super(graph);
      this.cancelled = cancelled;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      check();
      return super.find(pattern).filterKeep(triple -> check());
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      check();
      return super.find(subject, predicate, object).filterKeep(triple -> check());
    }

    private boolean check() {
      if (cancelled.get()) {
        throw new QueryCancelledException();
      }
      return true;
    }
  }
}
