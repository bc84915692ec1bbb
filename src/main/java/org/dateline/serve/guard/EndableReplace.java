package org.dateline.serve.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/** {@code REPLACE} that ends when its query is cancelled and makes no text of megabytes. */
final class EndableReplace extends ExprFunctionN {
  EndableReplace(ExprList args) {
    super(Tags.tagReplace, args);
  }

  @Override
  public NodeValue eval(List<NodeValue> args, FunctionEnv env) {
    Node node = args.get(0).asNode();
    Optional<NodeValue> flags = args.size() > 3 ? Optional.of(args.get(3)) : Optional.empty();
    EndableText text = EndableText.of(Patterns.words(args.get(0)), env);
    Matcher matcher = Patterns.of(args.get(1), flags).matcher(text);
    String replacement = Patterns.words(args.get(2));
    StringBuilder made = new StringBuilder();
    try {
      while (matcher.find()) {
        matcher.appendReplacement(made, replacement);
        LongText.check(made.length());
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("REPLACE by '" + replacement + "': " + e.getMessage(), e);
    }
    matcher.appendTail(made);
    return NodeValue.makeNode(
        node.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralString(made.toString())
            : NodeFactory.createLiteralLang(made.toString(), node.getLiteralLanguage()));
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    throw new ExprEvalException("REPLACE outside of a query");
  }

  @Override
  public Expr copy(ExprList newArgs) {
    return new EndableReplace(newArgs);
  }
}
