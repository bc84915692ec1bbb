package org.dateline.serve.guard;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.PathVisitorByType;

/**
 * The IRIs that a pattern calls as functions, and its predicates, of which some may be code: ARQ
 * tells those from data only when it runs the pattern.
 */
record Calls(Set<String> functions, Set<String> predicates) {

  /** Stands for a function that is named only when the query runs. */
  static final String CALL = "CALL";

  static Calls of(Op pattern) {
    Calls calls = new Calls(new LinkedHashSet<>(), new LinkedHashSet<>());
    Walker.walk(pattern, calls.inPatterns(), calls.inExpressions());
    return calls;
  }

  private OpVisitorBase inPatterns() {
    return new OpVisitorBase() {
      @Override
      public void visit(OpBGP triples) {
        triples.getPattern().getList().stream().map(Triple::getPredicate).forEach(Calls.this::add);
      }

      @Override
      public void visit(OpPath path) {
        add(path.getTriplePath());
      }

      // The walker passes by what is aggregated and grouped.
      @Override
      public void visit(OpGroup group) {
        group.getAggregators().forEach(Calls.this::add);
        Walker.walk(group.getGroupVars(), inPatterns(), inExpressions());
      }
    };
  }

  private ExprVisitorBase inExpressions() {
    return new ExprVisitorBase() {
      @Override
      public void visit(ExprFunctionN function) {
        if (function instanceof E_Call) {
          functions.add(CALL);
        } else if (function instanceof E_Function) {
          functions.add(function.getFunctionIRI());
        }
      }

      @Override
      public void visit(ExprAggregator aggregate) {
        add(aggregate);
      }
    };
  }

  private void add(ExprAggregator aggregate) {
    if (aggregate.getAggregator() instanceof AggCustom custom) {
      functions.add(custom.getIRI());
    }
    Optional.ofNullable(aggregate.getAggregator().getExprList())
        .ifPresent(each -> Walker.walk(each, inPatterns(), inExpressions()));
  }

  private void add(Node predicate) {
    if (predicate.isURI()) {
      predicates.add(predicate.getURI());
    }
  }

  private void add(TriplePath path) {
    if (path.isTriple()) {
      add(path.getPredicate());
    } else {
      path.getPath().visit(new OfPath());
    }
  }

  private final class OfPath extends PathVisitorByType {
    @Override
    public void visit0(P_Path0 step) {
      add(step.getNode());
    }

    @Override
    public void visit1(P_Path1 path) {
      path.getSubPath().visit(this);
    }

    @Override
    public void visit2(P_Path2 path) {
      path.getLeft().visit(this);
      path.getRight().visit(this);
    }

    @Override
    public void visitNegPS(P_NegPropSet none) {
      none.getNodes().forEach(each -> add(each.getNode()));
    }
  }
}
