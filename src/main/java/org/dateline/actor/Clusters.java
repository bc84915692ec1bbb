package org.dateline.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** The clusters of one report, those of its names from the start. */
final class Clusters {
  private final Gazetteer gazetteer;
  private final Map<Integer, Name> nameAt = new HashMap<>();
  private final Map<Integer, Cluster> named = new LinkedHashMap<>();
  private final List<Cluster> all = new ArrayList<>();
  private final Map<String, Cluster> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Integer> numbered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<GazetteerEntry, Cluster> byEntry = new HashMap<>();
  private final Map<Long, Cluster> byToken = new LinkedHashMap<>();
  private final Discourse discourse = new Discourse();
  private final List<Cluster> mainStates;

  Clusters(AnnotatedText text, Names names, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (Name name : names.all()) {
      nameAt.put(name.span().start(), name);
      named.computeIfAbsent(
          name.cluster(), k -> open(names.canonical().get(k), name.type(), name.entry(), ""));
    }
    mainStates = findMainStates(names, datelines(text));
  }

  /** The states that the report is about: named most, their capital in the dateline. */
  private List<Cluster> findMainStates(Names names, NavigableMap<Integer, Span> datelines) {
    Map<Cluster, Integer> votes = new LinkedHashMap<>();
    for (Name name : names.all()) {
      Cluster cluster = named.get(name.cluster());
      if (cluster.type == ActorType.STATE) {
        votes.merge(cluster, name.span().start() < 600 ? 3 : 1, Integer::sum);
      } else if (name.entry().isPresent()) {
        boolean early = name.span().start() < 600 && cluster.type == ActorType.PLACE;
        int weight = inDateline(name.span(), datelines) ? 6 : early ? 3 : 1;
        name.entry()
            .flatMap(GazetteerEntry::country)
            .flatMap(gazetteer::byIso2)
            .ifPresent(state -> votes.merge(state(state), weight, Integer::sum));
      }
    }
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return votes.keySet().stream().filter(state -> votes.get(state) == most).toList();
  }

  private static NavigableMap<Integer, Span> datelines(AnnotatedText text) {
    NavigableMap<Integer, Span> byStart = new TreeMap<>();
    text.sentences().stream()
        .filter(s -> s.kind() == TaggedSentence.Kind.DATELINE)
        .forEach(s -> byStart.put(s.span().start(), s.span()));
    return byStart;
  }

  private static boolean inDateline(Span span, NavigableMap<Integer, Span> datelines) {
    Map.Entry<Integer, Span> before = datelines.floorEntry(span.start());
    return before != null && before.getValue().contains(span);
  }

  Cluster open(String name, ActorType type, Optional<GazetteerEntry> entry, String lemma) {
    Cluster cluster = new Cluster(unused(name), type, entry, lemma);
    all.add(cluster);
    byName.put(cluster.name, cluster);
    entry.ifPresent(e -> byEntry.putIfAbsent(e, cluster));
    return cluster;
  }

  private String unused(String name) {
    String unique = name;
    while (byName.containsKey(unique)) {
      unique = name + " (" + numbered.merge(name, 2, (last, first) -> last + 1) + ")";
    }
    return unique;
  }

  /** Returns the cluster of a state, opened when the report only implies it ("Kabul says"). */
  Cluster state(GazetteerEntry state) {
    Cluster known = byEntry.get(state);
    return known != null ? known : open(state.name(), ActorType.STATE, Optional.of(state), "");
  }

  /** Returns the international body of the report that has its seat in a city. */
  Optional<Cluster> seatedIn(String city) {
    return named.values().stream()
        .filter(c -> c.type == ActorType.INTERNATIONAL_ORGANIZATION)
        .filter(c -> c.entry.flatMap(GazetteerEntry::capital).filter(city::equals).isPresent())
        .findFirst();
  }

  /** Returns the state in which somebody is known to hold an office. */
  Optional<Cluster> ruled(Cluster person) {
    return Optional.of(person)
        .filter(p -> p.entry.filter(e -> !e.tenures().isEmpty()).isPresent())
        .flatMap(this::stateOf);
  }

  /** Returns the state that the gazetteer gives a person or place. */
  Optional<Cluster> stateOf(Cluster cluster) {
    return cluster
        .entry
        .flatMap(GazetteerEntry::country)
        .flatMap(gazetteer::byIso2)
        .map(this::state);
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
    return mainStates.stream().findFirst();
  }

  /** Returns the state that the report is about, none where two are named as often. */
  Optional<Cluster> onlyMainState() {
    return mainStates.size() == 1 ? mainState() : Optional.empty();
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
    Cluster known = byEntry.get(entry);
    return known != null ? known : open(entry.name(), ActorType.PLACE, Optional.of(entry), "");
  }

  Discourse discourse() {
    return discourse;
  }

  Map<Long, Cluster> byToken() {
    return byToken;
  }

  /** Returns the clusters that the text read so far has mentioned. */
  Stream<Cluster> met() {
    return all.stream().filter(c -> !c.mentions.isEmpty());
  }

  /** Returns the cluster of exactly this name. */
  Optional<Cluster> named(String name) {
    return Optional.ofNullable(byName.get(name)).filter(c -> c.name.equals(name));
  }

  /** Returns the clusters that something means, by first mention; adjectives alone come last. */
  List<Cluster> inOrder() {
    Set<Cluster> meant = new HashSet<>(byToken.values());
    return all.stream()
        .filter(
            c ->
                !c.mentions.isEmpty()
                    || meant.contains(c)
                    || mainState().filter(c::equals).isPresent())
        .sorted(
            Comparator.comparingInt(
                c ->
                    c.mentions.isEmpty()
                        ? Integer.MAX_VALUE
                        : c.mentions.iterator().next().span().start()))
        .toList();
  }
}
