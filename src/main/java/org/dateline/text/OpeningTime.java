package org.dateline.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the time that opens a sentence without a comma after it: "<em>On Monday</em> gunmen stormed
 * the airport", "<em>Overnight</em> Russian drones hit Odesa". Parsers take its last word for a
 * part of the subject.
 *
 * @param words the positions of its words; the subject follows
 */
record OpeningTime(List<Integer> words) {
  private static final Set<String> SPANS =
      Set.of("week", "month", "year", "weekend", "night", "day", "morning", "evening", "afternoon");

  private static final int LONGEST = 5;

  /** "1975 - Rebels take the capital", "1980-87 - …": the head of an entry of a chronicle. */
  private static Optional<OpeningTime> entry(List<Integer> frame, List<Token> tokens) {
    boolean year =
        frame.size() > 3
            && tokens.get(frame.get(0)).word().matches("(?:19|20)\\d\\d(?:[-–/]\\d{2,4})?")
            && tokens.get(frame.get(1)).word().matches("[-–—:|]|--");
    return year ? Optional.of(new OpeningTime(frame.subList(0, 2))) : Optional.empty();
  }

  /** Finds it in what the parser would see of a sentence, given by the positions of its words. */
  static Optional<OpeningTime> of(List<Integer> frame, List<Token> tokens) {
    Optional<OpeningTime> entry = entry(frame, tokens);
    if (entry.isPresent()) {
      return entry;
    }
    List<Token> clause = frame.stream().map(tokens::get).toList();
    int end = end(clause);
    return end > 0 && end + 1 < clause.size() && subject(clause, end)
        ? Optional.of(new OpeningTime(frame.subList(0, end)))
        : Optional.empty();
  }

  /** Returns where the words that tell a time end, 0 if the sentence opens with none. */
  private static int end(List<Token> clause) {
    int end = 0;
    for (int at = 0; at < Math.min(LONGEST, clause.size()); at++) {
      Token token = clause.get(at);
      boolean names = OpeningTag.CALENDAR.contains(token.word());
      boolean spans = SPANS.contains(token.lemma()) && (at > 0 || token.lemma().equals("weekend"));
      boolean year = at > 0 && token.word().matches("(?:19|20)\\d\\d");
      boolean alone = at == 0 && token.word().matches("Overnight|Yesterday");
      if (names || spans || year || alone) {
        end = at + 1;
      } else if (end > 0 || !leads(token, at)) {
        return end;
      }
    }
    return end;
  }

  /** "On", "in early", "over the", "last", "the next", "the previous". */
  private static boolean leads(Token token, int at) {
    return at == 0 && token.lemma().matches("on|in|over|during|by")
        || token
            .lemma()
            .matches("the|this|that|last|next|previous|following|same|early|late|mid|later|earlier")
        || token.word().matches("[12]?\\d|3[01]");
  }

  /** Tells whether a noun phrase begins here and a finite verb comes after it. */
  private static boolean subject(List<Token> clause, int from) {
    Token first = clause.get(from);
    boolean nominal = first.tag().matches("DT|JJ.?|NN.*|PRP.?|VBN") || first.name();
    boolean day = clause.get(from - 1).is("NN") && first.is("CD") && !first.word().matches("\\d+");
    return (nominal || day)
        && clause.stream().skip(from + 1L).anyMatch(Token::isFinite)
        && !first.lemma().matches("and|or|when");
  }

  /** Hangs it on the verb of its sentence. */
  void hang(int verb, List<Token> tokens, List<Integer> heads, List<String> names) {
    int last = words.get(words.size() - 1);
    int noun =
        words.stream()
            .filter(i -> tokens.get(i).is("NN") || tokens.get(i).is("RB"))
            .findFirst()
            .orElse(tokens.get(last).word().matches("\\W+") ? words.get(0) : last);
    for (int word : words) {
      heads.set(word, noun);
      names.set(word, label(tokens.get(word)));
    }
    heads.set(noun, verb);
    names.set(noun, tokens.get(words.get(0)).is("IN") ? "obl" : "obl:tmod");
  }

  private static String label(Token token) {
    if (token.is("IN")) {
      return "case";
    }
    if (token.word().matches("\\W+")) {
      return "punct";
    }
    if (token.is("DT")) {
      return "det";
    }
    return token.is("CD") ? "nummod" : token.is("NN") ? "compound" : "amod";
  }
}
