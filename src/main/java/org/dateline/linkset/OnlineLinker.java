package org.dateline.linkset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.link.NameForms;
import org.dateline.wikidata.Candidate;
import org.dateline.wikidata.Item;
import org.dateline.wikidata.Lookup;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.Property;
import org.dateline.wikidata.Question;
import org.dateline.wikidata.Wikidata;

/**
 * Asks Wikidata's reconciliation service who the entities without a certain item are. A link is
 * certain only if the service is sure, the names are equal and the item belongs to a country of the
 * entity's reports; of a person, it is never more than likely, since namesakes are many.
 */
public final class OnlineLinker {
  static final String METHOD = "reconciliation";
  private static final int CANDIDATES = 5;
  private static final double PERCENT = 100;

  private final Wikidata wikidata;
  private final Function<String, Set<String>> classes;
  private final Map<String, String> countries;
  private final LocalDate today;

  /**
   * Makes a linker.
   *
   * @param classes from an actor type to the ids of Wikidata's classes for it; none for any
   * @param countries from the item of a country to its ISO code
   */
  public OnlineLinker(
      Wikidata wikidata,
      Function<String, Set<String>> classes,
      Map<String, String> countries,
      LocalDate today) {
    this.wikidata = wikidata;
    this.classes = classes;
    this.countries = Map.copyOf(countries);
    this.today = today;
  }

  /** Returns the clusters that somebody should be asked about: no certain item, no analyst. */
  public static List<List<StoredEntity>> open(List<List<StoredEntity>> clusters) {
    return clusters.stream()
        .filter(cluster -> cluster.stream().allMatch(StoredEntity::isOpen))
        .filter(cluster -> !cluster.get(0).type().equals("Population"))
        .toList();
  }

  /**
   * Decides on clusters, each as one; what was weighed is in every decision.
   *
   * @return decisions on those for which the service had a candidate
   */
  public List<LinkDecision> link(List<List<StoredEntity>> clusters) throws NoAnswer {
    List<Question> questions = clusters.stream().map(this::question).toList();
    List<List<Candidate>> answers = wikidata.reconcile(questions);
    Map<String, Item> items = items(answers);
    List<LinkDecision> decisions = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      if (!answers.get(i).isEmpty()) {
        decisions.addAll(decide(clusters.get(i), answers.get(i), items));
      }
    }
    return decisions;
  }

  private Question question(List<StoredEntity> cluster) {
    StoredEntity first = cluster.get(0);
    List<String> types = classes.apply(first.type()).stream().sorted().toList();
    return new Question(first.name(), types, List.of(), CANDIDATES);
  }

  private Map<String, Item> items(List<List<Candidate>> answers) throws NoAnswer {
    Set<String> ids = new LinkedHashSet<>();
    answers.stream().filter(a -> !a.isEmpty()).forEach(a -> ids.add(a.get(0).id()));
    return wikidata.items(ids).stream()
        .filter(lookup -> lookup.item().isPresent())
        .collect(Collectors.toMap(Lookup::asked, lookup -> lookup.item().orElseThrow()));
  }

  private List<LinkDecision> decide(
      List<StoredEntity> cluster, List<Candidate> candidates, Map<String, Item> items) {
    Candidate best = candidates.get(0);
    Optional<Item> item = Optional.ofNullable(items.get(best.id()));
    boolean named = item.filter(found -> isNamed(found, cluster)).isPresent();
    Set<String> homes = item.map(this::homes).orElse(Set.of());
    Set<String> told = new HashSet<>();
    cluster.forEach(entity -> told.addAll(entity.countries()));
    boolean here = !Collections.disjoint(homes, told);
    boolean elsewhere = !homes.isEmpty() && !here;
    boolean accepted = item.isPresent() && best.match() && !elsewhere && (named || here);
    boolean certain = accepted && named && here && !cluster.get(0).type().equals("Person");
    String country =
        homes.isEmpty() ? "not told" : String.join(", ", homes) + (here ? "" : ", not theirs");
    String reason = reason(best, named ? "the same" : "another", country);
    List<String> weighed = candidates.stream().map(OnlineLinker::words).toList();
    return cluster.stream()
        .map(
            entity ->
                new LinkDecision(
                    entity.iri(),
                    item.filter(found -> accepted).map(Item::id),
                    certain,
                    METHOD,
                    Optional.empty(),
                    today,
                    best.score() / PERCENT,
                    reason,
                    weighed))
        .toList();
  }

  private static String reason(Candidate best, String name, String country) {
    return String.format(
        Locale.ROOT,
        "the reconciliation service %s %s (%s) with %.0f of 100; its name is %s; its country is %s",
        best.match() ? "matches" : "offers",
        best.name(),
        best.id(),
        best.score(),
        name,
        country);
  }

  private static boolean isNamed(Item item, List<StoredEntity> cluster) {
    Set<String> theirs = new HashSet<>();
    cluster.forEach(entity -> entity.names().forEach(name -> theirs.add(NameForms.key(name))));
    return theirs.contains(NameForms.key(item.label().orElse("")))
        || item.aliases().stream().map(NameForms::key).anyMatch(theirs::contains);
  }

  /** Returns the ISO codes of the countries that an item belongs to, in order. */
  private Set<String> homes(Item item) {
    Set<String> homes = new TreeSet<>();
    for (Property property : List.of(Property.COUNTRY, Property.COUNTRY_OF_CITIZENSHIP)) {
      item.ids(property).stream().map(countries::get).filter(Objects::nonNull).forEach(homes::add);
    }
    return homes;
  }

  private static String words(Candidate candidate) {
    return String.format(
        Locale.ROOT,
        "%s (%s, %s) %.2f",
        candidate.name(),
        candidate.id(),
        candidate.description().orElse("no description"),
        candidate.score() / PERCENT);
  }
}
