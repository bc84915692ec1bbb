package org.dateline.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dateline.event.TimeReader.Expression;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Finds from which other event the time of one is to be reckoned. */
final class Reckoner {
  /** How many words may stand between "two days after" and the event that it names. */
  private static final int NEAR = 12;

  private final Context context;
  private final SentenceTimes times;

  Reckoner(Context context, SentenceTimes times) {
    this.context = context;
    this.times = times;
  }

  Reckoning ofMonth(Timing.DayOfMonth nth, Sentence sentence) {
    Optional<LocalDate> published = context.text().report().date();
    Optional<When> story = times.before(sentence).or(() -> published.map(d -> When.day(d, "")));
    return new Reckoning(
        when -> nth.in(Optional.of(when), published).orElse(when),
        Optional.empty(),
        Optional.empty(),
        story);
  }

  /** Finds the event that the words after name; without one, nothing can be reckoned. */
  Optional<Reckoning> forward(Sentence sentence, Span time, Timing.From from) {
    return from.naming()
        ? named(sentence, time).map(t -> by(sentence, from.way(), t))
        : Optional.of(
            new Reckoning(from.way(), Optional.empty(), Optional.empty(), times.before(sentence)));
  }

  private Reckoning by(Sentence sentence, UnaryOperator<When> way, Token anchor) {
    return new Reckoning(way, Optional.of(anchor), event(sentence, anchor), Optional.empty());
  }

  /** Tells whether a time counts from the event of this trigger: "a day after the raid". */
  boolean names(Sentence sentence, Expression time, Token trigger) {
    return time.timing() instanceof Timing.From from
        && from.naming()
        && named(sentence, time.span()).filter(trigger::equals).isPresent();
  }

  /** "The attack came five days after troops shot a farmer": the shooting counts back from it. */
  Optional<Reckoning> back(Sentence sentence, Expression time, Token trigger) {
    return time.timing() instanceof Timing.From from
        ? verb(sentence, time.span(), trigger)
            .flatMap(verb -> happening(sentence, verb))
            .map(
                t -> new Reckoning(from.back(), Optional.of(t), Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  /** Returns the verb whose time it is, past the event that the time counts from. */
  private static Optional<Token> verb(Sentence sentence, Span time, Token trigger) {
    Optional<Token> at = TimeHold.inside(sentence, time).flatMap(sentence::head);
    for (int steps = 0; at.isPresent() && steps < sentence.size(); steps++) {
      if (at.get().is("VB") && !at.get().equals(trigger)) {
        return at;
      }
      at = sentence.head(at.get());
    }
    return Optional.empty();
  }

  /** "The attack came", "rebels struck": the subject tells of an event, or the verb does. */
  private Optional<Token> happening(Sentence sentence, Token verb) {
    return sentence.children(verb, "nsubj", "nsubj:pass").stream()
        .filter(t -> t.is("NN") && event(sentence, t).isPresent())
        .findFirst()
        .or(() -> Optional.of(verb).filter(v -> event(sentence, v).isPresent()));
  }

  private Optional<Token> named(Sentence sentence, Span time) {
    return sentence.tokens().stream()
        .filter(t -> t.span().start() >= time.end())
        .limit(NEAR)
        .filter(t -> event(sentence, t).isPresent())
        .findFirst();
  }

  /** "During the siege he issued a statement": the time of the siege. */
  Optional<Reckoning> during(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return sentence.children(draft.trigger.token(), "obl", "nmod").stream()
        .filter(t -> event(sentence, t).isPresent())
        .filter(t -> TimeHold.led(sentence, t, Set.of("during", "in", "amid")))
        .findFirst()
        .map(t -> by(sentence, w -> w, t));
  }

  Optional<String> event(Sentence sentence, Token token) {
    String part = token.is("VB") ? "verb" : "noun";
    return context.lexicon().phrases(token.lemma()).stream()
        .filter(p -> p.partOfSpeech().equals(part))
        .filter(
            p ->
                p.others().stream()
                    .allMatch(o -> sentence.tokens().stream().anyMatch(t -> t.lemma().equals(o))))
        .map(Lexicon.Phrase::entry)
        .filter(e -> e.kind() == Entry.Kind.EVENT)
        .map(Entry::signals)
        .findFirst();
  }
}
