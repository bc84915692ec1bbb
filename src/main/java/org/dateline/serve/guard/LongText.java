package org.dateline.serve.guard;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * {@code CONCAT} that makes no text of megabytes. A few that double one another's text would fill
 * the memory of the server in less time than any limit takes to pass.
 */
final class LongText extends ExprFunctionN {
  private static final int LONGEST = 1_000_000;

  private final E_StrConcat concat;

  LongText(ExprList args) {
    super("concat", args);
    this.concat = new E_StrConcat(args);
  }

  /** Gives an error in the sense of SPARQL, as a division by zero does. */
  static void check(long length) {
    if (length > LONGEST) {
      throw new ExprEvalException("a text of more than %d characters".formatted(LONGEST));
    }
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    check(args.stream().mapToLong(each -> each.asString().length()).sum());
    return concat.eval(args);
  }

  @Override
  public Expr copy(ExprList newArgs) {
    return new LongText(newArgs);
  }
}
