package org.dateline.graph;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** The part of an IRI that stands for a name: lower-case ASCII letters, digits and hyphens. */
final class Slug {
  private static final int FINGERPRINT = 8;

  /** Latin letters that do not decompose into a base letter and a mark. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i", "ħ", "h");

  private Slug() {}

  /**
   * Makes the slug: {@code "Tehreek-e-Taliban Pakistan"} gives {@code tehreek-e-taliban-pakistan}.
   *
   * <p>A name with letters outside the Latin script keeps what can be kept and ends in a
   * fingerprint of the whole, so that two such names do not fall together.
   */
  static String of(String name) {
    String latin = latin(name);
    String slug = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean lostLetters = latin.codePoints().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c));
    if (!lostLetters && !slug.isEmpty()) {
      return slug;
    }
    String print = Digest.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT);
    return slug.isEmpty() ? "n-" + print : slug + "-" + print;
  }

  /**
   * Lower-cases, drops marks, apostrophes and full stops ("Ta'izz", "D.C."), spells out ß and æ.
   */
  private static String latin(String name) {
    String bare =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{M}\\p{Lm}'’‘`.]", "");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      bare = bare.replace(letter.getKey(), letter.getValue());
    }
    return bare;
  }
}
