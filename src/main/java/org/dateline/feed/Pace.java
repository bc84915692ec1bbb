package org.dateline.feed;

import java.time.Duration;

/**
 * How often a folder is looked at.
 *
 * @param settle how long a file must stay as it is before it is read: who writes it has finished
 *     then; also the least time between two looks
 * @param look the most time between two looks, whatever the system tells or forgets to tell
 */
public record Pace(Duration settle, Duration look) {
  public static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(30));
}
