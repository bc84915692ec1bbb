package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.actor.Actor;
import org.dateline.text.Span;

/**
 * One casualty figure of an event: "at least seven security personnel died".
 *
 * @param atLeast lower bound; empty when the text gives no number ("a large number")
 * @param atMost upper bound, equal to {@code atLeast} for an exact figure; empty when open
 * @param victims the actor they belong to, when there is one
 * @param victimText who, in the report's words; may be empty
 * @param cumulative true for a total over a period, which must not be added to single incidents
 * @param includedIn position, in the event's list of figures, of the figure that this is a part of
 * @param span the words of the figure
 * @param stance who vouches for it
 */
public record Figure(
    Outcome outcome,
    OptionalInt atLeast,
    OptionalInt atMost,
    Optional<Actor> victims,
    String victimText,
    boolean cumulative,
    OptionalInt includedIn,
    Span span,
    Stance stance) {
  Figure told(Stance by) {
    return new Figure(
        outcome, atLeast, atMost, victims, victimText, cumulative, includedIn, span, by);
  }

  Figure of(Optional<Actor> whose) {
    return new Figure(
        outcome, atLeast, atMost, whose, victimText, cumulative, includedIn, span, stance);
  }

  Figure partOf(OptionalInt whole) {
    return new Figure(
        outcome, atLeast, atMost, victims, victimText, cumulative, whole, span, stance);
  }

  /** Adds up figures of people harmed alike: "two officers and two prisoners". */
  static Figure total(List<Figure> parts, String text, Span span) {
    Figure first = parts.get(0);
    boolean alike = parts.stream().allMatch(f -> f.victims().equals(first.victims()));
    boolean closed = parts.stream().allMatch(f -> f.atMost().isPresent());
    return new Figure(
        first.outcome(),
        OptionalInt.of(parts.stream().mapToInt(f -> f.atLeast().orElse(0)).sum()),
        closed
            ? OptionalInt.of(parts.stream().mapToInt(f -> f.atMost().getAsInt()).sum())
            : OptionalInt.empty(),
        alike ? first.victims() : Optional.empty(),
        text,
        parts.stream().anyMatch(Figure::cumulative),
        OptionalInt.empty(),
        span,
        first.stance());
  }

  /** Tells whether this is another source's figure for what the other counts. */
  boolean rivals(Figure other) {
    boolean claimed = stance.factuality() == Factuality.CLAIMED;
    boolean same =
        stance.attributedTo().equals(other.stance.attributedTo())
            && stance.speakerText().equals(other.stance.speakerText());
    return claimed && !same;
  }

  /** What happened to the victims; {@link #term()} is the value of {@code dl:outcome}. */
  public enum Outcome {
    KILLED("killed"),
    WOUNDED("wounded"),
    ARRESTED("arrested"),
    ABDUCTED("abducted"),
    DISPLACED("displaced");

    private final String term;

    Outcome(String term) {
      this.term = term;
    }

    public String term() {
      return term;
    }
  }
}
