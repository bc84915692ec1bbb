package org.dateline.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.actor.Gazetteer.Kind;
import org.dateline.actor.Gazetteer.Match;
import org.jspecify.annotations.Nullable;

/** Names by their words, for the longest name that starts at a token. */
final class NameTrie {
  private final NameWords words;
  private final Node root = new Node();
  private int longest;

  NameTrie(NameWords words) {
    this.words = words;
  }

  void add(String surface, GazetteerEntry entry, Kind kind) {
    List<String> name = words.of(surface);
    Node node = root;
    for (String word : name) {
      node = node.next.computeIfAbsent(word, w -> new Node());
    }
    if (node != root) {
      node.named.add(new Match(entry, kind, name.size()));
      longest = Math.max(longest, name.size());
    }
  }

  /** Returns what the words as a whole name; a match counts each word as a token. */
  List<Match> exact(List<String> name) {
    Node node = step(root, name);
    return node == null ? List.of() : List.copyOf(node.named);
  }

  List<Match> longest(List<String> tokens, int from) {
    Node node = root;
    List<Match> found = List.of();
    int covered = 0;
    for (int i = from; i < tokens.size(); i++) {
      boolean joins = i > from && NameWords.joins(tokens.get(i));
      List<String> read = joins ? List.of() : words.of(tokens.get(i));
      if (read.isEmpty() && !joins) {
        break;
      }
      node = step(node, read);
      if (node == null) {
        break;
      }
      if (!read.isEmpty() && !node.named.isEmpty()) {
        found = node.named;
        covered = i - from + 1;
      }
    }
    List<Match> matches = new ArrayList<>();
    for (Match match : found) {
      matches.add(new Match(match.entry(), match.kind(), covered));
    }
    return matches;
  }

  int longestName() {
    return longest;
  }

  private static @Nullable Node step(Node from, List<String> words) {
    Node node = from;
    for (String word : words) {
      node = node.next.get(word);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Match> named = new ArrayList<>(1);
  }
}
