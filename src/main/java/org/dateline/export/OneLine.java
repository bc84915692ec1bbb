package org.dateline.export;

import java.util.regex.Pattern;

/** Texts as every format can carry them. */
final class OneLine {
  private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*");

  /**
   * What XML 1.0 has no way to write: controls other than the tab, lone surrogates, U+FFFE, U+FFFF.
   */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]|\\p{Cs}");

  private OneLine() {}

  /** Makes a line break one space, and drops what XML cannot carry; all else stays. */
  static String of(String text) {
    return UNWRITABLE.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }
}
