package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mends errors that the tagger makes on news: the past tense after a name taken for a participle
 * ("Hamas mediated talks"), the verb after a plural name taken for a noun ("the Houthis claim they
 * …"), the infinitive before an article ("called in to storm the compound") and after a modal
 * ("could massacre members"), a plural noun taken for a verb before the verb ("Malian forces
 * shelled"), "to death" taken for an infinitive, the gerund of "the shelling of" taken for a verb,
 * "split from" taken for a noun, a common noun at the start taken for a name ("Missiles hit"), the
 * adjective of "suspected jihadists" taken for a verb, and the participle between commas taken for
 * a past tense ("the deal, reached in Doha, commits"), and the other way round.
 */
final class Retag {
  private static final Set<String> SAYING = Set.of("claim", "report", "demand", "say", "state");
  private static final Set<String> BARE = Set.of("broker", "fund", "train", "host", "arm", "plan");
  private static final Set<String> OBJECTS = Set.of("NN", "NNS", "DT", "PRP$", "NNP", "CD");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "NNP", "NNPS");

  private static final Set<String> DOUBTING = Set.of("suspected", "alleged");
  private static final String MEASURES =
      "(?:minute|hour|day|night|week|month|year|decade|mile|kilometre|kilometer|km|per)s?|%|to";

  private static final Set<String> CALENDAR =
      Stream.concat(Stream.of(DayOfWeek.values()), Stream.of(Month.values()))
          .map(t -> t.name().charAt(0) + t.name().substring(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private Retag() {}

  /**
   * Changes the tags in place.
   *
   * @param names for each word whether it is a masked name
   */
  static void mend(List<CoreLabel> words, List<Boolean> names) {
    if (words.size() > 1 && !names.get(0)) {
      opening(words.get(0), words.get(1).tag());
    }
    verbless(words);
    for (int i = 1; i + 1 < words.size(); i++) {
      CoreLabel word = words.get(i);
      CoreLabel before = words.get(i - 1);
      String next = words.get(i + 1).tag();
      if (names.get(i - 1) && !names.get(i) && word.tag().equals("VBN") && OBJECTS.contains(next)) {
        word.setTag("VBD");
      }
      if (before.tag().matches("WDT|WP")
          && word.tag().matches("JJ|NN")
          && word.word().endsWith("ed")) {
        word.setTag("VBD");
      }
      if (word.word().equals("split")
          && before.tag().matches(",|NNP|NNPS|NN|NNS|WDT|RB")
          && words.get(i + 1).word().matches("from|off|away")) {
        word.setTag("VBD");
      }
      if (!names.get(i) && word.tag().equals("NN")) {
        if (names.get(i - 1) && SAYING.contains(word.word()) && next.equals("PRP")) {
          word.setTag("VBP");
        } else if (before.word().equals("to") && DETERMINERS.contains(next)) {
          word.setTag("VB");
          before.setTag("TO");
        } else if (before.word().equals("to")
            && next.equals("IN")
            && words
                .get(Math.max(0, i - 2))
                .word()
                .matches("said|believed|thought|known|alleged")) {
          word.setTag("VB");
          before.setTag("TO");
        } else if (before.tag().equals("MD") && OBJECTS.contains(next)) {
          word.setTag("VB");
        }
      }
      if (i > 1
          && names.get(i - 1)
          && !names.get(i)
          && word.tag().equals("NNS")
          && relative(words.get(i - 2))
          && next.matches("CC|,|IN|\\.|DT|NNP|PRP\\$")) {
        word.setTag("VBZ");
      }
      if (before.word().matches("it|he|she")
          && word.tag().equals("NNS")
          && DETERMINERS.contains(next)) {
        word.setTag("VBZ");
      }
      if (before.word().matches("help(?:ed|s|ing)?") && BARE.contains(word.word())) {
        word.setTag("VB");
      }
      if (!names.get(i) && word.tag().equals("VBZ") && next.equals("VBD") && plural(word)) {
        word.setTag("NNS");
      }
      if (word.tag().equals("JJ") && next.equals("POS")) {
        word.setTag("NN");
      }
      if (word.word().equals("death") && before.word().equals("to")) {
        word.setTag("NN");
        before.setTag("IN");
      }
      boolean opens = before.tag().matches("JJ|DT") || before.word().matches("that|when|after");
      if (word.tag().equals("VBG") && opens && next.matches("VBD|VBZ|MD")) {
        word.setTag("NN");
      }
      if (word.tag().equals("VB") && before.tag().equals("DT")) {
        word.setTag("NN");
      }
      if (DOUBTING.contains(word.word())
          && word.tag().startsWith("VB")
          && before.tag().matches(",|CC|IN|DT|CD|VB.")
          && next.matches("NN.*|JJ")) {
        word.setTag("JJ");
      }
      boolean counted = next.equals("CD") && !measure(words, i + 2);
      boolean object =
          counted || DETERMINERS.contains(next) && !CALENDAR.contains(words.get(i + 1).word());
      if (word.tag().equals("VBN") && before.tag().equals("NNS") && object) {
        word.setTag("VBD");
      }
      if (word.tag().equals("VBG")
          && before.tag().equals("DT")
          && words.get(i + 1).word().equals("of")) {
        word.setTag("NN");
      }
      if (inserted(words, i)) {
        word.setTag("VBN");
      }
    }
  }

  /**
   * "Soldiers of the front, a faction of the old guerrillas, ambushed troops": of a sentence
   * without a finite verb, the participle after a comma that has an object is one.
   */
  private static void verbless(List<CoreLabel> words) {
    if (words.stream().anyMatch(w -> w.tag().matches("VB[DZP]|MD"))) {
      return;
    }
    IntStream.range(1, words.size() - 1)
        .filter(i -> words.get(i).tag().equals("VBN") && words.get(i - 1).word().equals(","))
        .filter(i -> OBJECTS.contains(words.get(i + 1).tag()))
        .mapToObj(words::get)
        .findFirst()
        .ifPresent(w -> w.setTag("VBD"));
  }

  /**
   * "Missiles hit the base": a capital at the start makes no name where none was found. "Fighting
   * broke out": before a finite verb a gerund is a noun.
   */
  private static void opening(CoreLabel word, String next) {
    if (word.tag().equals("VBG") && next.matches("VBD|VBZ|MD")) {
      word.setTag("NN");
    }
    if (word.tag().startsWith("NNP") && !CALENDAR.contains(word.word())) {
      boolean plural = word.word().endsWith("s") && !word.word().endsWith("ss");
      word.setTag(plural ? "NNS" : "NN");
    }
  }

  /** "the group that Iran funds", "X, which Italy trains": a verb must follow. */
  private static boolean relative(CoreLabel word) {
    return word.tag().matches("WDT|WP") || word.word().equals("that");
  }

  /** "pupils taken two weeks ago": a number of these counts no object. */
  private static boolean measure(List<CoreLabel> words, int at) {
    return at < words.size() && words.get(at).word().matches(MEASURES);
  }

  /** "is", "has" and "does" are no plural nouns. */
  private static boolean plural(CoreLabel word) {
    return word.word().length() > 4 && word.word().endsWith("s");
  }

  /** "NOUN, reached on Friday in Doha, VERB": a past tense cannot stand there. */
  private static boolean inserted(List<CoreLabel> words, int at) {
    boolean opens =
        at > 1
            && words.get(at).tag().equals("VBD")
            && words.get(at).word().endsWith("ed")
            && words.get(at - 1).word().equals(",")
            && words.get(at - 2).tag().startsWith("NN")
            && words.get(at + 1).tag().equals("IN");
    for (int i = at + 2; opens && i + 1 < words.size() && i < at + 22; i++) {
      String tag = words.get(i).tag();
      if (words.get(i).word().equals(",") && words.get(i + 1).tag().matches("VB[DZP]|MD")) {
        return true;
      }
      if (tag.startsWith("VB")) {
        return false;
      }
    }
    return false;
  }
}
