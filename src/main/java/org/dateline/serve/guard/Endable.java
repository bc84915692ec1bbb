package org.dateline.serve.guard;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.syntax.syntaxtransform.UpdateTransformOps;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;

/** Makes queries that can be ended of queries that could run on after they were cancelled. */
public final class Endable {
  private Endable() {}

  /** Returns the query with functions that stop when it is cancelled and make no huge text. */
  public static Query of(Query query) {
    return QueryTransformOps.transform(query, new ElementTransformCopyBase(), new Exchange());
  }

  /** Returns the same for an update. */
  public static UpdateRequest of(UpdateRequest update) {
    return UpdateTransformOps.transform(update, new ElementTransformCopyBase(), new Exchange());
  }

  private static final class Exchange extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex) {
        return new EndableRegex(given(args));
      }
      if (function instanceof E_StrReplace) {
        return new EndableReplace(given(args));
      }
      return function instanceof E_StrConcat ? new LongText(args) : super.transform(function, args);
    }

    @Override
    public Expr transform(ExprAggregator aggregate) {
      if (aggregate.getAggregator() instanceof AggGroupConcat each) {
        return exchanged(aggregate, each.getSeparator(), false);
      }
      return aggregate.getAggregator() instanceof AggGroupConcatDistinct each
          ? exchanged(aggregate, each.getSeparator(), true)
          : super.transform(aggregate);
    }

    private static Expr exchanged(
        ExprAggregator concat, @Nullable String separator, boolean distinct) {
      Expr expression = concat.getAggregator().getExprList().get(0);
      return new ExprAggregator(
          concat.getVar(),
          new LongGroupConcat(expression, Optional.ofNullable(separator).orElse(" "), distinct));
    }

    // Where flags are left out, ARQ keeps an argument that is null.
    private static ExprList given(ExprList args) {
      ExprList given = new ExprList();
      args.getList().stream().filter(arg -> arg != null).forEach(given::add);
      return given;
    }
  }
}
