package org.dateline.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the phrase that opens a sentence before two subjects: "<em>Despite the protests,</em> India
 * and Pakistan signed", or stands between subject and verb: "Israel<em>, despite the truce,</em>
 * bombed Rafah". Parsers read what stands on both sides of a comma as one list.
 */
final class Opener {
  private static final int LONGEST = 12;

  private Opener() {}

  /** Returns the positions of its words with the comma, none where the parser needs no help. */
  static Optional<List<Integer>> of(List<Integer> frame, List<Token> tokens, Wording wording) {
    List<Token> words = frame.stream().map(tokens::get).toList();
    Set<String> circumstances = wording.circumstances();
    return IntStream.range(2, Math.min(LONGEST, words.size()))
        .filter(i -> words.get(i).word().equals(","))
        .limit(1)
        .filter(i -> circumstances.contains(words.get(0).lemma()) || nameless(words.subList(0, i)))
        .filter(i -> words.subList(0, i).stream().noneMatch(Opener::verbal))
        .filter(i -> pair(words, i + 1))
        .mapToObj(i -> frame.subList(0, i + 1))
        .findFirst()
        .or(() -> inserted(frame, words, circumstances))
        .or(() -> place(frame, words, wording));
  }

  /**
   * "<em>In Syria and Lebanon</em> Israel bombed", "<em>In retaliation</em> Israel bombed": a name
   * follows without a comma.
   */
  private static Optional<List<Integer>> place(
      List<Integer> frame, List<Token> words, Wording wording) {
    return IntStream.range(2, Math.min(LONGEST, words.size() - 1))
        .filter(i -> meet(words, i) || i < 4 && reason(words, i, wording.standpoints()))
        .limit(1)
        .filter(i -> opens(words, wording))
        .filter(
            i ->
                words.subList(1, i).stream()
                    .allMatch(t -> t.name() || t.tag().matches("NN.*|JJ|DT|IN|CD|CC|,")))
        .filter(i -> words.stream().skip(i + 1L).anyMatch(t -> t.is("VB")))
        .mapToObj(i -> frame.subList(0, i))
        .findFirst();
  }

  private static boolean meet(List<Token> words, int at) {
    return at < words.size() && words.get(at - 1).name() && words.get(at).name();
  }

  /** "In", "after", "two days after". */
  private static boolean opens(List<Token> words, Wording wording) {
    boolean measured =
        words.get(0).tag().matches("CD|DT")
            && wording.spans().contains(words.get(1).lemma())
            && words.get(2).lemma().matches("after|before");
    return measured
        || wording.circumstances().contains(words.get(0).lemma())
        || words.get(0).lemma().matches("across|inside|near|around|over");
  }

  private static boolean reason(List<Token> words, int at, Set<String> standpoints) {
    Token next = words.get(at);
    return (next.name() || next.is("JJ") && next.capital())
        && standpoints.contains(words.get(at - 1).lemma());
  }

  /** "With winter near", not "with Russia". */
  private static boolean nameless(List<Token> phrase) {
    return phrase.get(0).is("IN") && phrase.stream().noneMatch(Token::name);
  }

  private static Optional<List<Integer>> inserted(
      List<Integer> frame, List<Token> words, Set<String> circumstances) {
    int comma = nominal(words, 0);
    boolean phrase =
        comma > 0
            && comma + 2 < words.size()
            && words.get(comma).word().equals(",")
            && circumstances.contains(words.get(comma + 1).lemma());
    return IntStream.range(comma + 2, Math.min(comma + LONGEST, words.size() - 1))
        .filter(i -> phrase && words.get(i).word().equals(","))
        .limit(1)
        .filter(i -> words.subList(comma, i).stream().noneMatch(Opener::verbal))
        .filter(i -> words.get(i + 1).tag().matches("VB[DNPZ]|MD"))
        .mapToObj(i -> frame.subList(comma, i + 1))
        .findFirst();
  }

  private static boolean verbal(Token token) {
    return token.is("VB") || token.is("MD") || token.is("W");
  }

  /** "India and Pakistan signed", "the army and its allies have taken". */
  private static boolean pair(List<Token> words, int from) {
    int at = nominal(words, from);
    boolean and = at > from && at < words.size() && words.get(at).lemma().equals("and");
    int verb = and ? nominal(words, at + 1) : at;
    while (and && verb < words.size() && words.get(verb).is("RB")) {
      verb++;
    }
    boolean met = IntStream.range(from + 1, verb).anyMatch(i -> meet(words, i));
    return and && !met && verb > at + 1 && verb < words.size() && words.get(verb).isFinite();
  }

  private static int nominal(List<Token> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).tag().matches("DT|JJ|NN.*|PRP.|POS|CD|HYPH")) {
      at++;
    }
    return at;
  }
}
