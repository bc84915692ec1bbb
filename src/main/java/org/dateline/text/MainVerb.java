package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Finds the past tense that the tagger took for a participle, from the whole clause: a clause
 * without any finite verb ("An armed group attacked twelve villages") has one after all, and so has
 * the second half of "struck a market and killed ten traders".
 */
final class MainVerb {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> OBJECT = Set.of("DT", "PRP$", "PRP", "NNP", "NNPS", "CD", "NNS");
  private static final Set<String> AUXILIARY =
      Set.of(
          "be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "having", "get",
          "got", "gets", "'s", "'re", "'ve", "'d");

  private final List<CoreLabel> words;

  private MainVerb(List<CoreLabel> words) {
    this.words = words;
  }

  /** Changes the tags in place. */
  static void mend(List<CoreLabel> words) {
    MainVerb clause = new MainVerb(words);
    clause.coordinated();
    clause.afterRelative();
    if (!clause.finite()) {
      clause.main();
    }
  }

  /** "struck a market and killed ten": no helping verb stands before either. */
  private void coordinated() {
    boolean active = false;
    for (int i = 1; i + 1 < words.size(); i++) {
      if (tag(i).equals("VBD") && !AUXILIARY.contains(words.get(i).word())) {
        active = true;
      } else if (AUXILIARY.contains(words.get(i).word()) || tag(i).matches(",|:")) {
        active = false;
      }
      boolean after = words.get(i - 1).word().equals("and");
      if (active && after && tag(i).equals("VBN") && takesObject(i)) {
        words.get(i).setTag("VBD");
      }
    }
  }

  /** "The front, which lost a town, laid siege to two": what follows the insertion is the verb. */
  private void afterRelative() {
    boolean relative = false;
    for (int i = 1; i + 2 < words.size(); i++) {
      boolean opens = tag(i).matches("WDT|WP") && tag(i - 1).equals(",");
      boolean closes = relative && tag(i).equals(",");
      if (closes && tag(i + 1).equals("VBN") && !words.get(i + 2).word().equals("by")) {
        words.get(i + 1).setTag("VBD");
        return;
      }
      relative = opens || relative && !closes;
      if (!relative && FINITE.contains(tag(i))) {
        return;
      }
    }
  }

  /** Tells whether the clause has a finite verb outside of relative clauses. */
  private boolean finite() {
    boolean relative = false;
    for (int i = 0; i < words.size(); i++) {
      relative = tag(i).matches("WDT|WP") || relative && !tag(i).equals(",");
      if (!relative && FINITE.contains(tag(i))) {
        return true;
      }
    }
    return false;
  }

  /** "The rebels, armed with rifles, attacked two", "rebels who refused to yield attacked two". */
  private void main() {
    boolean relative = false;
    boolean told = false;
    for (int i = 1; i + 1 < words.size(); i++) {
      relative = tag(i).matches("WDT|WP") || relative && !tag(i).equals(",");
      told = relative && (told || FINITE.contains(tag(i)));
      boolean follows = tag(i - 1).matches(told ? "NN.*|VB" : "NN.*|,|RB");
      if (relative == told && tag(i).equals("VBN") && follows && !auxiliary(i) && takesObject(i)) {
        words.get(i).setTag("VBD");
        return;
      }
    }
  }

  private boolean takesObject(int verb) {
    String next = words.get(verb + 1).word();
    boolean measured =
        next.matches("at|between|more|some|about|nearly|up")
            && verb + 2 < words.size()
            && (tag(verb + 2).matches("CD|RBS|JJS") || words.get(verb + 2).word().equals("than"));
    return OBJECT.contains(tag(verb + 1)) || measured;
  }

  /** Tells whether a helping verb stands up to three words before. */
  private boolean auxiliary(int verb) {
    return words.subList(Math.max(0, verb - 3), verb).stream()
        .anyMatch(word -> AUXILIARY.contains(word.word()));
  }

  private String tag(int at) {
    return words.get(at).tag();
  }
}
