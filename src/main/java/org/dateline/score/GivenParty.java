package org.dateline.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One end of a relation: an actor's name, "A &amp; B", or the position of an event, written {@code
 * 3}, {@code "#3"}, {@code "e3"} or {@code "event:3"}.
 */
record GivenParty(String text) {
  private static final Pattern EVENT =
      Pattern.compile("\\s*(?:#|e|ev|event)?[:\\s_-]*(\\d{1,9})\\s*", Pattern.CASE_INSENSITIVE);

  Optional<Integer> event() {
    Matcher event = EVENT.matcher(text);
    return event.matches() ? Optional.of(Integer.valueOf(event.group(1))) : Optional.empty();
  }

  /** Returns the names in "A &amp; B", or the only one. */
  List<String> names() {
    return Arrays.stream(text.split("\\s+&\\s+|;")).filter(name -> !name.isEmpty()).toList();
  }
}
