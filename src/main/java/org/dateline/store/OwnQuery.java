package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/** The queries beside this class, which the store itself asks. */
final class OwnQuery {
  private OwnQuery() {}

  static Query read(String name) {
    String file = name + ".rq";
    try (InputStream in = OwnQuery.class.getResourceAsStream(file)) {
      return QueryFactory.create(
          new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
