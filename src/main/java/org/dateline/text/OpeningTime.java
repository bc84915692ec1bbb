package org.dateline.text;

import java.util.List;
import java.util.Optional;
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
  private static final String JOINS = "of|on|in";
  private static final int LONGEST = 8;
  private static final Pattern DAY = Pattern.compile("(?:[12]?\\d|3[01])(?:st|nd|rd|th)?");

  /** Finds it in what the parser would see of a sentence, given by the positions of its words. */
  static Optional<OpeningTime> of(List<Integer> frame, List<Token> tokens, Wording wording) {
    return new Finder(frame, frame.stream().map(tokens::get).toList(), wording).find();
  }

  private record Finder(List<Integer> frame, List<Token> clause, Wording wording) {
    private Optional<OpeningTime> find() {
      return Optional.of(length())
          .filter(n -> n > 0)
          .map(n -> new OpeningTime(frame.subList(0, n), false))
          .or(this::reported);
    }

    /** Returns how many words it has, 0 if the sentence opens with none. */
    private int length() {
      if (entry()) {
        return 2;
      }
      int end = end();
      if (end > 0 && heads(end) && end + 3 < clause.size()) {
        return end + 1;
      }
      return end > 0 && end + 1 < clause.size() && subject(end) ? end : 0;
    }

    /** "1975 - Rebels take the capital", "1980-87 - …": the head of an entry of a chronicle. */
    private boolean entry() {
      return clause.size() > 3
          && clause.get(0).word().matches("(?:19|20)\\d\\d(?:[-–/]\\d{2,4})?")
          && heads(1);
    }

    /** "Said that <em>on Monday</em> gunmen stormed". */
    private Optional<OpeningTime> reported() {
      return IntStream.range(2, frame.size() - 2)
          .filter(i -> clause.get(i).word().equals("that"))
          .filter(i -> wording.content().contains(clause.get(i - 1).lemma()))
          .limit(1)
          .mapToObj(i -> from(i + 1))
          .map(said -> new OpeningTime(said.frame.subList(0, said.length()), true))
          .filter(time -> !time.words().isEmpty())
          .findFirst();
    }

    private Finder from(int at) {
      return new Finder(
          frame.subList(at, frame.size()), clause.subList(at, clause.size()), wording);
    }

    /** Returns where the words that tell a time end, 0 if the sentence opens with none. */
    private int end() {
      int end = 0;
      for (int at = 0; at < Math.min(LONGEST, clause.size()); at++) {
        Token token = clause.get(at);
        boolean alone = at == 0 && token.word().matches("Overnight|Yesterday");
        if (alone || tells(at)) {
          end = at + 1;
        } else if (end == 0 ? !leads(token, at) : !goesOn(at)) {
          return end;
        }
      }
      return end;
    }

    /** "May", "2023", "autumn", "the 30th" after a month. */
    private boolean tells(int at) {
      Token token = clause.get(at);
      boolean spans =
          wording.spans().contains(token.lemma()) && (at > 0 || token.lemma().equals("weekend"));
      boolean day =
          at > 0
              && DAY.matcher(token.word()).matches()
              && OpeningTag.CALENDAR.contains(clause.get(at - 1).word())
              && !clause.get(at - 1).word().endsWith("day")
              && (clause.get(0).lemma().equals("on") || year(at + 1) || heads(at + 1));
      return OpeningTag.CALENDAR.contains(token.word()) || spans || at > 0 && year(at) || day;
    }

    /** "3 May 2021: …", "May 3 – …": the head of an entry. */
    private boolean heads(int at) {
      return at < clause.size() && clause.get(at).word().matches("[-–—:|]|--");
    }

    private boolean year(int at) {
      return at < clause.size() && clause.get(at).word().matches("(?:19|20)\\d\\d");
    }

    /** "On", "in early", "over the", "last", "the next", "the previous". */
    private boolean leads(Token token, int at) {
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
     * "The end <em>of</em> 2022", "the night <em>of the 3rd of</em> May", "dawn <em>on</em>
     * Monday".
     */
    private boolean goesOn(int at) {
      boolean of = clause.get(at).lemma().matches(JOINS);
      boolean after = clause.get(at - 1).lemma().matches(JOINS);
      return at + 1 < clause.size()
          && (of && (tells(at + 1) || leads(clause.get(at + 1), at + 1))
              || after && leads(clause.get(at), at));
    }

    /** Tells whether a noun phrase begins here and a finite verb comes after it. */
    private boolean subject(int from) {
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
