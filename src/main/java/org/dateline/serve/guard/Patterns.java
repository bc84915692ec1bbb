package org.dateline.serve.guard;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Patterns as {@code REGEX} and {@code REPLACE} write them (XPath functions, section 5.6). */
final class Patterns {
  private Patterns() {}

  static Pattern of(NodeValue pattern, Optional<NodeValue> flags) {
    int mode = 0;
    for (char flag : flags.map(Patterns::words).orElse("").toCharArray()) {
      mode |=
          switch (flag) {
            case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 's' -> Pattern.DOTALL;
            case 'm' -> Pattern.MULTILINE;
            case 'x' -> Pattern.COMMENTS;
            case 'q' -> Pattern.LITERAL;
            default -> throw new ExprEvalException("no flag '" + flag + "'; there are s m i x q");
          };
    }
    try {
      return Pattern.compile(words(pattern), mode);
    } catch (PatternSyntaxException e) {
      throw new ExprEvalException(e.getMessage(), e);
    }
  }

  static String words(NodeValue value) {
    if (!value.isLiteral()) {
      throw new ExprEvalException(value + " is no text");
    }
    return value.asNode().getLiteralLexicalForm();
  }
}
