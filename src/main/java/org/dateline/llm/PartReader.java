package org.dateline.llm;

import java.util.Arrays;
import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.event.Factuality;
import org.dateline.event.QuotedWords;
import org.dateline.event.Rule;
import org.dateline.event.Stance;
import org.dateline.event.When;
import org.dateline.text.Sentence;
import org.dateline.text.Span;

/** Reads the parts that relations and events have in common, each against the sentences. */
final class PartReader {
  /** The kind of a party that is words and no actor. */
  private static final String TEXT = "Text";

  private final Chunk chunk;
  private final Cast cast;
  private final QuotedWords quoted;
  private final String body;
  private final Rule rule;

  /** A party as found in the text. */
  record Party(Span span, String text, Optional<Actor> actor) {
    Actor needed() throws Rejected {
      return actor.orElseThrow(() -> new Rejected(Reason.WORDS));
    }
  }

  /** Where a fact is stated and what signals it; the trigger is inside the evidence. */
  record Statement(Sentence sentence, Span evidence, Span trigger) {}

  PartReader(Chunk chunk, Cast cast, String body, QuotedWords quoted, Rule rule) {
    this.chunk = chunk;
    this.cast = cast;
    this.body = body;
    this.quoted = quoted;
    this.rule = rule;
  }

  QuotedWords quoted() {
    return quoted;
  }

  Rule rule() {
    return rule;
  }

  Statement statement(Item fact) throws Rejected {
    Sentence sentence = chunk.sentence(fact.number("sentence"));
    Span evidence = chunk.find(sentence, fact.text("evidence"));
    return new Statement(
        sentence, evidence, chunk.find(evidence, fact.text("trigger"), Reason.TRIGGER));
  }

  Party party(Item party) throws Rejected {
    Sentence sentence = chunk.sentence(party.number("sentence"));
    Span span = chunk.find(sentence, party.text("quote"));
    String kind = party.text("kind");
    Optional<Actor> actor =
        kind.equals(TEXT)
            ? Optional.empty()
            : Optional.of(cast.meant(sentence, span, Cast.type(kind)));
    return new Party(span, chunk.words(span), actor);
  }

  Optional<Party> optionalParty(Item fact, String name) throws Rejected {
    Optional<Item> item = fact.optionalItem(name);
    return item.isEmpty() ? Optional.empty() : Optional.of(party(item.get()));
  }

  Optional<Span> optionalQuote(Item fact, String name, Sentence sentence) throws Rejected {
    Optional<String> quote = fact.optionalText(name);
    return quote.isEmpty() ? Optional.empty() : Optional.of(chunk.find(sentence, quote.get()));
  }

  Span quote(Item fact, String name, Sentence sentence) throws Rejected {
    return chunk.find(sentence, fact.text(name));
  }

  String words(Span span) {
    return chunk.words(span);
  }

  Stance stance(Item fact, Sentence sentence) throws Rejected {
    Factuality factuality = factuality(fact.text("factuality"));
    Optional<Party> speaker = optionalParty(fact, "attributedTo");
    return new Stance(
        factuality,
        speaker.flatMap(Party::actor),
        speaker.filter(party -> party.actor().isEmpty()).map(Party::text),
        optionalQuote(fact, "cue", sentence));
  }

  /** Reads the time as the rules do; what they cannot read, or not without a date, gives none. */
  Optional<When> when(Item fact, Sentence sentence, Stance stance) throws Rejected {
    boolean past = stance.factuality().compareTo(Factuality.POSSIBLE) < 0;
    return optionalQuote(fact, "time", sentence).flatMap(span -> quoted.when(body, span, past));
  }

  private static Factuality factuality(String term) throws Rejected {
    return Arrays.stream(Factuality.values())
        .filter(factuality -> factuality.term().equals(term))
        .findFirst()
        .orElseThrow(() -> new Rejected(Reason.FACTUALITY));
  }
}
