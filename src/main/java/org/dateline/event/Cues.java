package org.dateline.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** The words of the lexicon that tell how sure, denied or claimed something is. */
final class Cues {
  private final Map<String, Entry> cues = new HashMap<>();

  Cues(Lexicon lexicon) {
    lexicon
        .entries(Entry.Kind.CUE)
        .forEach(
            e ->
                e.words()
                    .forEach(
                        (part, words) -> words.forEach(w -> cues.putIfAbsent(part + " " + w, e))));
  }

  /** Returns the cue that a verb is, alone or with its particle: "rule out". */
  @Nullable Entry verb(String words) {
    return cues.get("verb " + words);
  }

  @Nullable Entry adverb(Token token) {
    return cues.get("adverb " + token.lemma());
  }

  /** Returns the cue that governs a clause or phrase: a verb, a noun or an adjective. */
  @Nullable Entry governing(Token head) {
    return head.is("VB")
        ? verb(head.lemma())
        : head.is("NN") ? cues.get("noun " + head.lemma()) : cues.get("adjective " + head.lemma());
  }

  /** Returns the cue that stands beside a word: an adverb, an adjective or a participle. */
  @Nullable Entry beside(Token token) {
    Entry adverb = adverb(token);
    if (adverb != null) {
      return adverb;
    }
    return token.is("JJ") || token.is("VBN") ? cues.get("adjective " + token.lemma()) : null;
  }

  static Factuality factuality(Entry cue) {
    return Factuality.valueOf(cue.signals().toUpperCase(Locale.ROOT));
  }
}
