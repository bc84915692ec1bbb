package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the clause that closes a sentence and only dates or explains the rest: "suspended the
 * truce, <em>hours after rebels killed a chief in Toribio</em>", "denied the raid, <em>after
 * villagers blamed its troops</em>, a spokesman said"; or opens it without a comma: "<em>A day
 * after talks collapsed</em> Israel bombed Rafah".
 *
 * <p>Parsers hang such a clause on the nearest noun, or the noun of time on the object before it.
 * What may be something else (a list, a clause in the middle) is left to them.
 *
 * @param opening the positions of "hours after", the conjunction last
 * @param clause the positions of what could be a sentence by itself
 */
record Circumstance(List<Integer> opening, List<Integer> clause) {
  /** "When" is none: after a date it begins a relative clause. */
  private static final Set<String> OPENING =
      Set.of("after", "before", "as", "while", "because", "although", "though", "since");

  private static final Set<String> SPAN =
      Set.of("minute", "hour", "day", "night", "week", "month", "year", "moment", "decade");

  /** "a spokesman for the rebels told reporters": the longest tail that tells who said it all. */
  private static final int LONGEST_SOURCE = 9;

  private static final int MOST_BEFORE = 4;

  /** Finds it in what the parser would see of a sentence, given by the positions of its words. */
  static Optional<Circumstance> of(List<Integer> frame, List<Token> tokens, Wording wording) {
    Finder finder = new Finder(frame, tokens, wording);
    return finder.find().or(finder::leading);
  }

  private record Finder(List<Integer> frame, List<Token> tokens, Wording wording) {
    private Optional<Circumstance> find() {
      List<Integer> commas = commas();
      for (int k = 0; k < commas.size(); k++) {
        int start = commas.get(k) + 1;
        int opening = opening(start);
        if (opening >= 0 && complete(start - 1)) {
          int end = end(commas.subList(k + 1, commas.size()));
          return clause(opening + 1, commas, end)
              ? Optional.of(
                  new Circumstance(
                      frame.subList(start, opening + 1), frame.subList(opening + 1, end)))
              : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private Optional<Circumstance> leading() {
      int opening = frame.isEmpty() ? -1 : opening(0);
      int first = opening < 0 ? -1 : firstFinite(opening + 1, frame.size());
      while (first > 0 && first + 1 < frame.size() && token(first + 1).tag().matches("VB[NG]?")) {
        first++;
      }
      int second = first < 0 ? -1 : firstFinite(first + 1, frame.size());
      int start = second < 0 ? -1 : subjectStart(first, second);
      boolean clauses =
          start > first
              && subject(opening + 1, first)
              && commas().stream().noneMatch(c -> c < second);
      return clauses
          ? Optional.of(
              new Circumstance(frame.subList(0, opening + 1), frame.subList(opening + 1, start)))
          : Optional.empty();
    }

    /** Returns where the noun phrase before the second verb begins, -1 if that is not plain. */
    private int subjectStart(int first, int second) {
      int at = second;
      // "Only after Israel bombed Rafah did Egypt close the border."
      if (token(at - 1).is("CC") || token(at).lemma().equals("do")) {
        return -1;
      }
      while (at > first + 1 && token(at - 1).tag().matches("NN.*|DT|JJ|CD|PRP.?|POS|CC")) {
        at--;
        boolean determined = token(at).tag().matches("DT|PRP");
        boolean meets = at > first + 1 && token(at).name() && token(at - 1).name();
        boolean counted = at > first + 1 && wording.counted().contains(token(at).lemma());
        if (determined || meets || counted) {
          return at;
        }
      }
      return at == first + 1 && subject(at, second) ? at : -1;
    }

    private List<Integer> commas() {
      List<Integer> commas = new ArrayList<>();
      for (int i = 1; i + 1 < frame.size(); i++) {
        if (word(i).equals(",")) {
          commas.add(i);
        }
      }
      return commas;
    }

    /** Returns where "after" stands, at once or behind "just" or "two days"; -1 if nowhere. */
    private int opening(int start) {
      for (int i = start; i < Math.min(start + MOST_BEFORE, frame.size()); i++) {
        Token token = token(i);
        if (OPENING.contains(token.lemma())) {
          boolean measured = i == start || SPAN.contains(token(i - 1).lemma());
          boolean modified = i == start + 1 && token(start).tag().equals("RB");
          return measured || modified ? i : -1;
        }
      }
      return -1;
    }

    /**
     * Tells whether what ends here can stand by itself: "He said that, after …" and "If they
     * attack, though, …" do not.
     */
    private boolean complete(int comma) {
      boolean dangles = token(comma - 1).tag().matches("IN|CC|WDT|WP|DT");
      boolean depends =
          token(0).tag().equals("WRB")
              || OPENING.contains(token(0).lemma())
              || token(0).lemma().matches("if|unless|once|until");
      return !dangles && !depends && finite(0, comma);
    }

    /** Returns where it ends: the full stop, or the comma before "the army said". */
    private int end(List<Integer> commas) {
      int stop = frame.size();
      while (stop > 0 && !Character.isLetterOrDigit(word(stop - 1).codePointAt(0))) {
        stop--;
      }
      if (!commas.isEmpty()) {
        int last = commas.get(commas.size() - 1);
        boolean source = stop - last <= LONGEST_SOURCE && plain(last + 1) && finite(last + 1, stop);
        return source ? last : stop;
      }
      return stop;
    }

    /** Tells whether a subject and a finite verb follow, and no second clause after a comma. */
    private boolean clause(int from, List<Integer> commas, int end) {
      int first = firstFinite(from, end);
      if (commas.contains(from) || first <= from || !subject(from, first)) {
        return false;
      }
      List<Integer> inside = commas.stream().filter(c -> c > from && c < end).toList();
      for (int k = 0; k < inside.size(); k++) {
        int next = k + 1 < inside.size() ? inside.get(k + 1) : end;
        if (plain(inside.get(k) + 1) && finite(inside.get(k), next)) {
          return false;
        }
      }
      return true;
    }

    private boolean subject(int from, int verb) {
      return frame.subList(from, verb).stream()
          .anyMatch(i -> tokens.get(i).tag().matches("NN.*|PRP|DT|CD"));
    }

    /** "… , which fled" and "… , and fled" go on with the same clause. */
    private boolean plain(int at) {
      return !token(at).tag().matches("WDT|WP.?|WRB|IN|CC|VBG|VBN|TO");
    }

    private int firstFinite(int from, int end) {
      for (int i = from; i < end; i++) {
        if (token(i).isFinite()) {
          return i;
        }
      }
      return -1;
    }

    private boolean finite(int from, int end) {
      return firstFinite(from, end) >= 0;
    }

    private Token token(int at) {
      return tokens.get(frame.get(at));
    }

    private String word(int at) {
      return token(at).word();
    }
  }
}
