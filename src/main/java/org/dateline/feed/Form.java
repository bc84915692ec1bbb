package org.dateline.feed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** What a message says, by its header {@code content-type}. */
public enum Form {
  /** All quads of a report's graph, under its IRI; no value when the report is removed. */
  nq("application/n-quads"),

  /** What changes in a report's graph. */
  patch("application/rdf-patch");

  private static final String HEADER = "content-type";

  private final String mediaType;

  Form(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns what a message says that it is; empty if it is neither. */
  static Optional<Form> of(Headers headers) {
    Header header = headers.lastHeader(HEADER);
    String said = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    for (Form form : values()) {
      if (form.mediaType.equals(said)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  void mark(Headers headers) {
    headers.add(HEADER, mediaType.getBytes(StandardCharsets.UTF_8));
  }
}
