package org.dateline.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Offers the few clusters whose names a surface may mean, so that it need not be compared with all
 * names of a long report; whether it does mean one is for the caller to decide.
 */
final class NameIndex {
  private final Map<String, Set<Integer>> whole = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Set<Integer>> parts = new HashMap<>();
  private final Map<String, Set<Integer>> initials = new HashMap<>();

  void add(String name, int cluster) {
    if (!put(whole, name.replace('-', ' '), cluster)) {
      return;
    }
    for (int at = 1; at < name.length(); at++) {
      char border = name.charAt(at);
      int next = name.indexOf(' ', at + 1);
      if (border == ' ' && next > 0) {
        put(parts, name.substring(at + 1, next), cluster);
      }
      if (border == ' ') {
        put(parts, name.substring(0, at), cluster);
      }
      if (border == ' ' || border == '-') {
        put(parts, name.substring(at + 1), cluster);
      }
    }
    AliasRules.initials(name).forEach(letters -> put(initials, letters, cluster));
  }

  private static boolean put(Map<String, Set<Integer>> index, String key, int cluster) {
    return index.computeIfAbsent(key, k -> new TreeSet<>()).add(cluster);
  }

  /** Returns clusters with a name of the same letters, whatever their case, hyphens as blanks. */
  Set<Integer> alike(String surface) {
    return whole.getOrDefault(surface.replace('-', ' '), Set.of());
  }

  /** Returns clusters with a name that begins or ends with the surface, or has it for initials. */
  Set<Integer> longer(String surface) {
    Set<Integer> found = new TreeSet<>(parts.getOrDefault(surface, Set.of()));
    found.addAll(initials.getOrDefault(AliasRules.letters(surface), Set.of()));
    return found;
  }
}
