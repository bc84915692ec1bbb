package org.dateline.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One document as read: its body and what is known about it.
 *
 * @param id the one that the report brings, else the file stem; letters, digits, {@code . _ -} only
 * @param body the text as the reader gives it (of plain text, all after the front matter); every
 *     offset in Dateline counts UTF-16 units of it
 * @param date when it was published, from its metadata or else its dateline; absent when unknown,
 *     never guessed from the file
 * @param marking what a reader must hold to see it; absent if it is for everyone
 * @param source the file it came from, for messages: {@code file}, {@code file:line} or {@code
 *     file!entry}; "-" for standard input
 */
public record Report(
    String id,
    String body,
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> date,
    Optional<String> url,
    Optional<String> language,
    Optional<String> licence,
    Optional<String> marking,
    String source) {

  /** Takes the day of the dateline where nothing else tells one. */
  public Report {
    Optional<LocalDate> told = date;
    date = told.or(() -> Opening.day(body));
  }

  /** Says whether a text can be the id of a report as it stands. */
  public static boolean isId(String text) {
    return !text.isEmpty() && ReportId.of(text).equals(text);
  }

  /** Makes a report that has a text and a date only, as tests and quick trials need. */
  public static Report of(String id, String body, Optional<LocalDate> date) {
    return new Report(
        id,
        body,
        Optional.empty(),
        Optional.empty(),
        date,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "-");
  }
}
