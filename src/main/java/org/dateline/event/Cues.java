package org.dateline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** The words of the lexicon that tell how sure, denied or claimed something is. */
final class Cues {
  /** The flag of words that say so only as what is said of an event: not "a distant war". */
  private static final String OUTLOOK = "outlook";

  private final Map<String, Entry> cues = new HashMap<>();

  Cues(Lexicon lexicon) {
    lexicon
        .entries(Entry.Kind.CUE)
        .forEach(
            e ->
                e.words()
                    .forEach(
                        (part, words) ->
                            words.forEach(w -> cues.putIfAbsent(kind(e, part) + " " + w, e))));
  }

  private static String kind(Entry cue, String part) {
    return cue.has(OUTLOOK) ? OUTLOOK : part;
  }

  /** Returns what a predicate says of an event's chances: "elusive", "a distant prospect". */
  @Nullable Entry outlook(Sentence sentence, Token predicate) {
    Entry noun = cues.get("noun " + predicate.lemma());
    if (predicate.is("NN") && noun != null && noun.has("chance")) {
      return noun;
    }
    return IntStream.rangeClosed(Math.max(0, predicate.index() - 2), predicate.index())
        .mapToObj(from -> sentence.tokens().subList(from, predicate.index()))
        .map(before -> before.stream().map(t -> t.word() + " ").collect(Collectors.joining()))
        .map(
            before -> cues.get(OUTLOOK + " " + before.toLowerCase(Locale.ROOT) + predicate.lemma()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Returns the cue that a verb is, alone or with its particle: "rule out". */
  @Nullable Entry verb(String words) {
    return cues.get("verb " + words);
  }

  /** Returns the cue that an adverb is, alone or with a word beside it: "no longer", "not only". */
  @Nullable Entry adverb(Sentence sentence, Token token) {
    Entry phrase = phrase(sentence, token.index());
    if (phrase != null && marksAnother(sentence, token)) {
      phrase = null;
    }
    // "Far from the fighting" is a place, "far from attacking" is not.
    if (phrase == null && !sentence.label(token).equals("case")) {
      phrase = phrase(sentence, token.index() - 1);
    }
    return phrase == null ? cues.get("adverb " + token.lemma()) : phrase;
  }

  /** "Far from attacking, they withdrew": that is said of the attack, wherever "far" hangs. */
  private static boolean marksAnother(Sentence sentence, Token token) {
    Token next = sentence.token(token.index() + 1);
    return next.tag().matches("IN|TO")
        && sentence.label(token).equals("advmod")
        && !sentence.label(next).equals("fixed");
  }

  private @Nullable Entry phrase(Sentence sentence, int first) {
    if (first < 0 || first + 1 >= sentence.size()) {
      return null;
    }
    String words = sentence.token(first).word() + " " + sentence.token(first + 1).word();
    return cues.get("adverb " + words.toLowerCase(Locale.ROOT));
  }

  /** Returns the cue that a verb is before an infinitive: "order to", "tell to". */
  @Nullable Entry before(Sentence sentence, Token infinitive, Token verb) {
    boolean to =
        sentence.children(infinitive, "mark", "aux").stream().anyMatch(m -> m.lemma().equals("to"));
    return to && verb.is("VB") ? verb(verb.lemma() + " to") : null;
  }

  /** Returns the cue that governs a clause or phrase: a verb, a noun or an adjective. */
  @Nullable Entry governing(Token head) {
    Entry participle =
        head.tag().equals("VBN")
            ? cues.get("adjective " + head.word().toLowerCase(Locale.ROOT))
            : null;
    return head.is("VB")
        ? cues.getOrDefault("verb " + head.lemma(), participle)
        : head.is("NN") ? cues.get("noun " + head.lemma()) : cues.get("adjective " + head.lemma());
  }

  /** Returns the cue that stands beside a word: an adverb, an adjective or a participle. */
  @Nullable Entry beside(Sentence sentence, Token token) {
    Entry adverb = adverb(sentence, token);
    if (adverb != null) {
      return adverb;
    }
    Entry adjective =
        token.is("JJ") || token.is("VBN") ? cues.get("adjective " + token.lemma()) : null;
    return adjective == null || adjective.has("governing") ? null : adjective;
  }

  /** Tells whether a word says of something that it is not so: "false", "a lie". */
  boolean falsehood(Token token) {
    Entry cue = governing(token);
    return cue != null && cue.has("falsehood");
  }

  /** Tells whether a word says that one is not sure: "doubt". */
  boolean doubt(Token token) {
    Entry cue = governing(token);
    return cue != null && cue.has("doubt");
  }

  /** Tells whether a word negates what it stands with: "not", "never", "nearly" before a verb. */
  boolean negates(Sentence sentence, Token token) {
    Entry cue = adverb(sentence, token);
    boolean verb =
        token.index() + 1 < sentence.size() && sentence.token(token.index() + 1).is("VB");
    return cue != null && cue.has("negator") && (verb || !cue.has("before-verb"));
  }

  /** "No soldier", "neither army", "not one soldier", but "not one but two rockets". */
  boolean nobody(Sentence sentence, Token noun) {
    List<Token> phrase = sentence.subtree(noun);
    boolean determiner =
        sentence.children(noun, "det", "cc:preconj").stream()
            .anyMatch(d -> d.lemma().matches("no|neither") && negates(sentence, d));
    boolean one =
        phrase.size() > 1
            && negates(sentence, phrase.get(0))
            && phrase.get(1).lemma().matches("one|an?|any|single")
            && phrase.stream().noneMatch(t -> t.lemma().equals("but"));
    return determiner || one || noun.lemma().matches("nobody|none");
  }

  static Factuality factuality(Entry cue) {
    return Factuality.valueOf(cue.signals().toUpperCase(Locale.ROOT));
  }
}
