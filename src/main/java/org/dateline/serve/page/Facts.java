package org.dateline.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Reads the facts of a graph for people; needs a transaction, and is of use for that one only.
 *
 * @param read passages read before: a fact's parties are mentioned in many of them
 */
record Facts(DatasetGraph data, Graph graph, List<Node> roles, Map<Node, Optional<Passage>> read) {

  /** Reads from all graphs together. */
  static Facts of(DatasetGraph data) {
    return new Facts(data, data.getUnionGraph(), roles(data.getUnionGraph()), new HashMap<>());
  }

  /** Finds the facts that name a resource as a party or as the one who says so. */
  Set<Node> about(Node resource) {
    return sorted(
        graph.find(Node.ANY, Node.ANY, resource).mapWith(Triple::getSubject).toList().stream()
            .filter(this::isFact));
  }

  /** Finds all facts of a report, which names their graph. */
  Set<Node> in(Node report) {
    Graph said = data.getGraph(report);
    return sorted(
        Stream.of(Terms.ASSERTION, Terms.EVENT_REPORT)
            .flatMap(
                type ->
                    said
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
    List<Fact.Party> parties = event ? parties(fact) : ends(fact);
    List<Passage> triggers = passages(fact, Terms.TRIGGER, Terms.MENTION);
    Optional<Node> report = value(fact, Terms.REPORTED_IN);
    return new Fact(
        fact,
        value(fact, event ? Terms.EVENT_TYPE : RDF.predicate.asNode()).orElse(fact),
        parties,
        value(fact, Terms.FACTUALITY),
        speakers,
        report,
        quotes(fact, marks(fact, parties, triggers, report)),
        triggers,
        words(fact, Terms.EDTF),
        Stream.of(Terms.LATEST, Terms.EARLIEST)
            .map(end -> words(fact, end))
            .filter(day -> !day.isEmpty())
            .findFirst()
            .orElse(""));
  }

  Optional<Node> value(Node subject, Node predicate) {
    return values(subject, predicate).stream().findFirst();
  }

  /** Returns a literal's words, empty if there is none. */
  String words(Node subject, Node predicate) {
    return value(subject, predicate)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  List<Node> values(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  boolean is(Node node, Node type) {
    return graph.contains(node, RDF.type.asNode(), type);
  }

  private Optional<Passage> passage(Node node) {
    Optional<Passage> known = read.getOrDefault(node, Optional.empty());
    if (known.isEmpty()) {
      known = Passage.read(this, node);
      read.put(node, known);
    }
    return known;
  }

  private List<Passage> passages(Node subject, Node... predicates) {
    return Stream.of(predicates)
        .flatMap(predicate -> values(subject, predicate).stream())
        .flatMap(passage -> passage(passage).stream())
        .distinct()
        .toList();
  }

  private List<Quote> quotes(Node fact, List<Quote.Mark> marks) {
    return passages(fact, Terms.EVIDENCE).stream()
        .filter(passage -> !passage.words().isEmpty())
        .sorted(Comparator.comparingInt(Passage::start))
        .map(passage -> new Quote(passage, marks))
        .toList();
  }

  // The mentions of its parties are looked for in this report only: a state has thousands.
  private List<Quote.Mark> marks(
      Node fact, List<Fact.Party> parties, List<Passage> triggers, Optional<Node> report) {
    List<Quote.Mark> marks = new ArrayList<>();
    triggers.forEach(words -> marks.add(new Quote.Mark(words, Quote.Why.TRIGGER)));
    passages(fact, Terms.CUE).forEach(words -> marks.add(new Quote.Mark(words, Quote.Why.CUE)));
    for (Fact.Party party : parties) {
      data.find(report.orElse(Node.ANY), party.who(), Terms.MENTION, Node.ANY)
          .forEachRemaining(
              quad ->
                  passage(quad.getObject())
                      .ifPresent(words -> marks.add(new Quote.Mark(words, Quote.Why.PARTY))));
    }
    return marks;
  }

  private List<Fact.Party> ends(Node assertion) {
    List<Fact.Party> ends = new ArrayList<>();
    for (Node end : List.of(RDF.subject.asNode(), RDF.object.asNode(), Terms.OFFICE)) {
      values(assertion, end).forEach(who -> ends.add(new Fact.Party(end, who)));
    }
    return ends;
  }

  private List<Fact.Party> parties(Node event) {
    List<Fact.Party> parties = new ArrayList<>();
    for (Node role : roles) {
      values(event, role).forEach(who -> parties.add(new Fact.Party(role, who)));
      for (Node words : values(event, Terms.PARTICIPANT_TEXT)) {
        if (graph.contains(words, Terms.ROLE, role)) {
          value(words, Terms.TEXT).ifPresent(text -> parties.add(new Fact.Party(role, text)));
        }
      }
    }
    return parties.stream().distinct().toList();
  }

  /** Returns what the ontology in the store declares, in the order of the alphabet. */
  private static List<Node> roles(Graph graph) {
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
