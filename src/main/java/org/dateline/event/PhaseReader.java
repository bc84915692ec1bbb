package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads from the constructions of the lexicon which words of a sentence tell of a phase of what
 * others tell: "arrested five men during the operation", "the siege ended when troops stormed it".
 */
final class PhaseReader {
  private final List<Entry> constructions;
  private final PhaseArguments arguments;

  /** That one word tells of a phase of what another tells, by this construction. */
  record Pair(Token part, Token whole, Entry construction) {}

  PhaseReader(Context context) {
    this.arguments = new PhaseArguments(new TriggerArguments(context));
    this.constructions =
        context
            .lexicon()
            .entries(Entry.Kind.PHASE)
            .filter(e -> e.signals().equals("subEventOf") && e.roles("earlier").isEmpty())
            .toList();
  }

  /**
   * @param told the head words of what each event of the sentence is called
   */
  List<Pair> pairs(Sentence sentence, Collection<Token> told) {
    List<Pair> pairs = new ArrayList<>();
    if (told.size() > 1) {
      for (Entry construction : constructions) {
        for (Token anchor : anchors(sentence, construction, told)) {
          read(sentence, construction, anchor, pairs);
        }
      }
      pairs.removeIf(
          p -> p.part().equals(p.whole()) || !told.contains(p.part()) || !told.contains(p.whole()));
    }
    return pairs;
  }

  private static List<Token> anchors(
      Sentence sentence, Entry construction, Collection<Token> told) {
    Set<String> verbs = construction.words("verb");
    return verbs.isEmpty()
        ? List.copyOf(told)
        : sentence.tokens().stream().filter(t -> t.is("VB") && verbs.contains(t.lemma())).toList();
  }

  private void read(Sentence sentence, Entry construction, Token anchor, List<Pair> pairs) {
    Map<String, Set<Token>> ends = new LinkedHashMap<>();
    arguments
        .of(sentence, anchor, construction)
        .forEach(
            (function, tokens) ->
                construction
                    .roles(function)
                    .forEach(
                        end ->
                            ends.computeIfAbsent(end, e -> new LinkedHashSet<>()).addAll(tokens)));
    for (Token part : ends.getOrDefault("subject", Set.of())) {
      for (Token whole : ends.getOrDefault("object", Set.of())) {
        pairs.add(new Pair(part, whole, construction));
      }
    }
  }
}
