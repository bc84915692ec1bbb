package org.dateline.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.actor.GazetteerEntry;
import org.dateline.actor.Mention;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Says how a word came to mean an actor: by name, description, pronoun or through another word. */
record FillerReading(Context context) {

  String of(Actor actor, Sentence sentence, Token token) {
    Optional<Mention> mention =
        context.actors().at(sentence, token).filter(actor::equals).isPresent()
            ? mention(actor, token)
            : Optional.empty();
    return mention
        .map(m -> direct(actor, m))
        .orElseGet(
            () ->
                meant(sentence, token, actor)
                    .map(t -> through(sentence, token, t, actor))
                    .orElse("an earlier mention; event/Context.java reads \"both\" and the like"));
  }

  /** Finds the word nearest to another that means the actor by itself. */
  Optional<Token> meant(Sentence sentence, Token near, Actor actor) {
    return DependencyPath.nearest(
        sentence, near, t -> context.actors().at(sentence, t).filter(actor::equals).isPresent());
  }

  private String through(Sentence sentence, Token token, Token other, Actor actor) {
    return "through %s: %s"
        .formatted(
            new DependencyPath(sentence, token, other),
            mention(actor, other).map(m -> direct(actor, m)).orElse("a mention of it"));
  }

  private static Optional<Mention> mention(Actor actor, Token token) {
    return actor.mentions().stream().filter(m -> m.span().overlaps(token.span())).findFirst();
  }

  private String direct(Actor actor, Mention mention) {
    return switch (mention.kind()) {
      case NAME ->
          actor
              .entry()
              .map(GazetteerEntry::name)
              .map(row -> "a name, row \"" + row + "\" of the gazetteer")
              .orElse("a name that the gazetteer does not know");
      case NOMINAL ->
          antecedent(actor, mention, List.of(Mention.Kind.NAME))
              .map(earlier -> "a description of " + earlier)
              .orElse("a description of somebody unnamed");
      case PRONOUN ->
          antecedent(actor, mention, List.of(Mention.Kind.NAME, Mention.Kind.NOMINAL))
              .map(earlier -> "a pronoun for " + earlier)
              .orElse("a pronoun");
    };
  }

  /** Quotes the last mention before this one, else the first after it. */
  private Optional<String> antecedent(Actor actor, Mention of, List<Mention.Kind> kinds) {
    List<Mention> others =
        actor.mentions().stream()
            .filter(m -> kinds.contains(m.kind()) && !m.span().overlaps(of.span()))
            .toList();
    return others.stream()
        .filter(m -> m.span().compareTo(of.span()) < 0)
        .max(Comparator.comparing(Mention::span))
        .or(() -> others.stream().min(Comparator.comparing(Mention::span)))
        .map(m -> "\"" + m.span().in(context.body()) + "\"" + where(m));
  }

  private String where(Mention mention) {
    return context.sentences().stream()
        .filter(s -> s.span().contains(mention.span()))
        .findFirst()
        .map(s -> " in sentence " + (s.index() + 1))
        .orElse("");
  }
}
