package org.dateline.federate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Finds the SERVICE parts of a query. */
public final class Services {
  private Services() {}

  /** Returns what SERVICE names anywhere in a query, addresses or variables; empty for most. */
  public static Set<Node> of(Query query) {
    return query.getQueryPattern() == null ? Set.of() : of(Algebra.compile(query));
  }

  /** Returns what SERVICE names anywhere in a pattern, addresses or variables. */
  public static Set<Node> of(Op pattern) {
    Set<Node> services = new LinkedHashSet<>();
    OpVisitorBase collect =
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            services.add(service.getService());
          }
        };
    Walker.walk(pattern, collect, new ExprVisitorBase());
    return services;
  }
}
