package org.dateline.score;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names with all taken off that does not tell one from another. */
final class NameForm {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern POSSESSIVE =
      Pattern.compile("'s(?![\\p{L}\\p{N}_])|(?<=s)'(?=\\s|\\z)");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final Pattern ARTICLE = Pattern.compile("^(the|a|an)\\s+");

  private NameForm() {}

  /**
   * Ignores case, accents, punctuation, a leading article and a possessive 's: {@code "The U.N.'s"}
   * gives {@code "un"}.
   */
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[’‘]", "'");
    // Up and down again, so that ß and ss are one.
    String lower =
        MARKS
            .matcher(plain.replace('ı', 'i'))
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    String bare = POSSESSIVE.matcher(lower).replaceAll("").replace(".", "").replace("'", "");
    return ARTICLE.matcher(SIGNS.matcher(bare).replaceAll(" ").strip()).replaceFirst("");
  }
}
