package org.dateline.wikidata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What came over the wire, unpacked. */
record Reply(int status, Optional<String> retryAfter, String body) {
  private static final int ENOUGH = 160;

  /**
   * Unpacks a response.
   *
   * @throws IOException if the body is packed and not whole
   */
  static Reply of(HttpResponse<byte[]> response) throws IOException {
    boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    byte[] bytes = packed ? unpacked(response.body()) : response.body();
    return new Reply(
        response.statusCode(),
        response.headers().firstValue("Retry-After"),
        new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  /** Returns how long the service wants to be left alone, if it says so. */
  Optional<Duration> wait(Clock clock) {
    return retryAfter.flatMap(said -> RetryAfter.wait(said, clock));
  }

  /** Returns the status and the first words of the body, for a message. */
  String summary() {
    String words =
        body.lines()
            .map(line -> line.replaceAll("<[^>]*>", " ").strip())
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse("");
    String first = words.length() > ENOUGH ? words.substring(0, ENOUGH) + "…" : words;
    return first.isEmpty() ? "HTTP " + status : "HTTP %d, \"%s\"".formatted(status, first);
  }

  /** Tells whether the query service ran out of time, by the stack trace that it sends then. */
  boolean tellsOfTimeout() {
    return body.contains("TimeoutException");
  }
}
