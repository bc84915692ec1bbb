package org.dateline.store;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.graph.Vocabulary;
import org.dateline.report.Marking;

/**
 * What one may see: all that has no {@link Vocabulary#MARKING}, and what has only markings that one
 * holds. A marking that nobody can hold, since it is no word, is seen by nobody.
 */
public sealed interface Clearance {
  /** What needs no password. */
  Clearance PUBLIC = new Holder(Set.of());

  /** For the owner of the store's files. */
  Clearance EVERYTHING = new Owner();

  /** Says whether this is enough for something with these markings. */
  boolean covers(Collection<String> markings);

  /** Returns a word that no other clearance has. */
  String key();

  /**
   * Returns the clearance with a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Clearance ofKey(String key) {
    if (key.equals(EVERYTHING.key())) {
      return EVERYTHING;
    }
    return key.isEmpty() ? PUBLIC : of(Set.of(key.split("\\+")));
  }

  /**
   * Returns the clearance of who holds these markings.
   *
   * @throws IllegalArgumentException if one is no word
   */
  static Clearance of(Set<String> markings) {
    for (String marking : markings) {
      if (!Marking.isOne(marking)) {
        throw new IllegalArgumentException(
            "'%s' is no marking; fix: use %s".formatted(marking, Marking.FORM));
      }
    }
    return new Holder(Set.copyOf(markings));
  }

  /** Somebody who holds markings, or none. */
  record Holder(Set<String> markings) implements Clearance {
    @Override
    public boolean covers(Collection<String> wanted) {
      return markings.containsAll(wanted);
    }

    @Override
    public String key() {
      return String.join("+", new TreeSet<>(markings));
    }
  }

  /** Who could read the files of the store as well. */
  record Owner() implements Clearance {
    @Override
    public boolean covers(Collection<String> wanted) {
      return true;
    }

    @Override
    public String key() {
      return "*";
    }
  }
}
