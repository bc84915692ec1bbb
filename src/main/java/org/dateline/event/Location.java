package org.dateline.event;

import org.dateline.actor.Actor;

/** Where something happened, relative to a known place: in it, near it, or in a region of it. */
public record Location(Actor place, String text, Proximity proximity) {
  static Location in(Actor place, String text) {
    return new Location(place, text, Proximity.IN);
  }

  /** How the event lies to the place. */
  public enum Proximity {
    IN,
    NEAR,
    /** A part of the place that has no name of its own: "eastern Afghanistan". */
    REGION
  }
}
