package org.dateline.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;

/** Knows the titles of the lexicon, and the nouns for members of a group or force. */
final class Titles {
  private static final int LONGEST = 3;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> former;

  Titles(Lexicon lexicon) {
    lexicon
        .entries(Entry.Kind.OFFICE)
        .filter(e -> !e.has("honorific"))
        .forEach(e -> e.words("title").forEach(t -> entries.putIfAbsent(t, e)));
    Optional<Entry> member =
        lexicon.entries(Entry.Kind.OFFICE).filter(e -> e.has("members")).findFirst();
    Set<String> armed = Set.of("ArmedGroup", "SecurityForce");
    lexicon
        .entries(Entry.Kind.ACTOR)
        .filter(e -> member.isPresent() && armed.contains(e.signals()))
        .forEach(e -> e.words("member").forEach(w -> entries.putIfAbsent(w, member.get())));
    former = lexicon.words(Entry.Kind.OFFICE, "adjective");
  }

  /** Returns the longest title whose last word stands here. */
  Optional<Title> endingAt(Sentence sentence, int last) {
    if (sentence.token(last).name() || !sentence.token(last).is("NN")) {
      return Optional.empty();
    }
    for (int length = Math.min(LONGEST, last + 1); length > 0; length--) {
      StringBuilder words = new StringBuilder();
      for (int i = last - length + 1; i <= last; i++) {
        words
            .append(words.isEmpty() ? "" : " ")
            .append(sentence.token(i).word().toLowerCase(Locale.ROOT));
      }
      Entry entry = entries.get(words.toString());
      if (entry != null) {
        return Optional.of(new Title(entry, last - length + 1, last));
      }
    }
    return Optional.empty();
  }

  /** Tells whether the title is said to be over: "former", "ousted". */
  boolean former(Sentence sentence, Title title) {
    return sentence.tokens().subList(Math.max(0, title.from() - 3), title.from()).stream()
        .anyMatch(t -> former.contains(t.lemma()));
  }
}
