package org.dateline.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/**
 * Finds which event a claim of responsibility is for: what "for the kidnapping" names, else the
 * violent event told after the claim in its sentence, else before it there, else the last one
 * before that sentence, else the next.
 *
 * @param claim the position of the claim among the events
 * @param noun what "for" brings in after the claim
 * @param types the event classes that the noun signals; none where any violence may be so called
 */
record ClaimedDeed(int claim, Optional<Span> noun, Set<String> types) {
  private static final Set<String> CLAIMABLE =
      Set.of("Attack", "Strike", "HostageTaking", "Killing", "Clash", "Raid");

  static ClaimedDeed of(Draft claim, int position, Lexicon lexicon) {
    Sentence sentence = claim.trigger.sentence();
    Optional<Token> noun =
        sentence.tokens().stream()
            .filter(t -> t.span().start() >= claim.trigger.span().end() && t.is("NN"))
            .filter(t -> TimeHold.led(sentence, t, Set.of("for")))
            .findFirst();
    return new ClaimedDeed(
        position, noun.map(Token::span), noun.map(n -> types(n.lemma(), lexicon)).orElse(Set.of()));
  }

  private static Set<String> types(String noun, Lexicon lexicon) {
    boolean any = lexicon.list(WordList.ANY_VIOLENCE).contains(noun);
    return lexicon
        .entries(Entry.Kind.EVENT)
        .filter(e -> !any && e.words("noun").contains(noun))
        .map(Entry::signals)
        .collect(Collectors.toSet());
  }

  /** Returns the position of the event that is claimed. */
  Optional<Integer> among(List<Event> events) {
    return IntStream.range(0, events.size())
        .filter(i -> CLAIMABLE.contains(events.get(i).type()))
        .boxed()
        .min(
            Comparator.comparingInt((Integer i) -> noun.map(n -> named(events.get(i), n)).orElse(0))
                .thenComparingInt(i -> place(events, i))
                .thenComparingInt(i -> distance(events, i)));
  }

  /**
   * Ranks what the noun says: the event's trigger is the noun, it is of that kind, of its words.
   */
  private int named(Event event, Span said) {
    return event.trigger().overlaps(said)
        ? 0
        : types.contains(event.type())
            ? 1
            : event.mentions().stream().anyMatch(said::overlaps) ? 2 : 3;
  }

  /** Ranks where an event is told: after the claim in its sentence, in it, before it, after it. */
  private int place(List<Event> events, int at) {
    boolean inSentence = told(events, at).findAny().isPresent();
    return after(events, at).isPresent() ? 0 : inSentence ? 1 : at < claim ? 2 : 3;
  }

  private int distance(List<Event> events, int at) {
    return after(events, at).orElse(Math.abs(at - claim));
  }

  /** Returns how many characters after the claim its sentence first tells of an event. */
  private OptionalInt after(List<Event> events, int at) {
    int here = events.get(claim).trigger().start();
    return told(events, at).mapToInt(s -> s.start() - here).filter(d -> d > 0).min();
  }

  /** Returns the words of the claim's sentence that tell of an event. */
  private Stream<Span> told(List<Event> events, int at) {
    Event event = events.get(at);
    return Stream.concat(Stream.of(event.trigger()), event.mentions().stream())
        .filter(events.get(claim).evidence()::contains);
  }
}
