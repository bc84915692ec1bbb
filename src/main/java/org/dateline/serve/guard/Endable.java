package org.dateline.serve.guard;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
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
    private static final String POWER = "http://www.w3.org/2005/xpath-functions/math#pow";
    private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      boolean grows =
          function instanceof E_Multiply
              || function instanceof E_Divide
              || function instanceof E_StrDatatype;
      return grows
          ? function.copy(new ShortValue(left), new ShortValue(right))
          : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex) {
        return new EndableRegex(given(args));
      }
      if (function instanceof E_StrReplace) {
        return new EndableReplace(given(args));
      }
      if (function instanceof E_Function call) {
        return ofCall(call, args);
      }
      return function instanceof E_StrConcat ? new LongText(args) : super.transform(function, args);
    }

    // A power of two short numbers may be long: it is taken of floating-point numbers.
    private static Expr ofCall(E_Function call, ExprList args) {
      boolean power = call.getFunctionIRI().equals(POWER);
      if (!power && !call.getFunctionIRI().startsWith(CASTS)) {
        return new E_Function(call.getFunctionIRI(), args);
      }
      ExprList shorter = new ExprList();
      for (Expr each : args) {
        Expr operand = new ShortValue(each);
        shorter.add(power ? new E_Function(CASTS + "double", new ExprList(operand)) : operand);
      }
      return new E_Function(call.getFunctionIRI(), shorter);
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
