package org.dateline.score;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Year and month that an EDTF date or interval starts with. */
record GivenDate(String year, Optional<String> month) {
  private static final Pattern START = Pattern.compile("\\s*(\\d{4})(?:-(\\d{2}))?");

  static Optional<GivenDate> of(String edtf) {
    Matcher start = START.matcher(edtf);
    return start.lookingAt()
        ? Optional.of(new GivenDate(start.group(1), Optional.ofNullable(start.group(2))))
        : Optional.empty();
  }

  /** Says whether the prediction names the year of the gold, and its month if it has one. */
  static boolean agree(Optional<String> gold, Optional<String> predicted) {
    Optional<GivenDate> wanted = gold.flatMap(GivenDate::of);
    Optional<GivenDate> got = predicted.flatMap(GivenDate::of);
    return wanted.isPresent()
        && got.isPresent()
        && wanted.get().year().equals(got.get().year())
        && (wanted.get().month().isEmpty() || wanted.get().month().equals(got.get().month()));
  }
}
