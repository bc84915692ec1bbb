package org.dateline.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the time that opens a sentence without a comma after it: "<em>On Monday</em> gunmen stormed
 * the airport", "<em>Overnight</em> Russian drones hit Odesa". Parsers take its last word for a
 * part of the subject.
 *
 * @param words the positions of its words; the subject follows
 */
record OpeningTime(List<Integer> words) {
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
    if (end > 0 && heads(clause, end) && end + 3 < clause.size()) {
      return Optional.of(new OpeningTime(frame.subList(0, end + 1)));
    }
    return end > 0 && end + 1 < clause.size() && subject(clause, end)
        ? Optional.of(new OpeningTime(frame.subList(0, end)))
        : Optional.empty();
  }

  /** Finds one that opens what is said: "said that <em>on Monday</em> gunmen stormed". */
  static Optional<OpeningTime> reported(List<Integer> frame, List<Token> tokens) {
    for (int at = 2; at + 2 < frame.size(); at++) {
      boolean that = tokens.get(frame.get(at)).word().equals("that");
      if (that && ClosingSource.SAYING.contains(tokens.get(frame.get(at - 1)).lemma())) {
        return of(frame.subList(at + 1, frame.size()), tokens);
      }
    }
    return Optional.empty();
  }

  /** Returns the verb of the clause that it opens: the first finite one, or what that helps. */
  int verb(List<Token> tokens, List<Integer> heads, List<String> names) {
    int at = words.get(words.size() - 1) + 1;
    while (at < tokens.size() - 1 && !tokens.get(at).isFinite()) {
      at++;
    }
    return names.get(at).matches("aux.*|cop") ? heads.get(at) : at;
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
    boolean year = at > 0 && token.word().matches("(?:19|20)\\d\\d");
    boolean day =
        at > 0
            && DAY.matcher(token.word()).matches()
            && OpeningTag.CALENDAR.contains(clause.get(at - 1).word())
            && !clause.get(at - 1).word().endsWith("day")
            && (clause.get(0).lemma().equals("on")
                || year(clause, at + 1)
                || heads(clause, at + 1));
    return OpeningTag.CALENDAR.contains(token.word()) || spans || year || day;
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

  /** Hangs it on the verb of its sentence; what follows "of" on what stands before it. */
  void hang(int verb, List<Token> tokens, List<Integer> heads, List<String> names) {
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
