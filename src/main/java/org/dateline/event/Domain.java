package org.dateline.event;

import java.util.List;
import java.util.Set;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Tells whether a report is about conflict or only borrows its words, as sport and markets do. */
final class Domain {
  private static final Set<String> BORROWED =
      Set.of(
          "Attack",
          "Strike",
          "Clash",
          "Raid",
          "Takeover",
          "HostageTaking",
          "Withdrawal",
          "Deployment",
          "Protest",
          "Threat",
          "Arrest",
          "Killing",
          "Ceasefire",
          "CeasefireEnd",
          "Denial",
          "Accusation",
          "Demand",
          "Condemnation");

  private final Lexicon lexicon;

  Domain(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Counts the words of both kinds; a tie is a report about conflict. */
  boolean conflict(AnnotatedText text) {
    int conflict = 0;
    int other = 0;
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        String signals = signals(token);
        conflict += signals.equals("conflict") ? 1 : 0;
        other += signals.equals("other") ? 1 : 0;
      }
    }
    return conflict >= other;
  }

  /** "In other news, the visitors' attack collapsed": a paragraph about something else. */
  boolean aside(AnnotatedText text, int paragraph) {
    List<String> told =
        text.sentences().stream()
            .filter(s -> s.paragraph() == paragraph)
            .flatMap(s -> s.tokens().stream())
            .map(this::signals)
            .toList();
    long other = told.stream().filter("other"::equals).count();
    return other >= 3 && !told.contains("conflict");
  }

  private String signals(Token token) {
    String part = token.is("VB") ? "verb" : "noun";
    return lexicon.phrases(token.lemma()).stream()
        .filter(p -> p.entry().kind() == Entry.Kind.DOMAIN && p.partOfSpeech().equals(part))
        .map(p -> p.entry().signals())
        .findFirst()
        .orElse("");
  }

  /** States accuse and threaten each other over trade, too. */
  private static boolean spoken(Draft draft) {
    return Set.of("Accusation", "Demand", "Condemnation", "Threat").contains(draft.type)
        && draft.roles.stream()
                .flatMap(r -> r.actor().stream())
                .filter(a -> a.type() == ActorType.STATE)
                .distinct()
                .count()
            > 1;
  }

  /** Tells whether an event may stand in a report about something else: people came to harm. */
  static boolean literal(Draft draft) {
    boolean harm =
        draft.figures.stream()
            .anyMatch(f -> f.outcome() == Figure.Outcome.KILLED && f.atLeast().isPresent());
    return harm || spoken(draft) || !BORROWED.contains(draft.type);
  }
}
