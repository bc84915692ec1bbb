package org.dateline.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A kind of file, known by its extension; one file may hold several reports. */
sealed interface Format permits PlainText {
  Map<String, Format> BY_EXTENSION =
      Map.of("", new PlainText(), "txt", new PlainText(), "md", new PlainText());

  List<Reading> read(Input input) throws Unreadable;

  static Optional<Format> of(String extension) {
    return Optional.ofNullable(BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT)));
  }
}
