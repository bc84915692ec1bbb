package org.dateline.serve.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/** {@code REGEX} that ends when its query is cancelled; ARQ's own goes on. */
final class EndableRegex extends ExprFunctionN {
  private final Optional<Pattern> constant;

  EndableRegex(ExprList args) {
    super(Tags.tagRegex, args);
    this.constant = compiled(args);
  }

  // Nearly always the pattern is written down, and then it is compiled once.
  private static Optional<Pattern> compiled(ExprList args) {
    boolean fixed = args.getList().stream().skip(1).allMatch(Expr::isConstant);
    return fixed
        ? Optional.of(pattern(args.getList().stream().skip(1).map(Expr::getConstant).toList()))
        : Optional.empty();
  }

  private static Pattern pattern(List<NodeValue> patternAndFlags) {
    return Patterns.of(
        patternAndFlags.get(0),
        patternAndFlags.size() > 1 ? Optional.of(patternAndFlags.get(1)) : Optional.empty());
  }

  @Override
  public NodeValue eval(List<NodeValue> args, FunctionEnv env) {
    if (!args.get(0).isString() && !args.get(0).isLangString()) {
      throw new ExprEvalException("REGEX of what is no text: " + args.get(0));
    }
    Pattern pattern = constant.orElseGet(() -> pattern(args.subList(1, args.size())));
    EndableText text = EndableText.of(Patterns.words(args.get(0)), env);
    return NodeValue.booleanReturn(pattern.matcher(text).find());
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    throw new ExprEvalException("REGEX outside of a query");
  }

  @Override
  public Expr copy(ExprList newArgs) {
    return new EndableRegex(newArgs);
  }
}
