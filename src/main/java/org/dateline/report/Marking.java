package org.dateline.report;

import java.util.regex.Pattern;

/** The word that restricts a report to the readers who hold it. */
public final class Marking {
  /** How to write one, for messages. */
  public static final String FORM = "a word of letters, digits and . _ -, 64 at most";

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Marking() {}

  /** Says whether a text is one. */
  public static boolean isOne(String text) {
    return WORD.matcher(text).matches();
  }
}
