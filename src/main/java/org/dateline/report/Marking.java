package org.dateline.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.problem.Nearest;

/** The word that restricts a report to the readers who hold it. */
public final class Marking {
  /** How to write one, for messages. */
  public static final String FORM = "a word of letters, digits and . _ -, 64 at most";

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final Set<String> OTHER_WORDS = Set.of("marking", "markings", "classification");

  private Marking() {}

  /** Says whether a key other than "restricted" was meant for it: "Restricted", "restrcted". */
  static boolean isMeantBy(String key) {
    return !key.equals(FrontMatter.MARKING)
        && (Nearest.distance(key, FrontMatter.MARKING) <= 2
            || OTHER_WORDS.contains(key.toLowerCase(Locale.ROOT)));
  }

  /** Says whether a text is one. */
  public static boolean isOne(String text) {
    return WORD.matcher(text).matches();
  }
}
