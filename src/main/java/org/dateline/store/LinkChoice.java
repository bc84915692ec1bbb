package org.dateline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.graph.Vocabulary;

/**
 * Chooses among the decisions that some graphs hold on an entity: an analyst's wins, then
 * Wikidata's on an item it merged or deleted, then a certain link, then the higher score.
 *
 * @param counts the graphs whose decisions count
 */
record LinkChoice(DatasetGraph data, Predicate<Node> counts) {
  private static final Node LINK = Rdf4jToJena.node(Vocabulary.LINK);
  private static final Node ABSTENTION = Rdf4jToJena.node(Vocabulary.ABSTENTION);
  private static final Node DECIDED_BY = Rdf4jToJena.node(Vocabulary.DECIDED_BY);
  private static final Node METHOD = Rdf4jToJena.node(Vocabulary.METHOD);
  private static final Node ITEM = Rdf4jToJena.node(Vocabulary.ITEM);
  private static final Node LINK_TYPE = Rdf4jToJena.node(Vocabulary.LINK_TYPE);
  private static final Node CONFIDENCE = Rdf4jToJena.node(Vocabulary.CONFIDENCE);
  private static final Node SAME_AS = OWL2.sameAs.asNode();

  /** A {@code dl:Link}, how near it says that its item is, and the item. */
  record Chosen(Node name, Node type, Node item) {}

  /** Returns the link to state; none also where the decision is that there is no item. */
  Optional<Chosen> accepted(Node entity) {
    Optional<Node> last =
        objects(entity, LINK, ABSTENTION)
            .filter(decision -> object(decision, DECIDED_BY).isPresent())
            .min(Comparator.comparing(decision -> isAnalyst(decision) ? 0 : 1));
    return last.isPresent() ? last.flatMap(this::chosen) : best(entity).flatMap(this::chosen);
  }

  private Optional<Node> best(Node entity) {
    return objects(entity, LINK)
        .filter(link -> object(link, ITEM).isPresent())
        .min(
            Comparator.<Node>comparingInt(link -> type(link).equals(SAME_AS) ? 0 : 1)
                .thenComparing(link -> -score(link))
                .thenComparing(link -> link.toString()));
  }

  private Optional<Chosen> chosen(Node decision) {
    return object(decision, ITEM).map(item -> new Chosen(decision, type(decision), item));
  }

  /** Else it is Wikidata, on an item that it merged or deleted. */
  private boolean isAnalyst(Node decision) {
    return object(decision, METHOD)
        .filter(m -> m.getLiteralLexicalForm().equals("analyst"))
        .isPresent();
  }

  private Node type(Node link) {
    return object(link, LINK_TYPE).orElse(SKOS.closeMatch.asNode());
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
          .forEachRemaining(
              quad -> {
                if (counts.test(quad.getGraph())) {
                  found.add(quad.getObject());
                }
              });
    }
    return found.stream();
  }

  private Optional<Node> object(Node subject, Node predicate) {
    return objects(subject, predicate).findFirst();
  }
}
