package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** What stands with a word that may tell of a phase, by grammatical function. */
record PhaseArguments(TriggerArguments arguments) {

  /**
   * Returns the arguments of a word: itself under {@code self}, clauses under the word that opens
   * them, and what a phrase of the construction leads to under the preposition it begins with.
   */
  Map<String, Set<Token>> of(Sentence sentence, Token anchor, Entry construction) {
    Map<String, Set<Token>> found = new LinkedHashMap<>();
    arguments.of(sentence, anchor).forEach((function, tokens) -> put(found, function, tokens));
    put(found, "self", Set.of(anchor));
    sentence.children(anchor, "advcl").forEach(clause -> mark(sentence, clause, found));
    shared(sentence, anchor).forEach(other -> after(sentence, anchor, other, found));
    construction.words("adverb").forEach(phrase -> beyond(sentence, phrase.split(" "), found));
    return found;
  }

  private static void put(Map<String, Set<Token>> found, String function, Set<Token> tokens) {
    found.computeIfAbsent(function, f -> new LinkedHashSet<>()).addAll(tokens);
  }

  private static void mark(Sentence sentence, Token clause, Map<String, Set<Token>> found) {
    sentence
        .children(clause, "mark", "advmod", "case")
        .forEach(mark -> put(found, mark.lemma(), Set.of(clause)));
  }

  /** "killed two men and arrested seven during the raid": verbs of one subject. */
  private static Stream<Token> shared(Sentence sentence, Token verb) {
    Stream<Token> above =
        sentence.head(verb).filter(h -> sentence.label(verb).equals("conj")).stream();
    return Stream.concat(above, sentence.children(verb, "conj").stream())
        .filter(other -> verb.is("VB") && other.is("VB"))
        .filter(
            other ->
                sentence
                    .children(other.index() > verb.index() ? other : verb, "nsubj", "nsubj:pass")
                    .isEmpty());
  }

  private static void after(
      Sentence sentence, Token verb, Token other, Map<String, Set<Token>> found) {
    sentence.children(other, "obl").stream()
        .filter(t -> t.index() > Math.max(verb.index(), other.index()))
        .forEach(t -> sentence.preposition(t).ifPresent(p -> put(found, p, Set.of(t))));
  }

  /** "as part of the operation": past the noun of the phrase. */
  private static void beyond(Sentence sentence, String[] phrase, Map<String, Set<Token>> found) {
    String noun = phrase[phrase.length - 2];
    Set<Token> reached = new LinkedHashSet<>();
    found.getOrDefault(phrase[0], Set.of()).stream()
        .filter(t -> t.lemma().equals(noun))
        .flatMap(t -> sentence.children(t, "nmod").stream())
        .filter(t -> sentence.preposition(t).filter("of"::equals).isPresent())
        .forEach(reached::add);
    put(found, phrase[0], reached);
  }
}
