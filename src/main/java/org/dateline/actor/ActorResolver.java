package org.dateline.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/**
 * Tells for every name, description and pronoun which actor it means.
 *
 * <p>Names come first, from {@link Names}; descriptions ("Malian troops", "the group") and pronouns
 * are resolved to the likeliest earlier mention, or open an actor of their own. Thread-safe.
 */
public final class ActorResolver {
  private final Gazetteer gazetteer;
  private final Lexicon lexicon;

  public ActorResolver(Gazetteer gazetteer, Lexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
  }

  /** Returns every actor of the report with all its mentions, in order of first mention. */
  public Actors resolve(AnnotatedText text, Names names) {
    Clusters clusters = new Clusters(text, names, gazetteer);
    Nominals nominals = new Nominals(text, clusters, lexicon, gazetteer);
    Pronouns pronouns = new Pronouns(text, clusters, new ActorNouns(lexicon));
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (sentence.kind() != TaggedSentence.Kind.HEADING || token.name()) {
          Optional<Cluster> cluster =
              nominals.resolve(sentence, token).or(() -> pronouns.resolve(sentence, token));
          cluster
              .or(() -> nominals.nobody(sentence, token))
              .ifPresent(c -> clusters.discourse().note(c, sentence, token));
        }
      }
    }
    return freeze(clusters);
  }

  private static Actors freeze(Clusters clusters) {
    List<Actor> actors = new ArrayList<>();
    Map<Cluster, Integer> positions = new HashMap<>();
    Set<Actor> passing = new HashSet<>();
    for (Cluster cluster : clusters.inOrder()) {
      positions.put(cluster, actors.size());
      Set<String> aliases = new LinkedHashSet<>(cluster.surfaces);
      cluster.entry.ifPresent(
          e -> {
            aliases.add(e.name());
            aliases.addAll(e.aliases());
          });
      String name = Capitals.lowered(cluster);
      aliases.remove(name);
      Actor actor =
          new Actor(
              name,
              cluster.type,
              List.copyOf(aliases),
              List.copyOf(cluster.mentions),
              cluster.entry);
      actors.add(actor);
      if (cluster.passing) {
        passing.add(actor);
      }
    }
    Map<Long, Integer> byToken = new LinkedHashMap<>();
    clusters.byToken().forEach((key, c) -> byToken.put(key, positions.get(c)));
    Map<Integer, Integer> owners = new HashMap<>();
    positions.forEach(
        (c, i) -> {
          if (c.owner != null && positions.containsKey(c.owner)) {
            owners.put(i, positions.get(c.owner));
          }
        });
    Optional<Actor> mainState =
        clusters.mainState().filter(positions::containsKey).map(c -> actors.get(positions.get(c)));
    return new Actors(actors, byToken, owners, passing, mainState);
  }

  static Span cover(Token first, Token last) {
    return first.span().cover(last.span());
  }
}
