package org.dateline.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file says of a report, before the report has its id and its body. */
record Metadata(
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> date,
    Optional<String> url,
    Optional<String> language,
    Optional<String> licence,
    Optional<String> marking) {
  /** Printable characters that RFC 3986 has no place for, the space apart. */
  private static final Pattern BARRED = Pattern.compile("[\"<>\\\\^`{|}]");

  /** Makes what a format can say that has no word for a marking. */
  static Metadata unmarked(
      Optional<String> title,
      Optional<String> publisher,
      Optional<LocalDate> date,
      Optional<String> url,
      Optional<String> language) {
    return new Metadata(title, publisher, date, url, language, Optional.empty(), Optional.empty());
  }

  /** Returns the same, with an address where none is told. */
  Metadata orAddress(Optional<String> address) {
    return new Metadata(title, publisher, date, url.or(() -> address), language, licence, marking);
  }

  Report report(String id, String body, String source) throws Unreadable {
    if (body.isBlank()) {
      throw new Unreadable("it has no text", "give the report's text with it");
    }
    if (body.length() > ReportReader.LONGEST) {
      throw new Unreadable(
          "it is longer than %,d characters".formatted(ReportReader.LONGEST),
          "split it into reports");
    }
    if (marking.isPresent() && !Marking.isOne(marking.get())) {
      throw new Unreadable(
          "its marking '%s' is none".formatted(marking.get()),
          "name in 'restricted' " + Marking.FORM);
    }
    return new Report(
        ReportId.of(id),
        body,
        title,
        publisher,
        date,
        address(),
        language,
        licence,
        marking,
        source);
  }

  /** Returns the URL with what no URL may hold, such as a space, written as {@code %20}. */
  private Optional<String> address() throws Unreadable {
    Optional<String> encoded =
        url.map(u -> u.strip().replace(" ", "%20"))
            .map(u -> BARRED.matcher(u).replaceAll(m -> URLEncoder.encode(m.group(), UTF_8)));
    try {
      return encoded.isEmpty() ? encoded : Optional.of(new URI(encoded.get()).toString());
    } catch (URISyntaxException e) {
      throw new Unreadable(
          "its 'url' is no address: " + e.getMessage(), "correct 'url', or leave it out");
    }
  }
}
