package org.dateline.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All entries of {@code ontology/lexicon.ttl}, by the words they contain. Immutable. */
public final class Lexicon {
  /** Entries whose words are asked for as a whole, by {@link #values}, and signal nothing alone. */
  private static final Set<Entry.Kind> READ_AS_LISTS =
      Set.of(
          Entry.Kind.NUMBER, Entry.Kind.TIME, Entry.Kind.PLACE, Entry.Kind.PHASE, Entry.Kind.LIST);

  private final List<Entry> entries;
  private final Map<String, List<Phrase>> byHead = new HashMap<>();
  private final Set<String> hyphenated;
  private final Map<String, Set<String>> lists;
  private final Terms terms;
  private final String digest;

  /**
   * One word or phrase of an entry.
   *
   * @param head the word to look for first
   * @param others further words that must stand with it
   */
  public record Phrase(Entry entry, String partOfSpeech, String head, List<String> others) {}

  Lexicon(List<Entry> entries, Terms terms, String digest) {
    this.entries = List.copyOf(entries);
    this.terms = terms;
    this.digest = digest;
    this.hyphenated = new LinkedHashSet<>();
    this.lists =
        entries(Entry.Kind.LIST)
            .collect(
                Collectors.toUnmodifiableMap(
                    Entry::name,
                    e ->
                        e.words().values().stream()
                            .flatMap(Set::stream)
                            .collect(Collectors.toUnmodifiableSet())));
    for (Entry entry : entries) {
      if (!READ_AS_LISTS.contains(entry.kind())) {
        entry.words().forEach((part, words) -> words.forEach(word -> index(entry, part, word)));
      }
    }
    byHead.replaceAll(
        (head, phrases) ->
            phrases.stream()
                .sorted((a, b) -> Integer.compare(b.others().size(), a.others().size()))
                .toList());
  }

  /**
   * Reads and checks the lexicon.
   *
   * @param terms what the ontology declares, which entries may signal
   * @throws org.dateline.problem.Problems with every problem, each with its line
   */
  public static Lexicon load(Path file, Terms terms) {
    return new LexiconReader(file, terms).read();
  }

  private void index(Entry entry, String part, String text) {
    for (String piece : text.split(" ")) {
      if (piece.contains("-")) {
        hyphenated.add(piece);
      }
    }
    List<String> words = new ArrayList<>(List.of(text.replace("-", "").split(" ")));
    String head = words.remove(part.equals("noun") ? words.size() - 1 : 0);
    byHead
        .computeIfAbsent(head, k -> new ArrayList<>())
        .add(new Phrase(entry, part, head, List.copyOf(words)));
  }

  /** Returns the phrases with this head word, longest first. */
  public List<Phrase> phrases(String head) {
    return byHead.getOrDefault(head, List.of());
  }

  /** Returns the phrases with this head word, of this part of speech, that signal events. */
  public Stream<Phrase> events(String head, String partOfSpeech) {
    return phrases(head).stream()
        .filter(p -> p.partOfSpeech().equals(partOfSpeech))
        .filter(p -> p.entry().kind() == Entry.Kind.EVENT);
  }

  /** Tells whether a word is one of saying: "claim". */
  public boolean isSpeech(String word) {
    return phrases(word).stream().anyMatch(p -> p.entry().has("speech"));
  }

  /** Returns the terms that the entries were checked against. */
  public Terms terms() {
    return terms;
  }

  public List<Entry> entries() {
    return entries;
  }

  public Stream<Entry> entries(Entry.Kind kind) {
    return entries.stream().filter(e -> e.kind() == kind);
  }

  /** Returns all words of one part of speech in entries of a kind. */
  public Set<String> words(Entry.Kind kind, String partOfSpeech) {
    return words(kind, partOfSpeech, e -> true);
  }

  /** Returns the words of one part of speech in those entries of a kind that pass the test. */
  public Set<String> words(Entry.Kind kind, String partOfSpeech, Predicate<Entry> test) {
    return entries(kind)
        .filter(test)
        .flatMap(e -> e.words(partOfSpeech).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the words that rules ask for by the name of their list. */
  public Set<String> list(WordList name) {
    return lists.getOrDefault(name.entry(), Set.of());
  }

  /** Returns the words of entries that signal this, with the number that each stands for or 0. */
  public Map<String, Integer> values(Entry.Kind kind, String signals) {
    Map<String, Integer> values = new LinkedHashMap<>();
    entries(kind)
        .filter(e -> e.signals().equals(signals))
        .forEach(e -> e.words().values().forEach(w -> put(values, w, e.value().orElse(0))));
    return Collections.unmodifiableMap(values);
  }

  private static void put(Map<String, Integer> values, Set<String> words, int value) {
    words.forEach(word -> values.put(word, value));
  }

  /** Returns the words that are written with a hyphen and read as one: {@code cease-fire}. */
  public Set<String> hyphenated() {
    return Set.copyOf(hyphenated);
  }

  /** Returns the SHA-256 of the file, for provenance. */
  public String digest() {
    return digest;
  }
}
