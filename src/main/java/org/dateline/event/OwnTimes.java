package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.TimeReader.Expression;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Tells which times of a sentence may be an event's own and which belong to another event. */
record OwnTimes(TimeWords words, Reckoner reckoner) {
  private static final Set<String> EARLIER = Set.of("before", "until", "till", "ahead", "prior");
  private static final Set<String> BESIDE =
      Set.of("compound", "amod", "nmod:poss", "nmod:tmod", "nmod:npmod");

  /** Leaves out the times of other events: "a week after the raid", "the October attack". */
  List<Expression> of(Draft draft, List<Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    return all.stream()
        .filter(e -> !reckoner.names(sentence, e, draft.trigger.token()))
        .filter(e -> !anothers(draft, e) && !within(draft, e) && !wished(draft, e))
        .filter(e -> !bounds(draft, e) && !ranks(sentence, e) && !deadline(draft, e))
        .filter(e -> !titled(sentence, e))
        .toList();
  }

  private boolean anothers(Draft draft, Expression time) {
    Sentence sentence = draft.trigger.sentence();
    return TimeHold.inside(sentence, time.span())
        .filter(t -> BESIDE.contains(sentence.label(t)))
        .flatMap(sentence::head)
        .filter(noun -> noun.is("NN") && reckoner.event(sentence, noun).isPresent())
        .filter(noun -> !draft.trigger.words().contains(noun))
        .filter(
            noun ->
                EventFinder.TALKING.contains(draft.type)
                    || sentence.head(noun).filter(draft.trigger.token()::equals).isEmpty())
        .filter(noun -> !frames(sentence, noun, draft.trigger.token()))
        .isPresent();
  }

  /** "Before its ceasefire of August 1994", "the truce of May": the day of that noun only. */
  private boolean bounds(Draft draft, Expression time) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Token> at = TimeHold.inside(sentence, time.span());
    boolean of = at.filter(t -> TimeHold.led(sentence, t, Set.of("of"))).isPresent();
    return at.filter(t -> sentence.label(t).equals("nmod"))
        .flatMap(sentence::head)
        .filter(noun -> noun.is("NN") && reckoner.event(sentence, noun).isPresent())
        .filter(noun -> of || earlier(sentence, noun))
        .filter(noun -> !draft.trigger.words().contains(noun))
        .filter(noun -> !carries(sentence, draft.trigger.token(), noun))
        .filter(noun -> !frames(sentence, noun, draft.trigger.token()))
        .isPresent();
  }

  /** "Before the talks", "ahead of the talks". */
  private static boolean earlier(Sentence sentence, Token noun) {
    return TimeHold.led(sentence, noun, EARLIER)
        || sentence.head(noun).filter(h -> h.lemma().equals("ahead")).isPresent();
  }

  /** "Ordered them to leave before Christmas": that is not when it was ordered. */
  private static boolean deadline(Draft draft, Expression time) {
    Sentence sentence = draft.trigger.sentence();
    return EventFinder.TALKING.contains(draft.type)
        && time.span().start() > draft.trigger.span().end()
        && TimeHold.inside(sentence, time.span())
            .filter(t -> TimeHold.led(sentence, t, EARLIER))
            .isPresent();
  }

  /** "Staged an attack of 12 May": the noun is what the verb is about. */
  private static boolean carries(Sentence sentence, Token verb, Token noun) {
    return sentence.label(noun).matches("obj|nsubj:pass")
        && sentence.head(noun).filter(verb::equals).isPresent();
  }

  /**
   * "Her first trip since July", "the worst attack since 2016": that compares, and dates nothing.
   */
  private static boolean ranks(Sentence sentence, Expression time) {
    return since(sentence, time)
        && TimeHold.inside(sentence, time.span())
            .flatMap(sentence::head)
            .filter(
                h ->
                    ranking(h) || sentence.children(h, "amod").stream().anyMatch(OwnTimes::ranking))
            .isPresent();
  }

  /** "At the request of Y, prime minister since 2023": since then he has had that office. */
  private static boolean titled(Sentence sentence, Expression time) {
    return since(sentence, time)
        && TimeHold.inside(sentence, time.span())
            .flatMap(sentence::head)
            .filter(noun -> noun.is("NN") && sentence.label(noun).equals("appos"))
            .isPresent();
  }

  private static boolean since(Sentence sentence, Expression time) {
    return TimeHold.inside(sentence, time.span())
        .filter(
            at ->
                TimeHold.led(sentence, at, Set.of("since"))
                    || sentence.tokens().stream()
                        .anyMatch(t -> time.span().contains(t.span()) && t.lemma().equals("since")))
        .isPresent();
  }

  private static boolean ranking(Token word) {
    return word.tag().equals("JJS") || word.lemma().matches("first|second|third|fourth|fifth");
  }

  /** "In the October attack rebels seized ten farmers": what is told in that frame was then. */
  private static boolean frames(Sentence sentence, Token noun, Token trigger) {
    return TimeHold.led(sentence, noun, Set.of("in", "during"))
        && noun.index() < trigger.index()
        && sentence.head(noun).filter(h -> sentence.dominates(h, trigger)).isPresent();
  }

  /** "After the murder last October of a judge": the day between a noun and "of" is the noun's. */
  private boolean within(Draft draft, Expression time) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Token> noun = heldBy(sentence, time.span());
    return noun.isPresent() && !draft.trigger.words().contains(noun.get());
  }

  /** Returns the noun of an event between which and its "of" a time stands. */
  private Optional<Token> heldBy(Sentence sentence, Span time) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).span().start() < time.start()) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.get(last).span().start() < time.end()) {
      last++;
    }
    int before = first > 0 && tokens.get(first - 1).is("IN") ? first - 2 : first - 1;
    boolean of = last < tokens.size() && tokens.get(last).lemma().equals("of");
    return Optional.of(before)
        .filter(at -> of && at >= 0)
        .map(tokens::get)
        .filter(t -> t.is("NN") && reckoner.event(sentence, t).isPresent());
  }

  /** Returns the time that stands between the event's noun and its "of". */
  Optional<Expression> held(Draft draft, List<Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    return all.stream()
        .filter(e -> heldBy(sentence, e.span()).filter(draft.trigger.token()::equals).isPresent())
        .findFirst();
  }

  /** "Denied planning the October attack": a month before the noun is one that all know of. */
  boolean named(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token noun = draft.trigger.token();
    boolean planned =
        sentence.children(noun, "amod").stream()
            .anyMatch(t -> draft.stance.cue().filter(t.span()::equals).isPresent());
    return !planned
        && sentence.children(noun, "compound", "nmod:poss").stream()
            .anyMatch(t -> words.named(t.word()));
  }

  /** "Demanded on Friday an end to the raids": the day is that of the demand, not of any raid. */
  private boolean wished(Draft draft, Expression time) {
    Sentence sentence = draft.trigger.sentence();
    Token trigger = draft.trigger.token();
    Factuality factuality = draft.stance.factuality();
    boolean doubted =
        factuality.compareTo(Factuality.DENIED) >= 0 && factuality != Factuality.NEGATED;
    return doubted
        && !named(draft)
        && time.span().end() <= trigger.span().start()
        && sentence.tokens().stream()
            .filter(t -> t.tag().equals("VBD") && !t.equals(trigger))
            .anyMatch(t -> draft.stance.cue().filter(t.span()::equals).isPresent());
  }
}
