package org.dateline.serve.sparql;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * The functions that a public service must not run: scripts, code of any class, and twins of {@code
 * REGEX} and {@code REPLACE} that would not end with their query.
 */
final class Functions {
  private static final Set<String> REFUSED =
      Set.of(
          "http://www.w3.org/2005/xpath-functions#matches",
          "http://www.w3.org/2005/xpath-functions#replace",
          "http://www.w3.org/2005/xpath-functions#tokenize");

  // "\\u" may hide any word from us.
  private static final Pattern SUSPECT =
      Pattern.compile("call|java:|xpath-functions|jsfunction|\\\\u", Pattern.CASE_INSENSITIVE);

  private Functions() {}

  /** Returns one that a query calls; its text tells quickly that most call none. */
  static Optional<String> refused(Query query, String text) {
    if (!SUSPECT.matcher(text).find()) {
      return Optional.empty();
    }
    AtomicReference<Optional<String>> found = new AtomicReference<>(Optional.empty());
    Walker.walk(
        Algebra.compile(query),
        new OpVisitorBase() {
          @Override
          public void visit(OpPropFunc call) {
            check(call.getProperty().getURI(), found);
          }
        },
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
              found.set(Optional.of("CALL"));
            }
            Optional.ofNullable(function.getFunctionIRI()).ifPresent(iri -> check(iri, found));
          }
        });
    return found.get();
  }

  private static void check(String iri, AtomicReference<Optional<String>> found) {
    boolean code =
        iri.startsWith("java:") || iri.startsWith("http://jena.apache.org/ARQ/jsFunction#");
    if (code || REFUSED.contains(iri)) {
      found.set(Optional.of("<" + iri + ">"));
    }
  }
}
