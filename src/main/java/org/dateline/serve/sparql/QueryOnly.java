package org.dateline.serve.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.web.HttpSC;
import org.dateline.federate.Services;

/**
 * Fuseki's query operation, refusing what a public service must not run.
 *
 * <p>{@code SERVICE} is off in {@code fuseki-config} as well; refused here, the answer says so
 * instead of failing half-way.
 */
public final class QueryOnly extends SPARQL_QueryDataset {
  // Deeper or longer queries overflow the parser's stack before it can complain.
  private static final int LONGEST = 100_000;
  private static final int DEEPEST = 200;

  @Override
  protected void execute(String query, HttpAction action) {
    if (query.length() > LONGEST) {
      ServletOps.error(
          HttpSC.PAYLOAD_TOO_LARGE_413,
          "The query has %d characters; at most %d are read".formatted(query.length(), LONGEST));
    }
    if (nesting(query) > DEEPEST) {
      ServletOps.errorBadRequest(
          "The query nests braces or brackets more than %d deep".formatted(DEEPEST));
    }
    super.execute(query, action);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    Services.of(query).stream()
        .findFirst()
        .ifPresent(
            service ->
                ServletOps.errorBadRequest(
                    "SERVICE %s is not allowed here: this server asks no other server"
                        .formatted(service)));
  }

  private static int nesting(String query) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '{' || c == '(' || c == '[') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == '}' || c == ')' || c == ']') {
        depth--;
      }
    }
    return deepest;
  }
}
