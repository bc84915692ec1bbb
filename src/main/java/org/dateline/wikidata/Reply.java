package org.dateline.wikidata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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

  /** Returns how long to wait by {@code Retry-After}, which is a number of seconds or a date. */
  Optional<Duration> wait(Clock clock) {
    return retryAfter.flatMap(said -> wait(said.strip(), clock));
  }

  private static Optional<Duration> wait(String said, Clock clock) {
    if (said.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), until.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
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
