package org.dateline.event;

import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.text.Span;

/**
 * Whether a fact holds and who says so.
 *
 * @param attributedTo empty when the report says it itself
 * @param speakerText the speaker's words where no actor fits ("several senators"); empty otherwise
 * @param cue the words that made it other than asserted ("denied", "if", "according to")
 */
public record Stance(
    Factuality factuality,
    Optional<Actor> attributedTo,
    Optional<String> speakerText,
    Optional<Span> cue) {
  public static final Stance ASSERTED =
      new Stance(Factuality.ASSERTED, Optional.empty(), Optional.empty(), Optional.empty());

  public static Stance of(Factuality factuality) {
    return new Stance(factuality, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
