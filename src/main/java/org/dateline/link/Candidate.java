package org.dateline.link;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.actor.GazetteerEntry;

/**
 * A row that an actor may be, with its score and what speaks for and against it.
 *
 * @param score in [0, 1]
 * @param grounds {@code the name}, {@code nothing else of ES in the report} …
 */
public record Candidate(GazetteerEntry entry, NameMatch match, double score, List<String> grounds) {
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(c -> -c.entry().prominence())
          .thenComparing(c -> c.entry().type())
          .thenComparing(c -> c.entry().name())
          .thenComparing(c -> c.entry().country().orElse(""));

  public Candidate {
    grounds = List.copyOf(grounds);
  }

  /** Returns the candidate in words: {@code Palma (Place, ES, Q8826) 0.50: the name; …}. */
  @Override
  public String toString() {
    String country = entry.country().map(code -> ", " + code).orElse("");
    String item = entry.qid().map(qid -> ", " + qid).orElse(", no id");
    return String.format(
        Locale.ROOT,
        "%s (%s%s%s) %.2f: %s",
        entry.name(),
        entry.type().term(),
        country,
        item,
        score,
        String.join("; ", grounds));
  }
}
