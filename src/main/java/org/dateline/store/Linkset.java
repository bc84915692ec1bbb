package org.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.graph.Vocabulary;

/**
 * Keeps {@code graph/links} in step with what reports, services and analysts decided, in a dataset
 * that is in a write transaction. Of each entity it states one item at most, as {@code owl:sameAs}
 * or {@code skos:closeMatch}, and from which {@code dl:Link}: an analyst's decision wins, then
 * Wikidata's on an item it merged or deleted, then a certain link, then the higher score.
 */
final class Linkset {
  private static final Node GRAPH = Rdf4jToJena.node(Graphs.LINKS);
  private static final Node LINK = Rdf4jToJena.node(Vocabulary.LINK);
  private static final Node ABSTENTION = Rdf4jToJena.node(Vocabulary.ABSTENTION);
  private static final Node ACCEPTED = Rdf4jToJena.node(Vocabulary.ACCEPTED_LINK);
  private static final Node DECIDED_BY = Rdf4jToJena.node(Vocabulary.DECIDED_BY);
  private static final Node METHOD = Rdf4jToJena.node(Vocabulary.METHOD);
  private static final Node ITEM = Rdf4jToJena.node(Vocabulary.ITEM);
  private static final Node LINK_TYPE = Rdf4jToJena.node(Vocabulary.LINK_TYPE);
  private static final Node CONFIDENCE = Rdf4jToJena.node(Vocabulary.CONFIDENCE);
  private static final Node SAME_AS = OWL2.sameAs.asNode();
  private static final Node CLOSE_MATCH = SKOS.closeMatch.asNode();

  /** What is worked out here and never taken from outside. */
  private static final Set<Node> OUTCOMES = Set.of(SAME_AS, CLOSE_MATCH, ACCEPTED);

  private final DatasetGraph data;

  Linkset(DatasetGraph data) {
    this.data = data;
  }

  static boolean isName(Node graph) {
    return graph.equals(GRAPH);
  }

  /** Returns the entities that these quads decide on. */
  static Set<Node> decidedIn(Collection<Quad> quads) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(LINK) || quad.getPredicate().equals(ABSTENTION))
        .map(Quad::getSubject)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Adds decisions brought from outside, such as another store's dump; outcomes are left out. */
  Change add(Collection<Quad> quads) {
    int added = 0;
    int removed = withdraw(quads);
    for (Quad quad : quads) {
      if (!OUTCOMES.contains(quad.getPredicate()) && !data.contains(quad)) {
        data.add(quad);
        added++;
      }
    }
    return new Change(added, removed).plus(refresh(decidedIn(quads)));
  }

  /** Takes back the decisions that these quads make anew: the same name, in other words. */
  private int withdraw(Collection<Quad> quads) {
    Set<Quad> old = new HashSet<>();
    for (Quad quad : quads) {
      if (quad.getPredicate().equals(LINK) || quad.getPredicate().equals(ABSTENTION)) {
        Node decision = quad.getObject();
        data.find(GRAPH, decision, Node.ANY, Node.ANY).forEachRemaining(old::add);
        data.find(GRAPH, Node.ANY, Node.ANY, decision).forEachRemaining(old::add);
      }
    }
    old.removeIf(quad -> OUTCOMES.contains(quad.getPredicate()));
    old.removeAll(quads);
    old.forEach(data::delete);
    return old.size();
  }

  /** Works out anew what these entities are. */
  Change refresh(Collection<Node> entities) {
    Change all = Change.NONE;
    for (Node entity : entities) {
      all = all.plus(replace(entity, wanted(entity)));
    }
    return all;
  }

  private Change replace(Node entity, Set<Quad> wanted) {
    Set<Quad> present = new HashSet<>();
    for (Node outcome : OUTCOMES) {
      data.find(GRAPH, entity, outcome, Node.ANY).forEachRemaining(present::add);
    }
    Difference difference = Difference.between(present, wanted);
    difference.removed().forEach(data::delete);
    difference.added().forEach(data::add);
    return new Change(difference.added().size(), difference.removed().size());
  }

  private Set<Quad> wanted(Node entity) {
    Optional<Node> accepted = isSaidByAReport(entity) ? accepted(entity) : Optional.empty();
    Set<Quad> quads = new HashSet<>();
    accepted.ifPresent(
        link -> {
          quads.add(Quad.create(GRAPH, entity, type(link), object(link, ITEM).orElseThrow()));
          quads.add(Quad.create(GRAPH, entity, ACCEPTED, link));
        });
    return quads;
  }

  /** A decision outlives the reports that it was made for, but says nothing without them. */
  private boolean isSaidByAReport(Node entity) {
    Iterable<Quad> all = () -> data.find(Node.ANY, entity, RDF.type.asNode(), Node.ANY);
    for (Quad quad : all) {
      if (!isName(quad.getGraph())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Node> accepted(Node entity) {
    Optional<Node> last =
        objects(entity, LINK, ABSTENTION)
            .filter(decision -> object(decision, DECIDED_BY).isPresent())
            .min(Comparator.comparing(decision -> isAnalyst(decision) ? 0 : 1));
    if (last.isPresent()) {
      return last.filter(decision -> object(decision, ITEM).isPresent());
    }
    return objects(entity, LINK)
        .filter(link -> object(link, ITEM).isPresent())
        .min(
            Comparator.<Node>comparingInt(link -> type(link).equals(SAME_AS) ? 0 : 1)
                .thenComparing(link -> -score(link))
                .thenComparing(link -> link.toString()));
  }

  /** Else it is Wikidata, on an item that it merged or deleted. */
  private boolean isAnalyst(Node decision) {
    return object(decision, METHOD)
        .filter(m -> m.getLiteralLexicalForm().equals("analyst"))
        .isPresent();
  }

  private Node type(Node link) {
    return object(link, LINK_TYPE).orElse(CLOSE_MATCH);
  }

  private double score(Node link) {
    return object(link, CONFIDENCE)
        .map(score -> ((Number) score.getLiteralValue()).doubleValue())
        .orElse(0.0);
  }

  private Stream<Node> objects(Node subject, Node... predicates) {
    List<Node> found = new ArrayList<>();
    for (Node predicate : predicates) {
      data.find(Node.ANY, subject, predicate, Node.ANY)
          .forEachRemaining(quad -> found.add(quad.getObject()));
    }
    return found.stream();
  }

  private Optional<Node> object(Node subject, Node predicate) {
    return objects(subject, predicate).findFirst();
  }
}
