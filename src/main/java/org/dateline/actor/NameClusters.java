package org.dateline.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.TaggedText;

/** Groups runs that name the same actor, over one report. */
final class NameClusters {
  private final TaggedText text;
  private final String body;
  private final NameTyper typer;
  private final PlaceChoice places;
  private final List<Cluster> clusters = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  private record Member(Run run, int cluster, boolean demonym) {}

  /** Names that mean one actor. */
  private static final class Cluster {
    private final Set<String> names = new LinkedHashSet<>();
    private ActorType type;
    private Optional<GazetteerEntry> entry;

    Cluster(String name, ActorType type, Optional<GazetteerEntry> entry) {
      names.add(name);
      this.type = type;
      this.entry = entry;
    }

    String fullest() {
      return names.stream().max(Comparator.comparingInt(String::length)).orElse("");
    }
  }

  NameClusters(TaggedText text, Lexicon lexicon, Gazetteer gazetteer) {
    this.text = text;
    this.body = text.report().body();
    this.typer = new NameTyper(text, lexicon);
    this.places = new PlaceChoice(gazetteer);
  }

  void addProse(List<Run> runs) {
    places.learn(runs);
    List<Run> ordered = new ArrayList<>(runs);
    // Long names first, so that "Zardari" and "the TTP" find the name that they shorten.
    ordered.sort(
        Comparator.<Run>comparingInt(r -> r.match().isEmpty() ? 1 : 0)
            .thenComparing(r -> acronym(r.surface(body)))
            .thenComparing(r -> -r.tokens().size())
            .thenComparing(r -> r.span().start()));
    ordered.forEach(this::place);
    new AliasRules(text).pairs(runs).forEach(this::tie);
    retype();
  }

  /** Headings write every word with a capital, so only names known from elsewhere count there. */
  void addHeadings(List<Run> runs) {
    for (Run run : runs) {
      Optional<Integer> known = known(run);
      if (known.isPresent()) {
        members.add(new Member(run, known.get(), run.demonym()));
      } else if (!run.match().isEmpty() && places.choose(run).isPresent()) {
        place(run);
      }
    }
  }

  private Optional<Integer> known(Run run) {
    String surface = run.surface(body);
    for (int i = 0; i < clusters.size(); i++) {
      if (clusters.get(i).names.stream().anyMatch(n -> n.equalsIgnoreCase(surface))) {
        return Optional.of(i);
      }
    }
    return run.demonym() ? Optional.empty() : shortened(surface);
  }

  private void place(Run run) {
    String surface = run.surface(body);
    Optional<GazetteerEntry> entry = places.choose(run);
    Optional<Integer> known = entry.isPresent() ? byEntry(entry.get()) : Optional.empty();
    if (known.isEmpty()) {
      known = exact(surface, entry);
    }
    if (known.isEmpty() && entry.isEmpty() && typer.mayBeShort(run)) {
      known = shortened(surface);
    }
    int cluster = known.orElseGet(() -> open(run, surface, entry));
    if (!run.demonym()) {
      clusters.get(cluster).names.add(surface);
    }
    members.add(new Member(run, cluster, run.demonym()));
  }

  private int open(Run run, String surface, Optional<GazetteerEntry> entry) {
    ActorType type = entry.map(GazetteerEntry::type).orElseGet(() -> typer.type(run));
    String name = run.demonym() ? entry.map(GazetteerEntry::name).orElse(surface) : surface;
    clusters.add(new Cluster(name, type, entry));
    return clusters.size() - 1;
  }

  private Optional<Integer> byEntry(GazetteerEntry entry) {
    for (int i = 0; i < clusters.size(); i++) {
      if (clusters.get(i).entry.filter(entry::equals).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> exact(String surface, Optional<GazetteerEntry> entry) {
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      boolean free = entry.isEmpty() || cluster.entry.isEmpty();
      if (free && cluster.names.stream().anyMatch(n -> same(n, surface))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean same(String a, String b) {
    boolean shouted =
        a.length() > 4
            && (a.equals(a.toUpperCase(Locale.ROOT)) || b.equals(b.toUpperCase(Locale.ROOT)));
    return a.equals(b)
        || shouted && a.equalsIgnoreCase(b)
        || a.replace('-', ' ').equalsIgnoreCase(b.replace('-', ' ')) && a.length() > 4;
  }

  /**
   * Finds the one cluster whose name ends with (a surname) or holds (an organisation) these words.
   */
  private Optional<Integer> shortened(String surface) {
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      boolean person =
          cluster.type == ActorType.PERSON
              || typer.mayBePerson(cluster.type, cluster.entry.isPresent(), cluster.fullest());
      for (String name : cluster.names) {
        if (person
                && (name.endsWith(" " + surface)
                    || name.endsWith("-" + surface)
                    || name.startsWith(surface + " "))
            || !person && typer.shortForm(cluster.type, name, surface)) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  /** Makes one cluster of two that the text says are the same: "X, also known as Y". */
  private void tie(AliasRules.Pair pair) {
    int kept = clusterOf(pair.name());
    int gone = clusterOf(pair.alias());
    if (kept == gone || kept < 0 || gone < 0 || conflict(kept, gone)) {
      return;
    }
    Cluster into = clusters.get(kept);
    Cluster from = clusters.get(gone);
    into.names.addAll(from.names);
    if (into.entry.isEmpty() && from.entry.isPresent()) {
      into.entry = from.entry;
      into.type = from.type;
    }
    from.names.clear();
    members.replaceAll(m -> m.cluster() == gone ? new Member(m.run(), kept, m.demonym()) : m);
  }

  private boolean conflict(int a, int b) {
    Cluster one = clusters.get(a);
    Cluster two = clusters.get(b);
    boolean entries =
        one.entry.isPresent() && two.entry.isPresent() && !one.entry.equals(two.entry);
    return entries || (one.type == ActorType.STATE) != (two.type == ActorType.STATE);
  }

  private int clusterOf(Run run) {
    return members.stream()
        .filter(m -> m.run().span().equals(run.span()))
        .findFirst()
        .map(Member::cluster)
        .orElse(-1);
  }

  /** Lets what stands around any occurrence decide the type of names that no gazetteer knows. */
  private void retype() {
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      if (cluster.entry.isEmpty() && !cluster.names.isEmpty()) {
        int number = i;
        List<Run> runs =
            members.stream().filter(m -> m.cluster() == number).map(Member::run).toList();
        cluster.type = typer.type(runs, cluster.fullest());
      }
    }
  }

  private static boolean acronym(String surface) {
    return surface.length() <= 6 && surface.equals(surface.toUpperCase(Locale.ROOT));
  }

  /** A lone capitalised word that nothing else marks as a name is none: "the West", "Mass". */
  private void dropBare() {
    for (int i = 0; i < clusters.size(); i++) {
      int number = i;
      List<Run> runs =
          members.stream().filter(m -> m.cluster() == number).map(Member::run).toList();
      if (!runs.isEmpty() && clusters.get(i).entry.isEmpty() && typer.bare(runs)) {
        members.removeIf(m -> m.cluster() == number);
      }
    }
  }

  Names names() {
    dropBare();
    List<Name> all = new ArrayList<>();
    Map<Integer, String> canonical = new LinkedHashMap<>();
    members.sort(Comparator.comparing(m -> m.run().span()));
    for (Member member : members) {
      Cluster cluster = clusters.get(member.cluster());
      canonical.put(member.cluster(), cluster.fullest());
      all.add(
          new Name(
              member.run().span(),
              member.run().surface(body),
              member.cluster(),
              cluster.type,
              cluster.entry,
              member.demonym()));
    }
    return new Names(all, canonical);
  }
}
