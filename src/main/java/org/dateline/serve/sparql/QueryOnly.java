package org.dateline.serve.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.web.HttpSC;
import org.dateline.federate.Services;
import org.dateline.serve.guard.Endable;
import org.dateline.serve.guard.Functions;
import org.dateline.serve.guard.Limits;
import org.dateline.serve.guard.Metrics;
import org.dateline.serve.guard.Watched;
import org.dateline.store.StoreView;

/**
 * Fuseki's query operation, refusing what a public service must not run, ending what runs on, and
 * saying in words what was wrong.
 *
 * <p>{@code SERVICE} is off in {@code fuseki-config} as well; refused here, the answer says so
 * instead of failing half-way. An answer is made whole before its first byte is sent: what is cut
 * can be announced then, and a time limit gives 503 and never half of an answer.
 */
public final class QueryOnly extends SPARQL_QueryDataset {
  private final StoreView store;
  private final Limits limits;
  private final Functions functions;
  private final Metrics metrics;

  public QueryOnly(StoreView store, Limits limits, Functions functions, Metrics metrics) {
    this.store = store;
    this.limits = limits;
    this.functions = functions;
    this.metrics = metrics;
  }

  @Override
  protected void execute(String query, HttpAction action) {
    try {
      refuse(query);
      super.execute(query, action);
    } catch (ActionErrorException e) {
      metrics.count("refused");
      QueryError.of(e.getRC(), String.valueOf(e.getMessage()), query).send(action);
    } catch (TextIndexException e) {
      metrics.count("refused");
      String what = "text:query cannot be read: " + e.getMessage();
      QueryError.of(HttpSC.BAD_REQUEST_400, what, query).send(action);
    } catch (QueryCancelledException e) {
      metrics.count("timeout");
      QueryError.timeout(limits.query()).send(action);
    } catch (OutOfMemoryError e) {
      metrics.count("memory");
      QueryError.memory().send(action);
    }
  }

  // Deeper or longer queries overflow the parser's stack before it can complain.
  private void refuse(String query) {
    int longest = limits.of("query-characters");
    if (query.length() > longest) {
      ServletOps.error(
          HttpSC.PAYLOAD_TOO_LARGE_413,
          "The query has %d characters; at most %d are read".formatted(query.length(), longest));
    }
    int deepest = limits.of("query-nesting");
    if (nesting(query) > deepest) {
      ServletOps.errorBadRequest(
          "The query nests braces or brackets more than %d deep".formatted(deepest));
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    Optional.ofNullable(query.getQueryPattern())
        .map(pattern -> Algebra.compile(query))
        .ifPresent(this::refuse);
    Stream.of(query.getGraphURIs(), query.getNamedGraphURIs())
        .flatMap(List::stream)
        .filter(QueryOnly::isNoGraph)
        .findFirst()
        .ifPresent(
            graph ->
                ServletOps.errorBadRequest(
                    "FROM <%s> is not allowed here: graphs of this store only".formatted(graph)));
  }

  private void refuse(Op pattern) {
    Services.of(pattern).stream()
        .findFirst()
        .ifPresent(
            service ->
                ServletOps.errorBadRequest(
                    "SERVICE %s is not allowed here: this server asks no other server"
                        .formatted(service)));
    functions
        .refused(pattern)
        .ifPresent(
            name ->
                ServletOps.errorBadRequest("the function %s is not offered here".formatted(name)));
  }

  private static boolean isNoGraph(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.startsWith("http:") && !lower.startsWith("https:") && !lower.startsWith("urn:");
  }

  // Fuseki has begun a transaction on the same data by now.
  @Override
  protected DatasetGraph getDataset(HttpAction action) {
    return store.inTransaction();
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryExec execution = super.createQueryExec(action, Endable.of(query), dataset);
    // Fuseki takes the index of the whole store from its own configuration.
    execution.getContext().set(TextQuery.textIndex, StoreView.texts(dataset));
    Watched.of(action.getRequest()).ifPresent(watched -> watched.runs(execution));
    return execution;
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String forLog) {
    QueryExecResult answer = whole(action, execution, query, forLog);
    Duration sending = Duration.ofMillis(limits.of("sending-milliseconds"));
    Watched.of(action.getRequest()).ifPresent(watched -> watched.sends(sending));
    return answer;
  }

  private QueryExecResult whole(
      HttpAction action, QueryExec execution, Query query, String forLog) {
    RowCap cap =
        new RowCap(limits.of("answer-rows"), query.getPrefixMapping(), action.getResponse());
    if (query.isSelectType()) {
      return new QueryExecResult(cap.of(execution.select()));
    }
    if (query.isConstructType()) {
      return new QueryExecResult(cap.ofQuads(execution.constructQuads()));
    }
    if (query.isDescribeType()) {
      return new QueryExecResult(cap.of(execution.describeTriples()));
    }
    return super.executeQuery(action, execution, query, forLog);
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
