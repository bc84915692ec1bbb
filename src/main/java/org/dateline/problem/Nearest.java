package org.dateline.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word closest to a misspelt one, for the "fix" of a {@link Problem}. */
public final class Nearest {
  private Nearest() {}

  /**
   * Returns the known word with the smallest edit distance, ignoring case; ties go to the
   * alphabetically first.
   *
   * @return empty when not even half of the letters agree
   */
  public static Optional<String> of(String wanted, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.<String>comparingInt(k -> distance(wanted, k))
                .thenComparing(Comparator.naturalOrder()))
        .filter(best -> 2 * distance(wanted, best) <= Math.max(wanted.length(), best.length()));
  }

  /** Returns how many letters to add, drop or change make one word of the other, ignoring case. */
  public static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
