package org.dateline.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Says which word made a fact other than asserted, and which entry lists the word. */
record CueReading(Context context) {

  /** Returns the word and its entry; empty when the report says it itself. */
  Optional<String> of(Stance stance, Sentence sentence) {
    if (stance.factuality() == Factuality.ASSERTED) {
      return Optional.empty();
    }
    return Optional.of(
        stance
            .cue()
            .map(span -> "\"" + span.in(context.body()) + "\", " + source(span, stance, sentence))
            .orElse(
                stance.factuality() == Factuality.CLAIMED
                    ? "a quotation; event/Attribution.java reads whose"
                    : "only supposed, for nothing in the report says it"));
  }

  private String source(Span cue, Stance stance, Sentence sentence) {
    return DependencyPath.headOf(sentence, cue)
        .flatMap(token -> entry(token, stance.factuality()))
        .map(RuleReading::where)
        .orElse("built in, event/" + reader(cue));
  }

  private String reader(Span cue) {
    boolean source = cue.in(context.body()).toLowerCase(Locale.ROOT).startsWith("accord");
    return source ? "Attribution.java" : "Modality.java";
  }

  /** Looks for an entry of that factuality first: "deny" is one word, "fear" is two cues. */
  private Optional<Entry> entry(Token token, Factuality factuality) {
    return Stream.of(true, false)
        .flatMap(
            same ->
                context
                    .lexicon()
                    .entries(Entry.Kind.CUE)
                    .filter(e -> !same || Cues.factuality(e) == factuality)
                    .filter(e -> lists(e, token)))
        .findFirst();
  }

  private static boolean lists(Entry entry, Token token) {
    String part = token.is("VB") ? "verb" : token.is("NN") ? "noun" : "adjective";
    return entry.words("adverb").contains(token.lemma())
        || entry.words("adjective").contains(token.lemma()) && token.is("VBN")
        || entry.words(part).stream()
            .anyMatch(w -> w.equals(token.lemma()) || w.startsWith(token.lemma() + " "));
  }
}
