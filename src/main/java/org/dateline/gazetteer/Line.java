package org.dateline.gazetteer;

import java.util.Optional;

/** A line of a file, and what it was before; nothing for a new one. No line is ever removed. */
record Line(Optional<String> before, String after) {
  static Line kept(String text) {
    return new Line(Optional.of(text), text);
  }

  static Line added(String text) {
    return new Line(Optional.empty(), text);
  }

  Line changedTo(String text) {
    return new Line(before, text);
  }

  boolean isNew() {
    return before.isEmpty();
  }

  boolean isChanged() {
    return before.isPresent() && !before.get().equals(after);
  }

  boolean isKept() {
    return before.isPresent() && before.get().equals(after);
  }
}
