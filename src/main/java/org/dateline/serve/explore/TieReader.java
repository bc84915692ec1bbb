package org.dateline.serve.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.serve.http.WebPaths;
import org.dateline.store.Labels;

/** Reads the ties of one store, once. */
final class TieReader {
  private static final Set<String> ACTING = Set.of("agent", "speaker", "mediator", "participant");
  private static final Node LATITUDE =
      NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
  private static final Node LONGITUDE =
      NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#long");

  /** What else an actor or a state is said to be says less than its own class. */
  private static final Set<String> GENERAL = Set.of("Actor", "Place", "Entity");

  private final Graph graph;
  private final Labels labels;
  private final Set<Node> roles;
  private final Map<Node, Optional<Entity>> entities = new HashMap<>();

  TieReader(Graph graph, Labels labels) {
    this.graph = graph;
    this.labels = labels;
    this.roles = Set.copyOf(subjects(RDFS.subPropertyOf.asNode(), "participant"));
  }

  Ties read() {
    Map<String, String> reports = new TreeMap<>();
    subjects(RDF.type.asNode(), "Report")
        .forEach(report -> reports.put(local(report), labels.of(report)));
    List<Tie> ties = new ArrayList<>();
    subjects(RDF.type.asNode(), "Assertion").forEach(fact -> ties.add(tie(fact, false)));
    subjects(RDF.type.asNode(), "EventReport").forEach(fact -> ties.add(tie(fact, true)));
    Map<Node, Entity> known = new HashMap<>();
    entities.forEach((node, entity) -> entity.ifPresent(each -> known.put(node, each)));
    return new Ties(ties, known, reports);
  }

  private Tie tie(Node fact, boolean event) {
    Map<Node, List<Node>> said =
        graph.find(fact, Node.ANY, Node.ANY).toList().stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    Triple::getPredicate,
                    Collectors.mapping(Triple::getObject, Collectors.toList())));
    List<Node> places = known(said, dl("place")::equals);
    List<Node> targets =
        event
            ? known(said, role -> roles.contains(role) && !ACTING.contains(local(role)))
            : known(said, RDF.object.asNode()::equals);
    return new Tie(
        fact,
        first(said, event ? dl("eventType") : RDF.predicate.asNode()),
        event,
        first(said, RDFS.label.asNode()),
        first(said, dl("factuality")),
        first(said, dl("reportedIn")),
        first(said, dl("earliest")),
        first(said, dl("latest")),
        event
            ? known(said, role -> ACTING.contains(local(role)))
            : known(said, RDF.subject.asNode()::equals),
        targets.isEmpty() ? places : targets,
        places.stream().findFirst());
  }

  /** Returns the actors and places among what is said; an event or plain words are no node. */
  private List<Node> known(Map<Node, List<Node>> said, Predicate<Node> property) {
    return said.entrySet().stream()
        .filter(each -> property.test(each.getKey()))
        .flatMap(each -> each.getValue().stream())
        .filter(Node::isURI)
        .distinct()
        .filter(node -> entities.computeIfAbsent(node, this::entity).isPresent())
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private Optional<Entity> entity(Node node) {
    String path = WebPaths.link(node);
    List<String> types = values(node, RDF.type.asNode()).map(TieReader::local).sorted().toList();
    boolean drawn = types.stream().anyMatch(GENERAL::contains) && path.startsWith("/page/");
    if (!drawn) {
      return Optional.empty();
    }
    String type = types.stream().filter(t -> !GENERAL.contains(t)).findFirst().orElse("Place");
    Optional<Entity.Point> at =
        degrees(node, LATITUDE)
            .flatMap(
                latitude ->
                    degrees(node, LONGITUDE)
                        .map(longitude -> new Entity.Point(latitude, longitude)));
    return Optional.of(new Entity(WebPaths.localPart(node), labels.of(node), type, at));
  }

  private Optional<Double> degrees(Node node, Node axis) {
    return values(node, axis)
        .map(literal -> literal.isLiteral() ? literal.getLiteralValue() : literal)
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).doubleValue())
        .findFirst();
  }

  private Stream<Node> values(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private List<Node> subjects(Node predicate, String object) {
    return graph.find(Node.ANY, predicate, dl(object)).mapWith(Triple::getSubject).toList().stream()
        .distinct()
        .toList();
  }

  private static String first(Map<Node, List<Node>> said, Node property) {
    return said.getOrDefault(property, List.of()).stream()
        .map(TieReader::local)
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static String local(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    String iri = node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static Node dl(String name) {
    return NodeFactory.createURI(WebPaths.NS + name);
  }
}
