package org.dateline.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads the facts of a graph for people; needs a transaction. */
record Facts(Graph graph) {
  /** Finds the facts that name a resource as a party or as the one who says so. */
  Set<Node> about(Node resource) {
    return sorted(
        graph.find(Node.ANY, Node.ANY, resource).mapWith(Triple::getSubject).toList().stream()
            .filter(this::isFact));
  }

  /** Finds all facts of the graph. */
  Set<Node> all() {
    return sorted(
        Stream.of(Terms.ASSERTION, Terms.EVENT_REPORT)
            .flatMap(
                type ->
                    graph
                        .find(Node.ANY, RDF.type.asNode(), type)
                        .mapWith(Triple::getSubject)
                        .toList()
                        .stream()));
  }

  boolean isFact(Node node) {
    return is(node, Terms.ASSERTION) || is(node, Terms.EVENT_REPORT);
  }

  Fact read(Node fact) {
    boolean event = is(fact, Terms.EVENT_REPORT);
    List<Node> speakers = new ArrayList<>(values(fact, Terms.ATTRIBUTED_TO));
    speakers.addAll(values(fact, Terms.ATTRIBUTED_TO_TEXT));
    return new Fact(
        fact,
        value(fact, event ? Terms.EVENT_TYPE : RDF.predicate.asNode()).orElse(fact),
        event ? roles(fact) : ends(fact),
        value(fact, Terms.FACTUALITY),
        speakers,
        value(fact, Terms.REPORTED_IN),
        quote(fact),
        value(fact, Terms.EDTF).map(Node::getLiteralLexicalForm).orElse(""));
  }

  /** Returns the words a fact rests on; empty when the store has no quotes. */
  String quote(Node fact) {
    return values(fact, Terms.EVIDENCE).stream()
        .flatMap(evidence -> values(evidence, Terms.HAS_SELECTOR).stream())
        .flatMap(selector -> values(selector, Terms.EXACT).stream())
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.joining(" … "));
  }

  Optional<Node> value(Node subject, Node predicate) {
    return values(subject, predicate).stream().findFirst();
  }

  List<Node> values(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  private boolean is(Node node, Node type) {
    return graph.contains(node, RDF.type.asNode(), type);
  }

  private List<Fact.Party> ends(Node assertion) {
    List<Fact.Party> ends = new ArrayList<>();
    for (Node end : List.of(RDF.subject.asNode(), RDF.object.asNode(), Terms.OFFICE)) {
      values(assertion, end).forEach(who -> ends.add(new Fact.Party(end, who)));
    }
    return ends;
  }

  private List<Fact.Party> roles(Node event) {
    List<Fact.Party> roles = new ArrayList<>();
    for (Node role : roles()) {
      values(event, role).forEach(who -> roles.add(new Fact.Party(role, who)));
      for (Node words : values(event, Terms.PARTICIPANT_TEXT)) {
        if (graph.contains(words, Terms.ROLE, role)) {
          value(words, Terms.TEXT).ifPresent(text -> roles.add(new Fact.Party(role, text)));
        }
      }
    }
    return roles;
  }

  /** Returns what the ontology in the store declares, in the order of the alphabet. */
  private List<Node> roles() {
    Set<Node> declared =
        sorted(
            graph
                .find(Node.ANY, RDFS.subPropertyOf.asNode(), Terms.PARTICIPANT)
                .mapWith(Triple::getSubject)
                .toList()
                .stream());
    return Stream.concat(declared.stream(), Stream.of(Terms.PARTICIPANT, Terms.PLACE)).toList();
  }

  private static Set<Node> sorted(Stream<Node> nodes) {
    Comparator<Node> order = NodeCmp::compareRDFTerms;
    return nodes.collect(Collectors.toCollection(() -> new TreeSet<>(order)));
  }
}
