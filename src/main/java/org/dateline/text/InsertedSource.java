package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds who says it inside a relative clause: "explosives that <em>the army said</em> belonged to
 * the ELN", "the man who <em>police believe</em> planned the raid". Parsers take the speaker for
 * the one who belonged or planned; kept from them, what is left is plain.
 *
 * @param subject the positions of the speaker's words, the head last
 * @param verb the position of the verb of saying
 * @param clause the position of the finite verb after it
 */
record InsertedSource(List<Integer> subject, int verb, int clause) {
  private static final int LONGEST_SUBJECT = 6;

  /** Finds all of them in what the parser would see, given by the positions of its words. */
  static List<InsertedSource> in(List<Integer> frame, List<Token> tokens, Set<String> reporting) {
    List<InsertedSource> found = new ArrayList<>();
    List<Token> words = frame.stream().map(tokens::get).toList();
    for (int i = 1; i + 3 < words.size(); i++) {
      int verb = relative(words, i) ? saying(words, i + 1, reporting) : -1;
      if (verb > i + 1) {
        int clause = words.get(verb + 1).tag().equals("RB") ? verb + 2 : verb + 1;
        found.add(
            new InsertedSource(
                List.copyOf(frame.subList(i + 1, verb)), frame.get(verb), frame.get(clause)));
      }
    }
    return found;
  }

  /** Returns its words, the verb last. */
  List<Integer> words() {
    List<Integer> words = new ArrayList<>(subject);
    words.add(verb);
    return words;
  }

  private static boolean relative(List<Token> words, int at) {
    String tag = words.get(at).tag();
    boolean noun = words.get(at - 1).tag().matches("NN.*|,|PRP|CD|DT");
    return noun && (tag.matches("WDT|WP") || words.get(at).word().equals("that"));
  }

  /** Returns where a verb of saying stands between a noun phrase and a finite verb, else -1. */
  private static int saying(List<Token> words, int from, Set<String> reporting) {
    return IntStream.range(from + 1, Math.min(from + 1 + LONGEST_SUBJECT, words.size() - 1))
        .filter(i -> reporting.contains(words.get(i).lemma()) && words.get(i).isFinite())
        .filter(i -> words.subList(from, i).stream().allMatch(InsertedSource::nominal))
        .filter(i -> words.get(i + 1).isFinite() || adverb(words, i + 1))
        .findFirst()
        .orElse(-1);
  }

  private static boolean adverb(List<Token> words, int at) {
    return words.get(at).tag().equals("RB")
        && at + 1 < words.size()
        && words.get(at + 1).isFinite();
  }

  private static boolean nominal(Token token) {
    return token.tag().matches("DT|NN.*|JJ|PRP.?|CD|POS");
  }
}
