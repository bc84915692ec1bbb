package org.dateline.store;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DistinctDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.graph.Vocabulary;

/**
 * Keeps {@code graph/links} in step with what reports, services and analysts decided, in a dataset
 * that is in a write transaction, and a like graph of restricted reports' own for each marking. Of
 * each entity it states one item at most, as {@code owl:sameAs} or {@code skos:closeMatch}, and
 * from which {@code dl:Link}, by {@link LinkChoice}.
 */
final class Linkset {
  private static final Node GRAPH = Rdf4jToJena.node(Graphs.LINKS);
  private static final Node WIKIDATA = Rdf4jToJena.node(Graphs.WIKIDATA);
  private static final Node LINK = Rdf4jToJena.node(Vocabulary.LINK);
  private static final Node ABSTENTION = Rdf4jToJena.node(Vocabulary.ABSTENTION);
  private static final Node ACCEPTED = Rdf4jToJena.node(Vocabulary.ACCEPTED_LINK);
  private static final Node SAME_AS = OWL2.sameAs.asNode();
  private static final Node CLOSE_MATCH = SKOS.closeMatch.asNode();

  /** What is worked out here and never taken from outside. */
  private static final Set<Node> OUTCOMES = Set.of(SAME_AS, CLOSE_MATCH, ACCEPTED);

  /** How many entities are worked out in a transaction, and wait for it in memory. */
  static final int SLICE = 10_000;

  private static final Var ENTITY = Var.alloc("entity");

  private final DatasetGraph data;

  Linkset(DatasetGraph data) {
    this.data = data;
  }

  static boolean isName(Node graph) {
    return graph.equals(GRAPH) || graph.toString().startsWith(GRAPH + "-");
  }

  private static boolean isDecision(Quad quad) {
    return quad.getPredicate().equals(LINK) || quad.getPredicate().equals(ABSTENTION);
  }

  /** Says whether a quad is worked out here, and so is to be taken from nowhere else. */
  static boolean isOutcome(Quad quad) {
    return OUTCOMES.contains(quad.getPredicate()) && isName(quad.getGraph());
  }

  private static Set<Node> decidedIn(Collection<Quad> quads) {
    return quads.stream()
        .filter(Linkset::isDecision)
        .map(Quad::getSubject)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Returns the entities whose links may change with these quads of a report. */
  Set<Node> concernedBy(Collection<Quad> quads) {
    Set<Node> concerned = decidedIn(quads);
    quads.stream()
        .filter(quad -> quad.getPredicate().equals(RDF.type.asNode()))
        .map(Quad::getSubject)
        .filter(entity -> linksets(entity).findAny().isPresent())
        .forEach(concerned::add);
    return concerned;
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
      if (isDecision(quad)) {
        old.addAll(decision(quad));
      }
    }
    old.removeAll(quads);
    old.forEach(data::delete);
    return old.size();
  }

  /** Returns all that linksets say of a decision, and that it was made. */
  private Set<Quad> decision(Quad made) {
    Set<Quad> all = new HashSet<>();
    data.find(ANY, made.getObject(), ANY, ANY).forEachRemaining(all::add);
    data.find(ANY, ANY, ANY, made.getObject()).forEachRemaining(all::add);
    all.removeIf(quad -> !isName(quad.getGraph()) || OUTCOMES.contains(quad.getPredicate()));
    return all;
  }

  /**
   * Works out anew what all entities are that anything was decided about, in transactions of its
   * own: so memory does not grow with their number.
   *
   * @param slice how many entities there are in a transaction
   */
  void refreshAll(int slice) {
    DistinctDataBag<Binding> decided = decided();
    try {
      Iterator<Binding> left = decided.iterator();
      do {
        List<Node> next = Iter.toList(Iter.map(Iter.limit(left, slice), each -> each.get(ENTITY)));
        Txn.executeWrite(data, () -> refresh(next));
      } while (left.hasNext());
    } finally {
      decided.close();
    }
  }

  private DistinctDataBag<Binding> decided() {
    DistinctDataBag<Binding> decided =
        BagFactory.newDistinctBag(
            new ThresholdPolicyCount<>(SLICE),
            SerializationFactoryFinder.bindingSerializationFactory(),
            Comparator.comparing(each -> each.get(ENTITY).toString()));
    Txn.executeRead(
        data,
        () -> {
          for (Node predicate : List.of(LINK, ABSTENTION)) {
            data.find(ANY, ANY, predicate, ANY)
                .forEachRemaining(
                    made -> decided.add(BindingFactory.binding(ENTITY, made.getSubject())));
          }
        });
    return decided;
  }

  /** Works out anew what these entities are. */
  Change refresh(Collection<Node> entities) {
    Markings markings = Markings.of(data);
    Map<Node, Set<String>> touched = new HashMap<>(markings.byGraph());
    touched.keySet().removeIf(graph -> !isName(graph));
    Change all = Change.NONE;
    for (Node entity : entities) {
      Map<Node, Set<String>> homes = homes(entity, markings);
      touched.putAll(homes);
      all = all.plus(refresh(entity, homes, markings));
    }
    for (Map.Entry<Node, Set<String>> linkset : touched.entrySet()) {
      Set<Quad> said = Markings.said(linkset.getKey(), linkset.getValue());
      all = all.plus(new Heading(data, linkset.getKey()).keep(said));
    }
    return all;
  }

  /**
   * An entity that some report tells everyone of has its place in {@code graph/links}. One that
   * only restricted reports tell of has it in a linkset that is as restricted as they are, so that
   * who may not see them does not learn of it from its links.
   */
  private Change refresh(Node entity, Map<Node, Set<String>> homes, Markings markings) {
    Change moved = homes.isEmpty() ? Change.NONE : move(entity, homes.keySet());
    Set<Quad> wanted = new HashSet<>();
    homes.forEach(
        (home, held) ->
            new LinkChoice(data, graph -> held.containsAll(markings.of(graph)))
                .accepted(entity)
                .ifPresent(
                    link -> {
                      wanted.add(Quad.create(home, entity, link.type(), link.item()));
                      wanted.add(Quad.create(home, entity, ACCEPTED, link.name()));
                    }));
    Set<Quad> stated = outcomes(entity);
    Change changed = moved.plus(apply(Difference.between(stated, wanted)));
    boolean restricted = !homes.isEmpty() && !homes.containsKey(GRAPH);
    return restricted ? changed.plus(forget(stated)).plus(forget(wanted)) : changed;
  }

  /**
   * Returns the linksets an entity belongs to, each with its markings; none if no report names it.
   */
  private Map<Node, Set<String>> homes(Node entity, Markings markings) {
    Map<Node, Set<String>> homes = new LinkedHashMap<>();
    data.find(ANY, entity, RDF.type.asNode(), ANY)
        .forEachRemaining(
            quad -> {
              if (!isName(quad.getGraph())) {
                Set<String> needed = markings.of(quad.getGraph());
                homes.put(Rdf4jToJena.node(Graphs.links(needed)), needed);
              }
            });
    if (homes.containsKey(GRAPH)) {
      homes.keySet().retainAll(Set.of(GRAPH));
    }
    return homes;
  }

  private Stream<Quad> linksets(Node entity) {
    List<Quad> made = new ArrayList<>();
    for (Node predicate : List.of(LINK, ABSTENTION)) {
      data.find(ANY, entity, predicate, ANY).forEachRemaining(made::add);
    }
    return made.stream().filter(quad -> isName(quad.getGraph()));
  }

  /** Puts the decisions that came from outside where the entity belongs now. */
  private Change move(Node entity, Set<Node> homes) {
    Set<Quad> present = new HashSet<>();
    linksets(entity).forEach(made -> present.addAll(decision(made)));
    Set<Quad> wanted = new HashSet<>();
    for (Quad quad : present) {
      homes.forEach(home -> wanted.add(Quad.create(home, quad.asTriple())));
    }
    return apply(Difference.between(present, wanted));
  }

  private Set<Quad> outcomes(Node entity) {
    Set<Quad> stated = new HashSet<>();
    for (Node outcome : OUTCOMES) {
      data.find(ANY, entity, outcome, ANY).forEachRemaining(stated::add);
    }
    stated.removeIf(quad -> !isName(quad.getGraph()));
    return stated;
  }

  /** Takes out what Wikidata says of items that nothing is linked to for everyone. */
  private Change forget(Set<Quad> outcomes) {
    Set<Quad> forgotten = new HashSet<>();
    for (Quad outcome : outcomes) {
      if (!isLinked(outcome.getObject())) {
        data.find(WIKIDATA, outcome.getObject(), ANY, ANY).forEachRemaining(forgotten::add);
      }
    }
    forgotten.forEach(data::delete);
    return new Change(0, forgotten.size());
  }

  private boolean isLinked(Node item) {
    return data.contains(GRAPH, ANY, SAME_AS, item) || data.contains(GRAPH, ANY, CLOSE_MATCH, item);
  }

  private Change apply(Difference difference) {
    difference.removed().forEach(data::delete);
    difference.added().forEach(data::add);
    return new Change(difference.added().size(), difference.removed().size());
  }
}
