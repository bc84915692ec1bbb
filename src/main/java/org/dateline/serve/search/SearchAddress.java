package org.dateline.serve.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Reply;
import org.dateline.serve.http.WebPaths;
import org.dateline.store.Labels;
import org.dateline.store.StoreView;

/**
 * {@code /search?q=words}: {@code {"query", "names": [{"iri", "page", "label", "type"}],
 * "sentences": [{"sentence", "report", "reportTitle", "reportPage", "facts": [{"iri", "page"}]}]}},
 * best first.
 */
public record SearchAddress(StoreView store) implements Address {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");
  private static final Node SELECTOR = NodeFactory.createURI("http://www.w3.org/ns/oa#hasSelector");
  private static final Node EVIDENCE = NodeFactory.createURI(WebPaths.NS + "evidence");
  private static final int NAMES = 30;
  private static final int SENTENCES = 50;

  /** The index has a text once for each graph that says it; enough of them hold enough things. */
  private static final int HITS = 1000;

  @Override
  public Reply get(HttpServletRequest request) {
    String typed = Optional.ofNullable(request.getParameter("q")).orElse("");
    String query = new Words(typed).query();
    if (query.isEmpty()) {
      return Reply.error(400, "no words to search for", "ask /search?q=some+words");
    }
    ObjectNode answer = JSON.createObjectNode().put("query", typed);
    store.read(
        data -> {
          names(data, query, answer.putArray("names"));
          sentences(data, query, answer.putArray("sentences"));
          return data;
        });
    return Reply.of("application/json", answer.toPrettyString() + "\n");
  }

  private void names(DatasetGraph data, String query, ArrayNode names) {
    Set<Node> found = new LinkedHashSet<>();
    Stream.of(RDFS.label.asNode(), SKOS.altLabel.asNode())
        .flatMap(property -> store.search(property, query, HITS).stream())
        .map(TextHit::getNode)
        .filter(node -> node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE))
        .forEach(found::add);
    Labels labels = new Labels(data);
    found.stream()
        .sorted(Comparator.comparing(SearchAddress::isFact))
        .limit(NAMES)
        .forEach(
            node ->
                thing(names.addObject(), node)
                    .put("label", labels.of(node))
                    .put("type", type(data, node).map(labels::of).orElse("")));
  }

  // Labels of events name all who took part; the actors and places themselves come first.
  private static boolean isFact(Node node) {
    String local = node.getURI().substring(Iris.DEFAULT_BASE.length());
    return !local.startsWith("actor/") && !local.startsWith("place/");
  }

  private static Optional<Node> type(DatasetGraph data, Node node) {
    Iterator<Quad> types = data.find(Node.ANY, node, RDF.type.asNode(), Node.ANY);
    return types.hasNext() ? Optional.of(types.next().getObject()) : Optional.empty();
  }

  private void sentences(DatasetGraph data, String query, ArrayNode sentences) {
    Labels labels = new Labels(data);
    store.search(EXACT, query, HITS).stream()
        .map(hit -> new Sentence(hit, facts(data, hit)))
        .filter(sentence -> !sentence.facts().isEmpty())
        .limit(SENTENCES)
        .forEach(sentence -> sentence.write(sentences.addObject(), labels));
  }

  /** A sentence and what it is evidence of. */
  private record Sentence(TextHit hit, List<Node> facts) {
    void write(ObjectNode object, Labels labels) {
      Node report = hit.getGraph();
      object
          .put("sentence", hit.getLiteral().getLiteralLexicalForm())
          .put("report", report.getURI())
          .put("reportTitle", labels.of(report))
          .put("reportPage", WebPaths.link(report));
      ArrayNode array = object.putArray("facts");
      facts.forEach(fact -> thing(array.addObject(), fact));
    }
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

  private static ObjectNode thing(ObjectNode object, Node node) {
    return object.put("iri", node.getURI()).put("page", WebPaths.link(node));
  }
}
