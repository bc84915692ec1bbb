package org.dateline.export;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * Who made a file, and when, if that was said.
 *
 * @param date of making; without one, files are dated by their newest report, so that they do not
 *     change from day to day
 */
public record Imprint(String version, Optional<LocalDate> date) {

  /**
   * Returns this program's version and the date of {@code SOURCE_DATE_EPOCH}, seconds since 1970.
   *
   * @throws Problems if the variable is no number
   */
  public static Imprint ofSystem() {
    String version =
        Optional.ofNullable(Imprint.class.getPackage().getImplementationVersion())
            .orElse("not-packaged");
    return new Imprint(
        version, Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH")).map(Imprint::date));
  }

  static LocalDate date(String seconds) {
    try {
      return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds)), ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException e) {
      throw new Problems(
          new Problem(
              Path.of("SOURCE_DATE_EPOCH"),
              0,
              "'" + seconds + "' is no number of seconds",
              "give seconds since 1970, as of 'date +%s'"));
    }
  }
}
