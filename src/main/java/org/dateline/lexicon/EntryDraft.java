package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of an entry while the file is read. */
final class EntryDraft {
  final int line;
  Entry.@Nullable Kind kind;
  String signals = "";
  boolean sourced;
  OptionalInt value = OptionalInt.empty();
  final Map<String, Set<String>> words = new LinkedHashMap<>();
  final Map<String, List<String>> functions = new LinkedHashMap<>();
  final Set<String> flags = new LinkedHashSet<>();
  final List<Use> uses = new ArrayList<>();
  final List<Written> lines = new ArrayList<>();

  /** A term that an entry names, under "signals" or a grammatical function. */
  record Use(String under, String term, int line) {}

  /** A word of an entry and the line it stands in. */
  record Written(String part, String word, int line) {}

  EntryDraft(int line) {
    this.line = line;
  }

  /** Tells whether this and another entry count on different conditions, so may share a word. */
  boolean apart(EntryDraft other) {
    return !flags.isEmpty() && !other.flags.isEmpty() && !flags.equals(other.flags);
  }
}
