package org.dateline.serve.search;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.graph.Iris;
import org.dateline.serve.http.WebPaths;
import org.dateline.store.Labels;
import org.dateline.store.StoreView;

/** Finds the names and the sentences that hold some words; the last word may be unfinished. */
public record Search(StoreView store) {
  private static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");
  private static final Node SELECTOR = NodeFactory.createURI("http://www.w3.org/ns/oa#hasSelector");
  private static final Node EVIDENCE = NodeFactory.createURI(WebPaths.NS + "evidence");
  private static final int NAMES = 30;
  private static final int SENTENCES = 50;

  /** The index has a text once for each graph that says it; enough of them hold enough things. */
  private static final int HITS = 1000;

  /** Classes of all actors, places or events say less than the others that a thing has. */
  private static final Set<String> GENERAL =
      Set.of("Actor", "Place", "Entity", "Event", "EventReport", "Assertion");

  /** All that was found, best first; actors and places before events. */
  public record Found(List<Name> names, List<Sentence> sentences) {
    static final Found NOTHING = new Found(List.of(), List.of());
  }

  /** A thing, and what it is in words. */
  public record Name(Node node, String label, String type) {}

  /** A sentence, the report that it stands in, and what it is evidence of. */
  public record Sentence(String words, Node report, String title, List<Node> facts) {}

  /** Tells whether there are words to search for. */
  public static boolean isAsked(String typed) {
    return !new Words(typed).query().isEmpty();
  }

  /** Searches for what a person typed. */
  public Found find(String typed) {
    String query = new Words(typed).query();
    return query.isEmpty()
        ? Found.NOTHING
        : store.read(data -> new Found(names(data, query), sentences(data, query)));
  }

  private List<Name> names(DatasetGraph data, String query) {
    Set<Node> found = new LinkedHashSet<>();
    Stream.of(RDFS.label.asNode(), SKOS.altLabel.asNode())
        .flatMap(property -> store.search(property, query, HITS).stream())
        .map(TextHit::getNode)
        .filter(node -> node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE))
        .forEach(found::add);
    Labels labels = new Labels(data);
    return found.stream()
        .sorted(Comparator.comparing(Search::isFact))
        .limit(NAMES)
        .map(node -> new Name(node, labels.of(node), type(data, node, labels)))
        .toList();
  }

  // Labels of events name all who took part; the actors and places themselves come first.
  private static boolean isFact(Node node) {
    String local = node.getURI().substring(Iris.DEFAULT_BASE.length());
    return !local.startsWith("actor/") && !local.startsWith("place/");
  }

  private static String type(DatasetGraph data, Node node, Labels labels) {
    Set<Node> types = new TreeSet<>(Comparator.comparing(Node::toString));
    Iterator<Quad> found = data.find(Node.ANY, node, RDF.type.asNode(), Node.ANY);
    found.forEachRemaining(quad -> types.add(quad.getObject()));
    return types.stream().min(Comparator.comparing(Search::isGeneral)).map(labels::of).orElse("");
  }

  private static boolean isGeneral(Node type) {
    String name = type.toString();
    return !name.startsWith(WebPaths.NS) || GENERAL.contains(name.substring(WebPaths.NS.length()));
  }

  private List<Sentence> sentences(DatasetGraph data, String query) {
    Labels labels = new Labels(data);
    return store.search(EXACT, query, HITS).stream()
        .map(hit -> sentence(data, hit, labels))
        .filter(sentence -> !sentence.facts().isEmpty())
        .limit(SENTENCES)
        .toList();
  }

  private static Sentence sentence(DatasetGraph data, TextHit hit, Labels labels) {
    Node report = hit.getGraph();
    String words = hit.getLiteral().getLiteralLexicalForm();
    return new Sentence(words, report, labels.of(report), facts(data, hit));
  }

  /** Returns the assertions and events that the sentence is evidence of. */
  private static List<Node> facts(DatasetGraph data, TextHit hit) {
    Set<Node> facts = new LinkedHashSet<>();
    Iterable<Quad> passages = () -> data.find(hit.getGraph(), Node.ANY, SELECTOR, hit.getNode());
    for (Quad passage : passages) {
      data.find(hit.getGraph(), Node.ANY, EVIDENCE, passage.getSubject())
          .forEachRemaining(quad -> facts.add(quad.getSubject()));
    }
    return List.copyOf(facts);
  }
}
