package org.dateline.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the time that opens a sentence without a comma after it: "<em>On Monday</em> gunmen stormed
 * the airport", "<em>Overnight</em> Russian drones hit Odesa"; or what is said in one, or an entry
 * of a chronicle: "<em>May 3 –</em> …". Parsers take its last word for a part of the subject.
 *
 * @param words the positions of its words; the subject follows
 * @param reported whether it opens what is said and not the sentence
 */
record OpeningTime(List<Integer> words, boolean reported) {
  private static final Set<String> SPANS =
      Set.of(
          "week",
          "month",
          "year",
          "weekend",
          "night",
          "day",
          "morning",
          "evening",
          "afternoon",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "half",
          "quarter",
          "end",
          "start",
          "beginning",
          "dawn",
          "dusk",
          "midnight",
          "hour",
          "eve");

  private static final String JOINS = "of|on|in";
  private static final int LONGEST = 8;
  private static final Pattern DAY = Pattern.compile("(?:[12]?\\d|3[01])(?:st|nd|rd|th)?");

  /** Finds it in what the parser would see of a sentence, given by the positions of its words. */
  static Optional<OpeningTime> of(List<Integer> frame, List<Token> tokens) {
    return opening(frame, tokens)
        .map(words -> new OpeningTime(words, false))
        .or(() -> reported(frame, tokens).map(words -> new OpeningTime(words, true)));
  }

  private static Optional<List<Integer>> opening(List<Integer> frame, List<Token> tokens) {
    List<Token> clause = frame.stream().map(tokens::get).toList();
    if (entry(clause)) {
      return Optional.of(frame.subList(0, 2));
    }
    int end = end(clause);
    if (end > 0 && heads(clause, end) && end + 3 < clause.size()) {
      return Optional.of(frame.subList(0, end + 1));
    }
    return end > 0 && end + 1 < clause.size() && subject(clause, end)
        ? Optional.of(frame.subList(0, end))
        : Optional.empty();
  }

  /** "1975 - Rebels take the capital", "1980-87 - …": the head of an entry of a chronicle. */
  private static boolean entry(List<Token> clause) {
    return clause.size() > 3
        && clause.get(0).word().matches("(?:19|20)\\d\\d(?:[-–/]\\d{2,4})?")
        && heads(clause, 1);
  }

  /** "Said that <em>on Monday</em> gunmen stormed". */
  private static Optional<List<Integer>> reported(List<Integer> frame, List<Token> tokens) {
    return IntStream.range(2, frame.size() - 2)
        .filter(i -> tokens.get(frame.get(i)).word().equals("that"))
        .filter(i -> ClosingSource.SAYING.contains(tokens.get(frame.get(i - 1)).lemma()))
        .limit(1)
        .mapToObj(i -> opening(frame.subList(i + 1, frame.size()), tokens))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns where the words that tell a time end, 0 if the sentence opens with none. */
  private static int end(List<Token> clause) {
    int end = 0;
    for (int at = 0; at < Math.min(LONGEST, clause.size()); at++) {
      Token token = clause.get(at);
      boolean alone = at == 0 && token.word().matches("Overnight|Yesterday");
      if (alone || tells(clause, at)) {
        end = at + 1;
      } else if (end == 0 ? !leads(token, at) : !goesOn(clause, at)) {
        return end;
      }
    }
    return end;
  }

  /** "May", "2023", "autumn", "the 30th" after a month. */
  private static boolean tells(List<Token> clause, int at) {
    Token token = clause.get(at);
    boolean spans = SPANS.contains(token.lemma()) && (at > 0 || token.lemma().equals("weekend"));
    boolean day =
        at > 0
            && DAY.matcher(token.word()).matches()
            && OpeningTag.CALENDAR.contains(clause.get(at - 1).word())
            && !clause.get(at - 1).word().endsWith("day")
            && (clause.get(0).lemma().equals("on")
                || year(clause, at + 1)
                || heads(clause, at + 1));
    return OpeningTag.CALENDAR.contains(token.word()) || spans || at > 0 && year(clause, at) || day;
  }

  /** "3 May 2021: …", "May 3 – …": the head of an entry. */
  private static boolean heads(List<Token> clause, int at) {
    return at < clause.size() && clause.get(at).word().matches("[-–—:|]|--");
  }

  private static boolean year(List<Token> clause, int at) {
    return at < clause.size() && clause.get(at).word().matches("(?:19|20)\\d\\d");
  }

  /** "On", "in early", "over the", "last", "the next", "the previous". */
  private static boolean leads(Token token, int at) {
    return at == 0 && token.lemma().matches("on|in|over|during|by|since|until|at")
        || at == 1 && token.lemma().matches("on|in")
        || token
            .lemma()
            .matches(
                "the|this|that|last|next|previous|following|same|early|late|mid|later|earlier"
                    + "|first|second|third|fourth|small|final|closing|opening")
        || DAY.matcher(token.word()).matches();
  }

  /**
   * "The end <em>of</em> 2022", "the night <em>of the 3rd of</em> May", "dawn <em>on</em> Monday".
   */
  private static boolean goesOn(List<Token> clause, int at) {
    boolean of = clause.get(at).lemma().matches(JOINS);
    boolean after = clause.get(at - 1).lemma().matches(JOINS);
    return at + 1 < clause.size()
        && (of && (tells(clause, at + 1) || leads(clause.get(at + 1), at + 1))
            || after && leads(clause.get(at), at));
  }

  /** Tells whether a noun phrase begins here and a finite verb comes after it. */
  private static boolean subject(List<Token> clause, int from) {
    Token first = clause.get(from);
    boolean nominal = first.tag().matches("DT|JJ.?|NN.*|PRP.?|VBN") || first.name();
    String before = clause.get(from - 1).word();
    boolean day =
        clause.get(from - 1).is("NN")
            && first.is("CD")
            && (!first.word().matches("\\d+") || before.endsWith("day"));
    return (nominal || day)
        && clause.stream().skip(from + 1L).anyMatch(Token::isFinite)
        && !first.lemma().matches("and|or|when");
  }

  /**
   * Hangs it on the verb of its clause; what follows "of" on what stands before it.
   *
   * @param main the verb of the sentence
   */
  void hang(int main, List<Token> tokens, List<Integer> heads, List<String> names) {
    int verb = reported ? below(tokens, heads, names) : main;
    int of = 1;
    while (of < words.size() && !tokens.get(words.get(of)).lemma().matches(JOINS)) {
      of++;
    }
    int noun = join(words.subList(0, of), tokens, heads, names);
    heads.set(noun, verb);
    names.set(noun, tokens.get(words.get(0)).is("IN") ? "obl" : "obl:tmod");
    if (of < words.size()) {
      int whole = join(words.subList(of, words.size()), tokens, heads, names);
      heads.set(whole, noun);
      names.set(whole, "nmod");
    }
  }

  /** Returns the verb of what is said: the first finite one, or what that helps. */
  private int below(List<Token> tokens, List<Integer> heads, List<String> names) {
    int at = words.get(words.size() - 1) + 1;
    while (at < tokens.size() - 1 && !tokens.get(at).isFinite()) {
      at++;
    }
    return names.get(at).matches("aux.*|cop") ? heads.get(at) : at;
  }

  /** Hangs the words of a phrase on its noun, and returns that. */
  private static int join(
      List<Integer> phrase, List<Token> tokens, List<Integer> heads, List<String> names) {
    int last = phrase.get(phrase.size() - 1);
    int noun =
        phrase.stream()
            .filter(i -> tokens.get(i).is("NN") || tokens.get(i).is("RB"))
            .findFirst()
            .orElse(tokens.get(last).word().matches("\\W+") ? phrase.get(0) : last);
    for (int word : phrase) {
      heads.set(word, noun);
      names.set(word, label(tokens.get(word)));
    }
    return noun;
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
