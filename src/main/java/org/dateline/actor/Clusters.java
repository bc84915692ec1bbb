package org.dateline.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** The clusters of one report, those of its names from the start. */
final class Clusters {
  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final Map<Integer, Name> nameAt = new HashMap<>();
  private final Map<Integer, Cluster> named = new LinkedHashMap<>();
  private final List<Cluster> all = new ArrayList<>();
  private final Map<Long, Cluster> byToken = new LinkedHashMap<>();
  private final Discourse discourse = new Discourse();
  private final Optional<Cluster> mainState;

  Clusters(AnnotatedText text, Names names, Gazetteer gazetteer) {
    this.text = text;
    this.gazetteer = gazetteer;
    for (Name name : names.all()) {
      nameAt.put(name.span().start(), name);
      named.computeIfAbsent(
          name.cluster(), k -> open(names.canonical().get(k), name.type(), name.entry(), ""));
    }
    mainState = findMainState(names);
  }

  /** The state that the report is about: named most, its capital in the dateline. */
  private Optional<Cluster> findMainState(Names names) {
    Map<Cluster, Integer> votes = new LinkedHashMap<>();
    for (Name name : names.all()) {
      Cluster cluster = named.get(name.cluster());
      if (cluster.type == ActorType.STATE) {
        votes.merge(cluster, name.span().start() < 600 ? 3 : 1, Integer::sum);
      } else if (cluster.type == ActorType.PLACE) {
        int weight = inDateline(name.span()) ? 6 : 1;
        name.entry()
            .flatMap(GazetteerEntry::country)
            .flatMap(gazetteer::byIso2)
            .ifPresent(state -> votes.merge(state(state), weight, Integer::sum));
      }
    }
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private boolean inDateline(Span span) {
    return text.sentences().stream()
        .anyMatch(s -> s.kind() == TaggedSentence.Kind.DATELINE && s.span().contains(span));
  }

  Cluster open(String name, ActorType type, Optional<GazetteerEntry> entry, String lemma) {
    String unique = name;
    for (int n = 2; taken(unique); n++) {
      unique = name + " (" + n + ")";
    }
    Cluster cluster = new Cluster(unique, type, entry, lemma);
    all.add(cluster);
    return cluster;
  }

  private boolean taken(String name) {
    return all.stream().anyMatch(c -> c.name.equalsIgnoreCase(name));
  }

  /** Returns the cluster of a state, opened when the report only implies it ("Kabul says"). */
  Cluster state(GazetteerEntry state) {
    return all.stream()
        .filter(c -> c.entry.filter(state::equals).isPresent())
        .findFirst()
        .orElseGet(() -> open(state.name(), ActorType.STATE, Optional.of(state), ""));
  }

  Optional<Name> name(Token token) {
    return Optional.ofNullable(nameAt.get(token.span().start()))
        .filter(n -> n.span().end() == token.span().end());
  }

  Cluster of(Name name) {
    return named.get(name.cluster());
  }

  Optional<Cluster> at(Sentence sentence, Token token) {
    return Optional.ofNullable(byToken.get(Actors.key(sentence, token)));
  }

  /** Records that a token means a cluster and which words are the mention. */
  Cluster mention(Sentence sentence, Token token, Cluster cluster, Span span, Mention.Kind kind) {
    byToken.put(Actors.key(sentence, token), cluster);
    cluster.mentions.add(new Mention(span, kind));
    return cluster;
  }

  /** Records an adjective of nationality: it means the state but is no mention by itself. */
  void refer(Sentence sentence, Token token, Cluster cluster) {
    byToken.put(Actors.key(sentence, token), cluster);
  }

  Optional<Cluster> mainState() {
    return mainState;
  }

  Optional<GazetteerEntry> capitalOf(Cluster state) {
    return state
        .entry
        .flatMap(GazetteerEntry::capital)
        .flatMap(
            name ->
                gazetteer.byName(name).stream()
                    .filter(e -> e.type() == ActorType.PLACE)
                    .filter(e -> e.country().equals(state.entry.orElseThrow().country()))
                    .findFirst());
  }

  Cluster place(GazetteerEntry entry) {
    return all.stream()
        .filter(c -> c.entry.filter(entry::equals).isPresent())
        .findFirst()
        .orElseGet(() -> open(entry.name(), ActorType.PLACE, Optional.of(entry), ""));
  }

  Discourse discourse() {
    return discourse;
  }

  Map<Long, Cluster> byToken() {
    return byToken;
  }

  List<Cluster> all() {
    return all;
  }

  /** Returns the clusters that something means, by first mention; adjectives alone come last. */
  List<Cluster> inOrder() {
    return all.stream()
        .filter(
            c ->
                !c.mentions.isEmpty()
                    || byToken.containsValue(c)
                    || mainState.filter(c::equals).isPresent())
        .sorted(
            Comparator.comparingInt(
                c ->
                    c.mentions.isEmpty()
                        ? Integer.MAX_VALUE
                        : c.mentions.iterator().next().span().start()))
        .toList();
  }
}
