package org.dateline.report;

import java.time.LocalDate;
import java.util.Optional;

/** What a file says of a report, before the report has its id and its body. */
record Metadata(
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> date,
    Optional<String> url,
    Optional<String> language,
    Optional<String> licence) {

  Report report(String id, String body, String source) throws Unreadable {
    if (body.isBlank()) {
      throw new Unreadable("it has no text", "give the report's text with it");
    }
    if (body.length() > ReportReader.LONGEST) {
      throw new Unreadable(
          "it is longer than %,d characters".formatted(ReportReader.LONGEST),
          "split it into reports");
    }
    return new Report(
        ReportId.of(id), body, title, publisher, date, url, language, licence, source);
  }
}
