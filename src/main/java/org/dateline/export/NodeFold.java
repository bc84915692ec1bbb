package org.dateline.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes a node of the rows that follow each other and are about one thing. */
final class NodeFold {
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private final boolean events;
  private final List<String> actorTypes;
  private final Consumer<Node> ready;
  private final Map<String, Set<String>> known = new LinkedHashMap<>();
  private Optional<String> iri = Optional.empty();

  /**
   * @param actorTypes in the order in which they are preferred
   */
  NodeFold(boolean events, List<String> actorTypes, Consumer<Node> ready) {
    this.events = events;
    this.actorTypes = List.copyOf(actorTypes);
    this.ready = ready;
  }

  void add(Questions.Answer row) {
    String about = row.need("node");
    if (!iri.equals(Optional.of(about))) {
      finish();
      iri = Optional.of(about);
    }
    row.text("value")
        .ifPresent(
            value ->
                known.computeIfAbsent(row.need("key"), unseen -> new LinkedHashSet<>()).add(value));
  }

  /** Ends the last node; to be called after the last row. */
  void finish() {
    iri.ifPresent(address -> ready.accept(node(address)));
    known.clear();
  }

  private Node node(String address) {
    String label = first("label").orElseGet(() -> Ids.localName(address));
    return new Node(
        Ids.of(address),
        label,
        type(),
        events,
        Period.of(first("first"), first("last")),
        details(address, label));
  }

  private String type() {
    List<String> types = all("type").stream().map(Ids::localName).toList();
    return events
        ? types.stream().findFirst().orElse("Event")
        : actorTypes.stream().filter(types::contains).findFirst().orElse("Actor");
  }

  private Map<Attribute, String> details(String address, String label) {
    Map<Attribute, String> details = new EnumMap<>(Attribute.class);
    details.put(Attribute.IRI, address);
    for (Attribute each : List.of(Attribute.COUNTRY, Attribute.LATITUDE, Attribute.LONGITUDE)) {
      first(each.key()).ifPresent(value -> details.put(each, value));
    }
    first("factuality").map(Ids::localName).ifPresent(v -> details.put(Attribute.FACTUALITY, v));
    first("place").or(() -> first("place-words")).ifPresent(v -> details.put(Attribute.PLACE, v));
    put(details, Attribute.SAID_BY, all("said-by"), "; ");
    put(details, Attribute.FIGURES, all("figures"), "; ");
    put(details, Attribute.SENTENCE, all("sentence"), " … ");
    put(details, Attribute.REPORTS, all("reports"), "; ");
    List<String> aliases = new ArrayList<>(all("aliases"));
    all("label").stream().skip(1).filter(also -> !aliases.contains(also)).forEach(aliases::add);
    aliases.remove(label);
    put(details, Attribute.ALIASES, aliases, "; ");
    all("wikidata").stream()
        .filter(same -> same.startsWith(WIKIDATA))
        .findFirst()
        .ifPresent(same -> details.put(Attribute.WIKIDATA, Ids.localName(same)));
    return details;
  }

  private static void put(
      Map<Attribute, String> details, Attribute attribute, Collection<String> all, String between) {
    if (!all.isEmpty()) {
      details.put(attribute, all.stream().collect(Collectors.joining(between)));
    }
  }

  private Set<String> all(String key) {
    return known.getOrDefault(key, Set.of());
  }

  private Optional<String> first(String key) {
    return all(key).stream().findFirst();
  }
}
