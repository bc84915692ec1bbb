package org.dateline.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** A noun with what stands before it: "the two Malian army soldiers". */
record NounPhrase(Sentence sentence, Token head) {
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both");

  /** Returns the noun's lemma; "forces" and "troops" keep their plural, which means an army. */
  String lemma() {
    String word = head.word().toLowerCase(Locale.ROOT);
    return word.equals("forces") || word.equals("troops") ? word : head.lemma();
  }

  String label() {
    return sentence.label(head);
  }

  List<Token> children(String... labels) {
    return sentence.children(head, labels);
  }

  boolean definite() {
    return children("det").stream().anyMatch(d -> DEFINITE.contains(d.lemma()));
  }

  /** Says whether neither a name nor an apposition can follow: "the TTP chief said". */
  boolean isUnnamed() {
    int next = head.index() + 1;
    return next >= sentence.size()
        || !sentence.token(next).name() && !sentence.token(next).word().equals(",");
  }

  /** Returns the noun and all that stands before it, with "of …" after "a faction". */
  Span whole() {
    return span(Set.of("det", "amod", "compound", "nummod", "nmod:poss"), true);
  }

  /** Returns the noun with its adjectives and compounds, without determiner and numbers. */
  Span core() {
    return span(Set.of("amod", "compound"), false);
  }

  private Span span(Set<String> labels, boolean whole) {
    int first = head.index();
    for (Token child : sentence.children(head)) {
      if (child.index() < first
          && labels.contains(sentence.label(child))
          && !(child.is("PRP") && !whole)) {
        first = Math.min(first, sentence.subtree(child).get(0).index());
      }
    }
    Token last = head;
    if (whole && Set.of("faction", "wing", "group", "branch").contains(head.lemma())) {
      last =
          children("nmod").stream()
              .filter(c -> c.index() <= head.index() + 4)
              .reduce(head, (a, b) -> b);
    }
    return ActorResolver.cover(sentence.token(first), last);
  }
}
