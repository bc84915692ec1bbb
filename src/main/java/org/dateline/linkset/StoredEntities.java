package org.dateline.linkset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Reads the named actors and places of a store; what a report only describes has no item. */
public final class StoredEntities {
  private static final String PREFIXES =
      """
      PREFIX dl: <https://w3id.org/dateline/ns#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  /** A slug has no underscore, so an IRI with one belongs to a single report. */
  private static final String NAMES =
      """
      SELECT ?e ?type ?name ?report {
        GRAPH ?g {
          ?e a ?type ; rdfs:label|skos:altLabel ?name .
          FILTER(!CONTAINS(STR(?e), "_"))
          FILTER(?type IN (dl:State, dl:ArmedGroup, dl:SecurityForce, dl:PoliticalParty, dl:Organization,
            dl:InternationalOrganization, dl:MediaOutlet, dl:Person, dl:Population, dl:Place))
          ?g dl:reportId ?report .
        } }
      """;

  private static final String LABELS = "SELECT ?e ?name { ?e rdfs:label ?name }";

  private static final String COUNTRIES =
      """
      SELECT DISTINCT ?report ?code { GRAPH ?g { ?e dl:countryCode ?code . ?g dl:reportId ?report } }
      """;

  private static final String DECISIONS =
      """
      SELECT ?e ?reason ?candidate ?by {
        ?e dl:link|dl:abstention ?d . ?d dl:reason ?reason .
        OPTIONAL { ?d dl:candidate ?candidate } OPTIONAL { ?d dl:decidedBy ?by } }
      """;

  private static final String ITEMS =
      """
      SELECT ?e ?type ?item {
        GRAPH ?linkset { ?e ?type ?item ; dl:acceptedLink ?link FILTER(?type IN (owl:sameAs, skos:closeMatch)) } }
      """;

  private final DatasetGraph data;
  private final Map<String, Draft> drafts = new TreeMap<>();

  /** What is collected of one entity. */
  private static final class Draft {
    private final NavigableSet<String> types = new TreeSet<>();
    private final NavigableSet<String> labels = new TreeSet<>();
    private final NavigableSet<String> names = new TreeSet<>();
    private final NavigableSet<String> countries = new TreeSet<>();
    private final NavigableSet<String> reports = new TreeSet<>();
    private final NavigableSet<String> reasons = new TreeSet<>();
    private final NavigableSet<String> candidates = new TreeSet<>();
    private Optional<String> item = Optional.empty();
    private Optional<String> analyst = Optional.empty();
    private boolean certain;
  }

  private StoredEntities(DatasetGraph data) {
    this.data = data;
  }

  /** Reads them all, in the order of their IRIs, in the transaction that the caller has begun. */
  public static List<StoredEntity> of(DatasetGraph data) {
    return new StoredEntities(data).read();
  }

  private List<StoredEntity> read() {
    for (Map<String, String> row : rows(NAMES)) {
      Draft draft = drafts.computeIfAbsent(row.get("e"), e -> new Draft());
      draft.types.add(row.get("type").replaceAll("^.*[#/]", ""));
      draft.names.add(row.get("name"));
      draft.reports.add(row.get("report"));
    }
    rows(LABELS).forEach(row -> known(row).ifPresent(draft -> draft.labels.add(row.get("name"))));
    addCountries();
    addDecisions();
    List<StoredEntity> all = new ArrayList<>();
    drafts.forEach((iri, draft) -> all.add(entity(iri, draft)));
    return all;
  }

  private void addCountries() {
    Map<String, Set<String>> byReport = new TreeMap<>();
    for (Map<String, String> row : rows(COUNTRIES)) {
      byReport.computeIfAbsent(row.get("report"), r -> new TreeSet<>()).add(row.get("code"));
    }
    for (Draft draft : drafts.values()) {
      draft.reports.forEach(id -> draft.countries.addAll(byReport.getOrDefault(id, Set.of())));
    }
  }

  private void addDecisions() {
    for (Map<String, String> row : rows(DECISIONS)) {
      known(row)
          .ifPresent(
              draft -> {
                draft.reasons.add(row.get("reason"));
                Optional.ofNullable(row.get("candidate")).ifPresent(draft.candidates::add);
                draft.analyst = Optional.ofNullable(row.get("by")).or(() -> draft.analyst);
              });
    }
    for (Map<String, String> row : rows(ITEMS)) {
      known(row)
          .ifPresent(
              draft -> {
                draft.item = Optional.of(row.get("item").replaceAll("^.*/", ""));
                draft.certain = row.get("type").endsWith("#sameAs");
              });
    }
  }

  private Optional<Draft> known(Map<String, String> row) {
    return Optional.ofNullable(drafts.get(row.get("e")));
  }

  private static StoredEntity entity(String iri, Draft draft) {
    return new StoredEntity(
        iri,
        draft.labels.first(),
        // A state is also a place; the more telling class is the one that is not.
        draft.types.stream().filter(t -> !t.equals("Place")).findFirst().orElse("Place"),
        draft.names,
        draft.countries,
        draft.reports,
        draft.item,
        draft.certain,
        draft.analyst,
        String.join(" | ", draft.reasons),
        List.copyOf(draft.candidates));
  }

  private List<Map<String, String>> rows(String query) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (QueryExec run = QueryExec.dataset(data).query(PREFIXES + query).build()) {
      for (Binding binding : (Iterable<Binding>) () -> run.select()) {
        Map<String, String> row = new TreeMap<>();
        binding.forEach(
            (Var var, org.apache.jena.graph.Node value) ->
                row.put(
                    var.getName(), value.isURI() ? value.getURI() : value.getLiteralLexicalForm()));
        rows.add(row);
      }
    }
    return rows;
  }
}
