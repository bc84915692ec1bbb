package org.dateline.serve.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.serve.http.Reply;
import org.dateline.store.Change;
import org.dateline.store.Clearance;
import org.dateline.store.Store;
import org.dateline.store.Upload;

/**
 * {@code PUT|POST|DELETE /data?graph=IRI}: the writing half of the SPARQL 1.1 Graph Store Protocol.
 */
record GraphStore(Store store) implements Writing.Operation {

  @Override
  public Reply answer(HttpServletRequest request, Clearance writer) throws IOException {
    String graph = Optional.ofNullable(request.getParameter("graph")).orElse("");
    if (!graph.matches("https?://[^\\s<>\"{}|^`\\\\]+")) {
      return Reply.error(400, "no graph named by an http IRI", "add ?graph=https://…");
    }
    try {
      return switch (request.getMethod()) {
        case "PUT" -> {
          Upload upload = Upload.read(request.getInputStream(), type(request));
          yield done(writer, () -> upload.replace(store, graph));
        }
        case "POST" -> {
          Upload upload = Upload.read(request.getInputStream(), type(request));
          yield done(writer, () -> upload.add(store, graph));
        }
        case "DELETE" -> done(writer, () -> Upload.none().replace(store, graph));
        default ->
            Reply.error(405, "graphs are read at /sparql and /dump.nq.gz", "use CONSTRUCT")
                .with("Allow", "PUT, POST, DELETE");
      };
    } catch (IllegalArgumentException e) {
      return Reply.error(
          400, String.valueOf(e.getMessage()), "correct the data or its Content-Type");
    }
  }

  private static String type(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .orElse("text/turtle")
        .split(";")[0]
        .strip();
  }

  private Reply done(Clearance writer, Supplier<Change> writing) {
    Change change = store.writeAs(writer, writing);
    return Reply.of(
        "text/plain",
        "%d statements added, %d removed%n".formatted(change.added(), change.removed()));
  }
}
