package org.dateline.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Span;
import org.dateline.text.TaggedText;

/** Groups runs that name the same actor, over one report. */
final class NameClusters {
  private final String body;
  private final NameTyper typer;
  private final PlaceChoice places;
  private final AliasRules aliases;
  private final List<NameCluster> clusters = new ArrayList<>();
  private final NameIndex index = new NameIndex();
  private final Map<GazetteerEntry, Integer> byEntry = new HashMap<>();
  private final List<Member> members = new ArrayList<>();

  /** Clusters that are one with another since the text says so, and with which. */
  private final Map<Integer, Integer> tied = new HashMap<>();

  private record Member(Run run, int cluster, boolean demonym) {}

  NameClusters(TaggedText text, Lexicon lexicon, Gazetteer gazetteer) {
    this.body = text.report().body();
    this.typer = new NameTyper(text, lexicon);
    this.aliases = new AliasRules(text, lexicon);
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
    Map<Span, Integer> clusterAt = new HashMap<>();
    members.forEach(m -> clusterAt.putIfAbsent(m.run().span(), m.cluster()));
    for (AliasRules.Pair pair : aliases.pairs(runs)) {
      tie(current(clusterAt.get(pair.name().span())), current(clusterAt.get(pair.alias().span())));
    }
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
    for (int i : index.alike(surface)) {
      if (clusters.get(i).names.stream().anyMatch(n -> n.equalsIgnoreCase(surface))) {
        return Optional.of(i);
      }
    }
    return run.demonym() ? Optional.empty() : shortened(surface);
  }

  private void place(Run run) {
    String surface = run.surface(body);
    Optional<GazetteerEntry> entry = places.choose(run);
    Optional<Integer> known = entry.map(byEntry::get);
    if (known.isEmpty()) {
      known = exact(surface, entry);
    }
    if (known.isEmpty() && entry.isEmpty() && typer.mayBeShort(run)) {
      known = shortened(surface);
    }
    int cluster = current(known.orElseGet(() -> open(run, surface, entry)));
    if (!run.demonym()) {
      clusters.get(cluster).names.add(surface);
      index.add(surface, cluster);
    }
    members.add(new Member(run, cluster, run.demonym()));
  }

  private int open(Run run, String surface, Optional<GazetteerEntry> entry) {
    ActorType type = entry.map(GazetteerEntry::type).orElseGet(() -> typer.type(run));
    String name = run.demonym() ? entry.map(GazetteerEntry::name).orElse(surface) : surface;
    int number = clusters.size();
    clusters.add(new NameCluster(name, type, entry));
    index.add(name, number);
    entry.ifPresent(e -> byEntry.putIfAbsent(e, number));
    return number;
  }

  private Optional<Integer> exact(String surface, Optional<GazetteerEntry> entry) {
    for (int i : index.alike(surface)) {
      NameCluster cluster = clusters.get(i);
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
    for (int i : index.longer(surface)) {
      NameCluster cluster = clusters.get(i);
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
    return fathers(surface);
  }

  /** "Quispe" for "Víctor Quispe Palomino": the first of two surnames, where one man has it. */
  private Optional<Integer> fathers(String surface) {
    List<Integer> found =
        index.longer(surface).stream()
            .filter(i -> clusters.get(i).type == ActorType.PERSON)
            .filter(
                i ->
                    clusters.get(i).names.stream()
                        .anyMatch(n -> n.matches("\\S+ " + Pattern.quote(surface) + " \\S+")))
            .distinct()
            .toList();
    return surface.length() > 3 && found.size() == 1 && !borne(surface, clusters.get(found.get(0)))
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** Tells whether the report has somebody else of that surname: "Ismael “El Mayo” Zambada". */
  private boolean borne(String surname, NameCluster man) {
    return Pattern.compile("(\\S+) " + Pattern.quote(surname) + "\\b")
        .matcher(body)
        .results()
        .map(m -> m.group(1))
        .anyMatch(
            word ->
                word.matches(".*[\"”’)]")
                    || word.matches("\\p{Lu}\\p{L}+")
                        && man.names.stream().noneMatch(n -> n.startsWith(word + " ")));
  }

  /** Makes one cluster of two that the text says are the same: "X, also known as Y". */
  private void tie(int kept, int gone) {
    if (kept == gone || conflict(kept, gone)) {
      return;
    }
    NameCluster into = clusters.get(kept);
    NameCluster from = clusters.get(gone);
    from.names.stream().filter(n -> !into.names.contains(n)).forEach(into.others::add);
    into.names.addAll(from.names);
    from.names.forEach(name -> index.add(name, kept));
    if (into.entry.isEmpty() && from.entry.isPresent()) {
      into.entry = from.entry;
      into.type = from.type;
    }
    from.names.clear();
    tied.put(gone, kept);
  }

  private int current(int cluster) {
    int at = cluster;
    while (tied.containsKey(at)) {
      at = tied.get(at);
    }
    return at;
  }

  private boolean conflict(int a, int b) {
    NameCluster one = clusters.get(a);
    NameCluster two = clusters.get(b);
    boolean entries =
        one.entry.isPresent() && two.entry.isPresent() && !one.entry.equals(two.entry);
    // "Sudanese Armed Forces (SAF)": what the report says of its initials goes before any row.
    boolean initials =
        two.names.stream()
            .allMatch(n -> one.names.stream().anyMatch(full -> AliasRules.initials(n, full)));
    return entries && !initials || (one.type == ActorType.STATE) != (two.type == ActorType.STATE);
  }

  private Map<Integer, List<Run>> runs() {
    return members.stream()
        .collect(
            Collectors.groupingBy(
                m -> current(m.cluster()), Collectors.mapping(Member::run, Collectors.toList())));
  }

  /** Lets what stands around any occurrence decide the type of names that no gazetteer knows. */
  private void retype() {
    Map<Integer, List<Run>> runs = runs();
    for (int i = 0; i < clusters.size(); i++) {
      NameCluster cluster = clusters.get(i);
      if (cluster.entry.isEmpty() && !cluster.names.isEmpty()) {
        cluster.type = typer.type(runs.getOrDefault(i, List.of()), cluster.fullest());
      }
    }
  }

  private static boolean acronym(String surface) {
    return surface.length() <= 6 && surface.equals(surface.toUpperCase(Locale.ROOT));
  }

  /** A lone capitalised word that nothing else marks as a name is none: "the West", "Mass". */
  private void dropBare() {
    Set<Integer> bare = new HashSet<>();
    runs()
        .forEach(
            (cluster, runs) -> {
              if (clusters.get(cluster).entry.isEmpty() && typer.bare(runs)) {
                bare.add(cluster);
              }
            });
    members.removeIf(m -> bare.contains(current(m.cluster())));
  }

  Names names() {
    dropBare();
    List<Name> all = new ArrayList<>();
    Map<Integer, String> canonical = new LinkedHashMap<>();
    members.sort(Comparator.comparing(m -> m.run().span()));
    for (Member member : members) {
      int number = current(member.cluster());
      NameCluster cluster = clusters.get(number);
      canonical.put(number, cluster.label());
      all.add(
          new Name(
              member.run().span(),
              member.run().surface(body),
              number,
              cluster.type,
              cluster.entry,
              member.demonym()));
    }
    return new Names(all, canonical);
  }
}
