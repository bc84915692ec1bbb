package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mends the tag of the word that begins a sentence, whose capital says nothing. */
final class OpeningTag {
  static final Set<String> CALENDAR =
      Stream.concat(Stream.of(DayOfWeek.values()), Stream.of(Month.values()))
          .map(t -> t.name().charAt(0) + t.name().substring(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private OpeningTag() {}

  /**
   * "Missiles hit the base": a capital at the start makes no name where none was found. "Fighting
   * broke out": before a finite verb a gerund is a noun.
   */
  static void mend(CoreLabel word, String next) {
    if (word.word().matches("Neighbou?ring")) {
      word.setTag("JJ");
    }
    if (word.tag().equals("VBG") && next.matches("VBD|VBZ|MD")) {
      word.setTag("NN");
    }
    if (word.tag().startsWith("NNP") && !CALENDAR.contains(word.word())) {
      boolean plural = word.word().endsWith("s") && !word.word().endsWith("ss");
      word.setTag(plural ? "NNS" : "NN");
    }
  }
}
