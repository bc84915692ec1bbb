package org.dateline.event;

import java.util.function.UnaryOperator;

/** What a time expression says. */
sealed interface Timing {
  /** Days of the calendar. */
  record On(When when) implements Timing {}

  /**
   * The way from the time of another event: "two days later".
   *
   * @param back the way to the time of the other event from this one
   * @param naming whether the words that follow name the other event: "two days after the raid"
   */
  record From(UnaryOperator<When> way, UnaryOperator<When> back, boolean naming)
      implements Timing {}
}
