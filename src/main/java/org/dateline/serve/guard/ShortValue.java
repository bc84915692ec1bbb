package org.dateline.serve.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * An operand as it is, or an error where it is too long to reckon with. Java takes a time that
 * grows with the square of the digits to read or multiply a number, and cannot be told to stop.
 */
final class ShortValue extends ExprFunction1 {
  private static final int MOST_DIGITS = 1_000;
  private static final int BITS_A_DIGIT = 4;

  ShortValue(Expr operand) {
    super(operand, "short");
  }

  @Override
  public NodeValue eval(NodeValue value) {
    long digits =
        value.isInteger()
            ? value.getInteger().bitLength() / BITS_A_DIGIT
            : value.asUnquotedString().length();
    if (digits > MOST_DIGITS) {
      throw new ExprEvalException("a value of more than %d digits".formatted(MOST_DIGITS));
    }
    return value;
  }

  @Override
  public Expr copy(Expr operand) {
    return new ShortValue(operand);
  }
}
