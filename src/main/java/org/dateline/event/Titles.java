package org.dateline.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Returns the longest title whose noun stands here: "chief" for "army chief of staff". */
  Optional<Title> at(Sentence sentence, int head) {
    boolean noun = sentence.token(head).is("NN") || sentence.token(head).word().contains("-");
    if (sentence.token(head).name() || !noun) {
      return Optional.empty();
    }
    boolean of = head + 2 < sentence.size() && sentence.token(head + 1).lemma().equals("of");
    boolean hyphens =
        head + 4 < sentence.size()
            && sentence.token(head + 1).word().equals("-")
            && sentence.token(head + 3).word().equals("-");
    if (hyphens) {
      return ending(sentence, head, head + 4).or(() -> ending(sentence, head, head));
    }
    return (of ? ending(sentence, head, head + 2) : Optional.<Title>empty())
        .or(() -> ending(sentence, head, head));
  }

  private Optional<Title> ending(Sentence sentence, int head, int last) {
    for (int from = Math.max(0, last - LONGEST + 1); from <= head; from++) {
      String words =
          sentence.tokens().subList(from, last + 1).stream()
              .map(t -> t.word().contains(" ") ? t.lemma() : t.word())
              .map(w -> w.toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "))
              .replace(" - ", "-");
      Entry entry = entries.get(words);
      if (entry != null) {
        return Optional.of(new Title(entry, from, head, last));
      }
    }
    return Optional.empty();
  }

  /** Marks an office as one that somebody no longer holds. */
  static String over(String office) {
    return office.endsWith(" (former)") ? office : office + " (former)";
  }

  /** Tells whether the title is said to be over: "former", "ousted". */
  boolean former(Sentence sentence, Title title) {
    return sentence.tokens().subList(Math.max(0, title.from() - 3), title.from()).stream()
        .anyMatch(t -> former.contains(t.lemma()));
  }
}
