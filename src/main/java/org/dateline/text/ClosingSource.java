package org.dateline.text;

import java.util.List;

/**
 * Finds where "…, the ministry said on Friday" begins. The parser often hangs these words on the
 * last noun before them; read apart, both they and what they report come out right.
 */
record ClosingSource(List<Token> clause, Wording wording) {
  static final String NOMINAL = "NN.*|DT|JJ.*|IN|CD|POS|PRP.?|VBN|HYPH|-[LR]RB-|SYM|TO|CC";

  /** Returns the position of the first word after the comma, or the length if there is none. */
  int start() {
    for (int comma = clause.size() - 2; comma > 2; comma--) {
      if (word(comma).equals(",") && told(comma) && (names(comma + 1) || inverted(comma + 1))) {
        return comma + 1;
      }
    }
    return clause.size();
  }

  /** Tells whether what stands before the comma can stand alone. */
  private boolean told(int comma) {
    List<Token> before = clause.subList(0, comma);
    boolean open =
        wording.subordinators().contains(clause.get(0).lemma())
            || clause.get(0).tag().equals("VBN");
    return before.stream().anyMatch(t -> t.tag().matches("VB[DZPN]|MD"))
        && (!open || before.stream().anyMatch(t -> t.word().equals(",")));
  }

  /** Tells whether a noun phrase, a verb of saying and no further clause make up the rest. */
  private boolean names(int from) {
    int verb = finite(afterRelative(afterApposition(from)));
    return verb > from
        && verb < clause.size()
        && wording.reporting().contains(clause.get(verb).lemma())
        && !wording.subordinators().contains(clause.get(from).lemma())
        && !clause.get(from).is("CC")
        && clause.subList(from, verb).stream().anyMatch(t -> t.tag().matches("NN.*|PRP"))
        && clause.subList(verb + 1, tail(verb)).stream()
            .noneMatch(t -> t.tag().matches("VB[DZPG]?|MD|W.*|CC"));
  }

  /** ", said Carl Meyer, a spokesman for the ministry" */
  private boolean inverted(int from) {
    return clause.get(from).isFinite()
        && clause.get(from).lemma().equals("say")
        && clause.subList(from + 1, clause.size()).stream()
            .allMatch(t -> t.tag().matches(NOMINAL + "|,|\\."))
        && clause.subList(from + 1, clause.size()).stream().anyMatch(t -> t.is("NN"));
  }

  /** Returns where ", requesting anonymity" and the like begin, or the length. */
  private int tail(int verb) {
    int at = verb + 1;
    while (at + 1 < clause.size() && !(word(at).equals(",") && clause.get(at + 1).is("VBG"))) {
      at++;
    }
    return at + 1 < clause.size() ? at : clause.size();
  }

  /**
   * Returns the first finite verb from here on, the length if anything but nominals is before it.
   */
  private int finite(int from) {
    int verb = from;
    while (verb < clause.size() && !tells(verb)) {
      if (!clause.get(verb).tag().matches(NOMINAL)) {
        return clause.size();
      }
      verb++;
    }
    return verb;
  }

  /** Tells whether a finite verb stands here; "say" after a place is taken for an infinitive. */
  private boolean tells(int at) {
    Token token = clause.get(at);
    return token.isFinite()
        || token.tag().equals("VB") && wording.reporting().contains(token.lemma());
  }

  /** Skips "residents who escaped to Chad" up to the verb of saying. */
  private int afterRelative(int from) {
    int who = from;
    while (who < clause.size() && clause.get(who).tag().matches(NOMINAL)) {
      who++;
    }
    boolean relative = who > from && who < clause.size() && word(who).matches("who|that");
    int first = relative ? who + 1 : clause.size();
    return first < clause.size() && clause.get(first).isFinite() ? finite(first + 1) : from;
  }

  /** Skips "Jules Tsuba, head of a civil society group," before the verb of saying. */
  private int afterApposition(int from) {
    boolean named =
        clause.get(from).is("NNP") && word(Math.min(from + 1, clause.size() - 1)).equals(",");
    int at = from + 2;
    while (named && at < clause.size() && clause.get(at).tag().matches(NOMINAL)) {
      at++;
    }
    boolean closed = named && at + 1 < clause.size() && word(at).equals(",") && at > from + 2;
    return closed ? at + 1 : from;
  }

  private String word(int at) {
    return clause.get(at).word();
  }
}
