package org.dateline.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives notes their file names. */
final class NoteNames {
  /** File systems take 255 bytes; a letter may have four. */
  private static final int MOST_LETTERS = 60;

  private final Set<String> taken = new HashSet<>(Set.of("about"));

  /** Returns a name that Obsidian and all systems take, unlike any other without regard to case. */
  String take(String label) {
    String plain =
        label.replaceAll("[*\"\\\\/<>:|?#^\\[\\]\\t]", " ").replaceAll("\\s+", " ").strip();
    String name = plain.isEmpty() || plain.startsWith(".") ? "unnamed " + plain : plain;
    int letters = Math.min(MOST_LETTERS, name.codePointCount(0, name.length()));
    name = name.substring(0, name.offsetByCodePoints(0, letters)).strip();
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }
}
