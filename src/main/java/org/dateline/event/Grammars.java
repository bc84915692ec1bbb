package org.dateline.event;

import org.dateline.text.Sentence;

/** Keeps the grammar of each sentence of one report, read when it is first asked for. */
final class Grammars {
  private final Grammar[] grammars;

  Grammars(Context context) {
    this.grammars = new Grammar[context.sentences().size()];
  }

  Grammar of(Sentence sentence) {
    if (grammars[sentence.index()] == null) {
      grammars[sentence.index()] = new Grammar(sentence);
    }
    return grammars[sentence.index()];
  }
}
