package org.dateline.event;

import org.dateline.actor.Actors;
import org.dateline.text.AnnotatedText;

/** Finds the relations and events of one report, by rules or in another way. Thread-safe. */
public interface FactFinder {
  /**
   * Returns all findings; actors that only a description names are left out unless a fact has them.
   */
  Findings extract(AnnotatedText text, Actors actors);
}
