package org.dateline.serve.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.dateline.federate.Services;
import org.dateline.serve.guard.Endable;
import org.dateline.serve.guard.Functions;
import org.dateline.serve.guard.Limits;
import org.dateline.serve.http.Reply;
import org.dateline.store.Clearance;
import org.dateline.store.Store;

/** {@code POST /update}: SPARQL 1.1 Update, all of a request in one transaction or nothing. */
record Updates(Store store, Limits limits, Functions functions) implements Writing.Operation {
  private static final long ABOUT = 10_000;

  @Override
  public Reply answer(HttpServletRequest request, Clearance writer) throws IOException {
    if (!request.getMethod().equals("POST")) {
      return Reply.error(405, "updates come by POST", "POST the update").with("Allow", "POST");
    }
    try {
      UpdateRequest update = Endable.of(UpdateFactory.create(text(request)));
      if (update.getOperations().stream().anyMatch(Updates::fillsNoNamedGraph)) {
        return Reply.error(400, "the default graph is not read here", "name a graph: GRAPH <…> {}");
      }
      Optional<String> refused = refused(update);
      if (refused.isPresent()) {
        return Reply.error(
            400, refused.get(), "leave it out, or load the data with 'dateline load'");
      }
      store.writeAs(
          writer,
          () -> {
            store.update(ABOUT, data -> run(update, data));
            return update;
          });
      return new Reply(204, "text/plain", "", java.util.Map.of());
    } catch (QueryCancelledException e) {
      return Reply.error(503, "the update took too long; nothing was changed", "do less at once");
    } catch (QueryException e) {
      return Reply.error(400, String.valueOf(e.getMessage()), "correct the update");
    }
  }

  private void run(UpdateRequest update, DatasetGraph data) {
    UpdateExec.dataset(data)
        .update(update)
        .timeout(limits.of("query-milliseconds"), TimeUnit.MILLISECONDS)
        .build()
        .execute();
  }

  private static String text(HttpServletRequest request) throws IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    return type.startsWith("application/sparql-update")
        ? new String(request.getInputStream().readAllBytes(), UTF_8)
        : Optional.ofNullable(request.getParameter("update")).orElse("");
  }

  // What queries see as the default graph is the union of the named ones.
  private static boolean fillsNoNamedGraph(Update update) {
    if (update instanceof UpdateBinaryOp copy) {
      return copy.getDest().isDefault();
    }
    if (update instanceof UpdateDataInsert insert) {
      return insert.getQuads().stream().anyMatch(Quad::isDefaultGraph);
    }
    return update instanceof UpdateModify modify
        && modify.getWithIRI() == null
        && modify.getInsertQuads().stream().anyMatch(Quad::isDefaultGraph);
  }

  private Optional<String> refused(UpdateRequest update) {
    return update.getOperations().isEmpty()
        ? Optional.of("there is no update in the request")
        : update.getOperations().stream().map(this::refused).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> refused(Update update) {
    if (update instanceof UpdateLoad) {
      return Optional.of("LOAD is not allowed here: this server asks no other server");
    }
    Op pattern = pattern(update);
    return Services.of(pattern).isEmpty()
        ? functions.refused(pattern).map("the function %s is not offered here"::formatted)
        : Optional.of("SERVICE is not allowed here: this server asks no other server");
  }

  private static Op pattern(Update update) {
    if (update instanceof UpdateModify modify) {
      return Algebra.compile(modify.getWherePattern());
    }
    // Here the quads to delete are the pattern; those of INSERT DATA are no more than data.
    return update instanceof UpdateDeleteWhere delete
        ? new OpBGP(BasicPattern.wrap(delete.getQuads().stream().map(Quad::asTriple).toList()))
        : OpNull.create();
  }
}
