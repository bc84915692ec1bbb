package org.dateline.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Actors;
import org.dateline.actor.Mention;
import org.dateline.text.Sentence;
import org.dateline.text.Span;

/**
 * The actors of one report: those that its names and descriptions gave, and those that only the
 * model names.
 */
final class Cast {
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?)\\s+");

  private final String body;
  private final Actors known;
  private final Map<String, Actor> added = new LinkedHashMap<>();

  Cast(String body, Actors known) {
    this.body = body;
    this.known = known;
  }

  /** Returns the actors that only the model names, in the order met. */
  List<Actor> added() {
    return List.copyOf(added.values());
  }

  /**
   * Returns who is meant by words of a sentence: the actor with a mention that is at least half the
   * same, else the one of that name, else a new one that is local to the report.
   *
   * @throws Rejected for a pronoun that is no mention of anyone
   */
  Actor meant(Sentence sentence, Span quote, ActorType type) throws Rejected {
    var article = ARTICLE.matcher(quote.in(body));
    Span words = article.find() ? new Span(quote.start() + article.end(), quote.end()) : quote;
    Optional<Actor> mentioned = mentionedAt(words);
    if (mentioned.isPresent()) {
      return mentioned.get();
    }
    if (sentence.tokenAt(words.start()).filter(t -> t.is("PRP") || t.is("WP")).isPresent()) {
      throw new Rejected(Reason.PRONOUN);
    }
    String name = words.in(body).replaceAll("\\s+", " ");
    return known.all().stream()
        .filter(actor -> actor.name().equalsIgnoreCase(name) || actor.aliases().contains(name))
        .findFirst()
        .orElseGet(() -> add(name, type, words));
  }

  private Optional<Actor> mentionedAt(Span words) {
    Optional<Actor> best = Optional.empty();
    double most = 0.5;
    for (Actor actor : known.all()) {
      for (Mention mention : actor.mentions()) {
        double share = share(mention.span(), words);
        if (share > most || share == most && best.isEmpty()) {
          best = Optional.of(actor);
          most = share;
        }
      }
    }
    return best;
  }

  /** The part of both that they have in common. */
  private static double share(Span a, Span b) {
    int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return (double) common / a.cover(b).length();
  }

  private Actor add(String name, ActorType type, Span words) {
    String key = name.toLowerCase(Locale.ROOT);
    Actor before = added.get(key);
    List<Mention> mentions = new ArrayList<>(before == null ? List.of() : before.mentions());
    Mention here = new Mention(words, Mention.Kind.NOMINAL);
    if (!mentions.contains(here)) {
      mentions.add(here);
      mentions.sort((a, b) -> a.span().compareTo(b.span()));
    }
    Actor actor =
        before == null
            ? new Actor(name, type, List.of(), mentions, Optional.empty())
            : new Actor(before.name(), before.type(), List.of(), mentions, Optional.empty());
    added.put(key, actor);
    return actor;
  }

  /** Returns the kind of actor of that name in the ontology. */
  static ActorType type(String term) throws Rejected {
    return Arrays.stream(ActorType.values())
        .filter(type -> type.term().equals(term))
        .findFirst()
        .orElseThrow(() -> new Rejected(Reason.KIND));
  }
}
