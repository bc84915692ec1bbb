package org.dateline.serve.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.dateline.store.StoreView;

/** {@code /dump.nq.gz}: all quads, streamed, as one state of the store. */
public final class DumpServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient StoreView store;

  public DumpServlet(StoreView store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/gzip");
    try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream())) {
      store.read(
          data -> {
            RDFWriter.source(data).lang(Lang.NQUADS).output(out);
            return data;
          });
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }
}
