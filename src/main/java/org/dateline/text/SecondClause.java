package org.dateline.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells whether a second clause begins at "and": "The rebels attacked Goma <em>and 12 people were
 * killed</em>", "Turkey bombed Kobani <em>and Iran struck Erbil</em>". Without a comma parsers take
 * its subject for another object of the first verb, or the attackers for the killed. Where the
 * first clause is only said or feared, so is the second ({@link Segments} hangs it so); nothing
 * that is supposed ("if …") is cut.
 */
record SecondClause(Wording wording) {
  private static final int LONGEST_NAME = 8;

  /** Looks at a position of the words that the parser would see. */
  boolean begins(List<Token> words, int at) {
    if (!words.get(at).word().matches("and|but|while") || at + 2 >= words.size()) {
      return false;
    }
    List<Token> before = words.subList(0, at);
    int said = said(before);
    List<Token> first = said < 0 ? before : before.subList(said + 1, at);
    return (said < 0 && counts(words, at + 1) && passive(words, at + 1) && told(first)
            || active(words, at + 1) && acts(first))
        && sentence(before.subList(0, said < 0 ? at : said));
  }

  /** Tells whether what stands before is somebody's word, and so is the second clause. */
  boolean reported(List<Token> before) {
    return said(before) >= 0;
  }

  /** Returns where "said" or "feared that" ends that a clause follows, -1 where nothing is said. */
  private int said(List<Token> before) {
    int verb =
        IntStream.range(0, before.size())
            .filter(i -> wording.content().contains(before.get(i).lemma()))
            .findFirst()
            .orElse(before.size());
    int that =
        IntStream.range(verb, before.size())
            .filter(i -> before.get(i).word().equals("that"))
            .findFirst()
            .orElse(verb);
    return IntStream.range(that + 2, before.size()).anyMatch(i -> finite(before, i)) ? that : -1;
  }

  /** "12 people", "at least 12", "dozens". */
  private boolean counts(List<Token> words, int from) {
    return words.subList(from, Math.min(words.size(), from + 4)).stream()
        .takeWhile(t -> !t.isFinite())
        .anyMatch(t -> t.is("CD") || wording.counted().contains(t.lemma()));
  }

  private static boolean passive(List<Token> words, int from) {
    int verb =
        IntStream.range(from + 1, Math.min(words.size() - 1, from + LONGEST_NAME))
            .filter(i -> words.get(i).isFinite())
            .findFirst()
            .orElse(0);
    return verb > 0
        && words.get(verb).lemma().matches("be|have")
        && words.subList(from, verb).stream()
            .allMatch(t -> t.tag().matches("NN.*|CD|JJ.*|DT|IN|RB.?|PRP.|VBN"))
        && words.subList(verb + 1, Math.min(words.size(), verb + 4)).stream()
            .anyMatch(t -> t.tag().matches("VB[ND]"));
  }

  /** "Iranian drones struck Erbil", "the police have arrested two men". */
  private static boolean active(List<Token> words, int from) {
    int verb = from;
    while (verb < words.size() && words.get(verb).tag().matches("NN.*|DT|JJ|PRP.?|POS|CD|CC")) {
      verb++;
    }
    return verb > from
        && verb + 1 < words.size()
        && words.subList(from, verb).stream().anyMatch(t -> t.tag().matches("NN.*|PRP"))
        && single(words, from, verb)
        && finite(words, verb)
        // "Helped Mali and Niger fight": an infinitive, taken for a present tense.
        && (!words.get(verb).tag().equals("VBP") || words.get(verb).lemma().matches("be|have"))
        && !participle(words, from, verb);
  }

  /** One subject, or two names: "a judge and a lawyer and police opened" has the police alone. */
  private static boolean single(List<Token> words, int from, int verb) {
    List<Integer> joints =
        IntStream.range(from, verb).filter(i -> words.get(i).is("CC")).boxed().toList();
    return joints.isEmpty()
        || joints.size() == 1
            && joints.get(0) > from
            && words.get(joints.get(0) - 1).name()
            && words.get(verb - 1).name();
  }

  /** "And the villages held by rebels", "and two civilians caught in crossfire". */
  private static boolean participle(List<Token> words, int from, int verb) {
    boolean both = words.get(verb).tag().equals("VBD") && words.get(verb).word().endsWith("ed");
    boolean name = words.get(verb - 1).name() || words.get(from).is("PRP");
    Token next = words.get(verb + 1);
    boolean object = next.tag().matches("DT|NN.*|PRP.?|CD|JJ|VBN|RB|TO");
    return next.word().equals("by") || !object && (both || !next.is("IN")) && !name;
  }

  /**
   * Tells whether a subject, its verb and what it did that to stand there, with nothing in doubt.
   */
  private boolean acts(List<Token> before) {
    int verb =
        IntStream.range(1, before.size()).filter(i -> finite(before, i)).findFirst().orElse(0);
    Token last = before.get(before.size() - 1);
    return verb > 0
        && verb < before.size() - 1
        && before.get(verb - 1).tag().matches("NN.*|PRP|RB|\\)|,")
        && last.tag().matches("NN.*|CD|PRP|RB|RP")
        && before.subList(verb, before.size()).stream()
            .noneMatch(
                t ->
                    t.is("W")
                        || wording.subordinators().contains(t.lemma())
                        || wording.content().contains(t.lemma())
                        || t.word().matches("between|both|by|that|,"));
  }

  /** "Kenyan forces bombed Jilib": taggers take that for a participle. */
  private static boolean finite(List<Token> words, int verb) {
    return words.get(verb).isFinite()
        || words.get(verb).tag().equals("VBN")
            && words.get(verb - 1).tag().matches("NNS|NNPS?")
            && verb + 1 < words.size()
            && words.get(verb + 1).tag().matches("NN.*|DT|CD|PRP.?");
  }

  private static boolean told(List<Token> first) {
    return first.stream().anyMatch(t -> t.tag().matches("VB[DN]"));
  }

  /** It begins like a sentence by itself and holds nothing relative or supposed. */
  private boolean sentence(List<Token> before) {
    Token first = before.get(0);
    return before.stream().noneMatch(t -> t.is("W") || t.lemma().matches("that|if"))
        && first.tag().matches("DT|NN.*|JJ.?|CD|PRP.?|IN")
        && !wording.subordinators().contains(first.lemma());
  }
}
