package org.dateline.lexicon;

import java.util.List;

/** Reads the short form in which words of a phrase stand side by side. */
final class Alternatives {
  private Alternatives() {}

  /** Returns "send arms", "send money", "give arms", "give money" for "send/give arms/money". */
  static List<String> of(String phrase) {
    List<String> all = List.of("");
    for (String word : phrase.split(" ")) {
      List<String> choices = List.of(word.split("/"));
      all =
          all.stream()
              .flatMap(start -> choices.stream().map(c -> (start + " " + c).strip()))
              .toList();
    }
    return all;
  }
}
