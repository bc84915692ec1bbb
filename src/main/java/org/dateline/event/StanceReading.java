package org.dateline.event;

import java.util.Optional;
import org.dateline.text.Span;

/** What was read of one stance so far: the first cue that counts, and the first speaker. */
final class StanceReading {
  private Factuality factuality = Factuality.ASSERTED;
  private Optional<Span> cue = Optional.empty();
  private Optional<Speaker> speaker = Optional.empty();
  private boolean happened;

  /** Says that the words above cannot suppose or negate what they only date or explain. */
  void happened() {
    happened = true;
  }

  void cue(Factuality read, Span span) {
    if (read == Factuality.ASSERTED || happened && read != Factuality.CLAIMED) {
      return;
    }
    if (factuality == Factuality.ASSERTED) {
      factuality = read;
      cue = Optional.of(span);
    } else if (factuality == Factuality.CLAIMED && read == Factuality.DENIED) {
      factuality = read;
      cue = Optional.of(span);
      speaker = Optional.empty();
    } else if (factuality == Factuality.CLAIMED && read == Factuality.NEGATED
        || factuality == Factuality.FUTURE && read == Factuality.NEGATED
        || read == Factuality.DENIED && unsure()) {
      factuality = read;
      cue = Optional.of(span);
    }
  }

  /** Says that what was tried or meant did not come off. */
  void failed(Span span) {
    if (unsure()) {
      factuality = Factuality.NEGATED;
      cue = Optional.of(span);
    }
  }

  /** Says that somebody only fears or hopes for what will come. */
  void unsure(Span span) {
    if (factuality == Factuality.FUTURE) {
      factuality = Factuality.POSSIBLE;
      cue = Optional.of(span);
    }
  }

  /** "denies that it plans an attack" denies the attack. */
  private boolean unsure() {
    return factuality == Factuality.FUTURE || factuality == Factuality.POSSIBLE;
  }

  /** Tells whether it only dates or explains what the words above tell. */
  boolean hasHappened() {
    return happened;
  }

  boolean asserted() {
    return factuality == Factuality.ASSERTED;
  }

  /** Tells whether nothing but somebody's word stands against it. */
  boolean real() {
    return asserted() || factuality == Factuality.CLAIMED;
  }

  boolean hasSpeaker() {
    return speaker.isPresent();
  }

  void speaker(Speaker saying) {
    speaker = Optional.of(saying);
  }

  Stance stance() {
    Factuality read = factuality;
    if (read == Factuality.ASSERTED && speaker.isPresent()) {
      read = Factuality.CLAIMED;
    }
    return new Stance(
        read,
        speaker.flatMap(Speaker::actor),
        speaker.filter(s -> s.actor().isEmpty()).map(Speaker::text).filter(t -> !t.isEmpty()),
        cue);
  }
}
