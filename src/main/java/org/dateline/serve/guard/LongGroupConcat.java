package org.dateline.serve.guard;

import java.util.StringJoiner;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** {@code GROUP_CONCAT} that makes no text of megabytes: a longer one is an error, so unbound. */
final class LongGroupConcat extends AggGroupConcat {
  private final boolean distinct;

  LongGroupConcat(Expr expression, String separator, boolean distinct) {
    super(expression, separator);
    this.distinct = distinct;
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new LongGroupConcat(expressions.get(0), getSeparator(), distinct);
  }

  @Override
  public Accumulator createAccumulator() {
    return new Joined(getExpr(), distinct, getSeparator());
  }

  private static final class Joined extends AccumulatorExpr {
    private final StringJoiner joined;

    Joined(Expr expression, boolean distinct, String separator) {
      super(expression, distinct);
      this.joined = new StringJoiner(separator);
    }

    @Override
    protected void accumulate(NodeValue value, Binding row, FunctionEnv query) {
      String text = value.asString();
      LongText.check((long) joined.length() + text.length());
      joined.add(text);
    }

    @Override
    protected void accumulateError(Binding row, FunctionEnv query) {
      // An error makes the whole unbound, which the class above sees to.
    }

    @Override
    protected NodeValue getAccValue() {
      return NodeValue.makeString(joined.toString());
    }
  }
}
