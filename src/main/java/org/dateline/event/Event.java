package org.dateline.event;

import java.util.List;
import java.util.Optional;
import org.dateline.text.Span;

/**
 * Something that happened, was said not to have happened, or might.
 *
 * @param type local name of a subclass of {@code dl:Event}: {@code Strike}
 * @param trigger the words that name it: "struck"
 * @param roles in text order
 * @param evidence the sentence, or the run of sentences, that says it
 * @param mentions triggers of all its mentions in the report, {@code trigger} among them
 * @param count how many events its words stand for, usually one
 * @param subEventOf which event it is a phase of
 */
public record Event(
    String type,
    Span trigger,
    List<Role> roles,
    Optional<Location> location,
    Optional<When> when,
    List<Figure> figures,
    Stance stance,
    Span evidence,
    List<Span> mentions,
    Occurrences count,
    Optional<Phase> subEventOf,
    Rule rule) {
  public Event {
    roles = List.copyOf(roles);
    figures = List.copyOf(figures);
    mentions = List.copyOf(mentions);
  }
}
