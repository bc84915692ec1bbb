package org.dateline.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/**
 * The trigger of a fact, found again in its sentence.
 *
 * @param token its head word
 * @param trigger empty when a built-in rule made the fact
 * @param arguments of the trigger, by the function that its entry gives a role
 */
record Anchor(
    Sentence sentence, Token token, Optional<Trigger> trigger, Map<String, Set<Token>> arguments) {

  static Optional<Anchor> of(Context context, Triggers triggers, Span span, Rule rule) {
    return context.sentences().stream()
        .filter(s -> s.span().contains(span))
        .findFirst()
        .flatMap(
            sentence ->
                DependencyPath.headOf(sentence, span)
                    .map(token -> of(context, triggers, sentence, token, span, rule)));
  }

  private static Anchor of(
      Context context, Triggers triggers, Sentence sentence, Token token, Span span, Rule rule) {
    Optional<Trigger> trigger =
        Stream.of(Entry.Kind.EVENT, Entry.Kind.RELATION, Entry.Kind.OUTCOME)
            .flatMap(kind -> triggers.in(sentence, kind).stream())
            .filter(t -> t.span().equals(span) && t.entry().name().equals(rule.name()))
            .findFirst();
    return new Anchor(
        sentence,
        trigger.map(Trigger::token).orElse(token),
        trigger,
        trigger.map(t -> arguments(context, t)).orElse(Map.of()));
  }

  private static Map<String, Set<Token>> arguments(Context context, Trigger trigger) {
    if (trigger.entry().kind() == Entry.Kind.RELATION) {
      return new RelationArguments(context).of(trigger);
    }
    return new TriggerArguments(context).of(trigger);
  }

  /** Returns the words that the entry's functions give a role. */
  Stream<Token> fillers(String role) {
    return arguments.entrySet().stream()
        .filter(a -> roles(a.getKey()).contains(role))
        .flatMap(a -> a.getValue().stream());
  }

  /** Returns the line of the entry that gives a word its role: {@code lex:subj dl:agent}. */
  Optional<String> function(Token filler) {
    return arguments.entrySet().stream()
        .filter(a -> a.getValue().contains(filler) && !roles(a.getKey()).isEmpty())
        .map(a -> "lex:" + a.getKey())
        .findFirst();
  }

  private List<String> roles(String function) {
    return trigger.map(t -> t.entry().roles(function)).orElse(List.of());
  }
}
