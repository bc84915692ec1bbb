package org.dateline.event;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Finds which of a group and its factions a verb tells of: who heads a wing, what a merger made.
 */
final class FactionArguments {
  private final Context context;

  /** "Wing", "faction", "offshoot". */
  private final Set<String> rivals;

  /** "Armed wing": what it belongs to has the same leader. */
  private final Set<String> belonging;

  FactionArguments(Context context) {
    this.context = context;
    this.rivals =
        nouns("factionOf|offshootOf").stream()
            .map(words -> words.substring(words.lastIndexOf(' ') + 1))
            .collect(Collectors.toSet());
    this.belonging = nouns("partOf");
  }

  private Set<String> nouns(String signals) {
    return context.lexicon().words(Entry.Kind.RELATION, "noun", e -> e.signals().matches(signals));
  }

  void read(Trigger trigger, Map<String, Set<Token>> found) {
    wing(trigger, found);
    made(trigger, found);
    left(trigger, found);
  }

  /** "Quit X and founded Y", "left X to form Y": X. */
  private void left(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    if (trigger.entry().roles("left").isEmpty()) {
      return;
    }
    sentence
        .head(trigger.token())
        .filter(v -> sentence.label(trigger.token()).matches("conj|xcomp|advcl"))
        .filter(v -> v.is("VB") && v.index() < trigger.token().index())
        .filter(v -> context.listed(v, WordList.QUITTING))
        .map(v -> context.grammar(sentence).arguments(v))
        .ifPresent(
            above ->
                Stream.of("from", "with", "obj")
                    .filter(above::containsKey)
                    .findFirst()
                    .ifPresent(f -> found.put("left", above.get(f))));
  }

  /** "X, a rival wing of Y headed by Z": the wing is, though the parser hangs that on Y. */
  private void wing(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    Token verb = trigger.token();
    sentence
        .head(verb)
        .filter(
            whole -> sentence.label(verb).equals("acl") && trigger.entry().has("person-subject"))
        .filter(whole -> sentence.label(whole).equals("nmod"))
        .filter(whole -> TimeHold.led(sentence, whole, Set.of("of", "from")))
        .flatMap(sentence::head)
        .filter(part -> rivals.contains(part.lemma()) && !part.name())
        .filter(part -> part.index() > 0)
        .filter(
            part ->
                !belonging.contains(sentence.token(part.index() - 1).lemma() + " " + part.lemma()))
        .ifPresent(
            part -> {
              Token named = sentence.head(part).filter(h -> apposed(sentence, part)).orElse(part);
              found.put("obj", Set.of(named));
            });
  }

  private static boolean apposed(Sentence sentence, Token noun) {
    return sentence.label(noun).equals("appos");
  }

  /** "The X was formed when Y and Z merged": the X. */
  private void made(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    Token verb = trigger.token();
    if (trigger.entry().roles("made").isEmpty() || !sentence.label(verb).equals("advcl")) {
      return;
    }
    Map<String, Set<Token>> above =
        sentence
            .head(verb)
            .filter(v -> context.listed(v, WordList.FOUNDING))
            .map(v -> context.grammar(sentence).arguments(v))
            .orElse(Map.of());
    found.put("made", above.getOrDefault("obj", above.getOrDefault("subj", Set.of())));
  }
}
