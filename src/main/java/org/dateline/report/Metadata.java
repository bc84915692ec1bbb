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
    Optional<String> licence,
    Optional<String> marking) {

  /** Makes what a format can say that has no word for a marking. */
  static Metadata unmarked(
      Optional<String> title,
      Optional<String> publisher,
      Optional<LocalDate> date,
      Optional<String> url,
      Optional<String> language) {
    return new Metadata(title, publisher, date, url, language, Optional.empty(), Optional.empty());
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
        ReportId.of(id), body, title, publisher, date, url, language, licence, marking, source);
  }
}
