package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mends the tags of the words that begin a sentence; the capital of the first says nothing. */
final class OpeningTag {
  static final Set<String> CALENDAR =
      Stream.concat(Stream.of(DayOfWeek.values()), Stream.of(Month.values()))
          .map(t -> t.name().charAt(0) + t.name().substring(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private static final String JOINING = "by|of|against|between|on|in";
  private static final Set<String> SPOKEN =
      Set.of("said", "says", "told", "added", "warned", "declared", "announced", "argued");

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

  /**
   * "Shelling by the army of a hospital killed two", "Drone strikes by the army have killed ten":
   * the first words are what a finite verb follows without a comma.
   */
  static void subject(List<CoreLabel> words) {
    for (int at = 0; at < Math.min(2, words.size() - 2); at++) {
      CoreLabel word = words.get(at);
      String first = words.get(0).tag();
      boolean gerund = at == 0 && word.tag().equals("VBG");
      boolean plural = at == 1 && word.tag().matches("VBZ|NNS") && first.matches("NN|JJ|VB");
      boolean joined = words.get(at + 1).word().matches(JOINING);
      boolean between = words.get(at + 1).word().equals("between");
      if ((gerund || plural) && joined && (between || governed(words, at + 1))) {
        words.get(0).setTag(first.equals("JJ") ? "JJ" : "NN");
        word.setTag(gerund ? "NN" : "NNS");
      }
    }
  }

  private static boolean governed(List<CoreLabel> words, int from) {
    return words.stream()
        .skip(from)
        .filter(w -> w.tag().matches("VB[DZP]|MD|,|:|W.*|CC|PRP"))
        .findFirst()
        .filter(w -> w.tag().matches("VB[DZP]|MD") && !SPOKEN.contains(w.word()))
        .isPresent();
  }
}
