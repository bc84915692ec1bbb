package org.dateline.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One entry of the lexicon: some words and what they signal.
 *
 * @param name local name of the entry: {@code strike}
 * @param line where it stands in the file, from 1
 * @param signals local name of what it signals: an event class, relation, actor type, factuality
 *     value or outcome
 * @param words the words by part of speech: {@code verb}, {@code noun}, {@code adjective} …; a
 *     phrase is its words with single spaces, the head word first for verbs and last for nouns
 * @param functions which grammatical function fills which role: {@code subj → agent}
 * @param flags local names of the entry's {@code lex:flag}s
 * @param value what number or date its words stand for: 4 for "April"
 */
public record Entry(
    String name,
    int line,
    Kind kind,
    String signals,
    Map<String, Set<String>> words,
    Map<String, List<String>> functions,
    Set<String> flags,
    OptionalInt value) {

  /** The classes of entry. */
  public enum Kind {
    ACTOR("ActorEntry"),
    OFFICE("OfficeEntry"),
    EVENT("EventEntry"),
    RELATION("RelationEntry"),
    IMPLICATION("ImplicationEntry"),
    PHASE("PhaseEntry"),
    CUE("CueEntry"),
    OUTCOME("OutcomeEntry"),
    LIGHT_VERB("LightVerbEntry"),
    DOMAIN("DomainEntry"),
    NUMBER("NumberEntry"),
    TIME("TimeEntry"),
    PLACE("PlaceEntry"),
    LIST("ListEntry");

    private final String term;

    Kind(String term) {
      this.term = term;
    }

    static Optional<Kind> of(String term) {
      return java.util.Arrays.stream(values()).filter(k -> k.term.equals(term)).findFirst();
    }
  }

  /** Returns the words of one part of speech, none when it has none. */
  public Set<String> words(String partOfSpeech) {
    return words.getOrDefault(partOfSpeech, Set.of());
  }

  /** Returns the roles that a grammatical function may fill, usually one. */
  public List<String> roles(String function) {
    return functions.getOrDefault(function, List.of());
  }

  public boolean has(String flag) {
    return flags.contains(flag);
  }
}
