package org.dateline.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.graph.RdfFormats;
import org.dateline.graph.Vocabulary;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;

/**
 * Publishes graphs, each replaced whole. What the journal says is there already is not sent again,
 * so a run that broke off goes on where it was; what is restricted is not sent at all, since
 * another store knows of no markings.
 */
public final class Publication {
  private final GraphStore store;
  private final Journal journal;
  private final Consumer<String> said;
  private int sent;
  private int unchanged;
  private final Set<Resource> restricted = new HashSet<>();
  private final List<String> refused = new ArrayList<>();

  /**
   * @param said told of each graph that the store does not take, or not at once
   */
  public Publication(GraphStore store, Journal journal, Consumer<String> said) {
    this.store = store;
    this.journal = journal;
    this.said = said;
  }

  /**
   * Publishes every graph that these statements name.
   *
   * @throws org.dateline.problem.Problems if the store takes none, or cannot be reached
   */
  public void add(Model graphs) {
    Set<Resource> hidden = restricted(graphs);
    for (Resource graph : graphs.contexts()) {
      if (hidden.contains(graph)) {
        restricted.add(graph);
      } else {
        Model own = numbered(graphs.filter(null, null, null, graph));
        put(graph.stringValue(), RdfFormats.text(own, RDFFormat.NTRIPLES));
      }
    }
  }

  private static Set<Resource> restricted(Model graphs) {
    Set<Resource> restricted = new HashSet<>();
    for (Statement marking : graphs.filter(null, Vocabulary.MARKING, null)) {
      restricted.add(marking.getContext());
      restricted.add(marking.getSubject());
    }
    return restricted;
  }

  /** Names blank nodes by their order: a parser names them anew whenever it reads a file. */
  private static Model numbered(Model graph) {
    Map<BNode, BNode> numbers = new HashMap<>();
    Model numbered = new LinkedHashModel();
    for (Statement each : graph) {
      Resource subject = (Resource) numbered(each.getSubject(), numbers);
      numbered.add(subject, each.getPredicate(), numbered(each.getObject(), numbers));
    }
    return numbered;
  }

  private static Value numbered(Value value, Map<BNode, BNode> numbers) {
    return value instanceof BNode blank
        ? numbers.computeIfAbsent(blank, unseen -> Values.bnode("b" + numbers.size()))
        : value;
  }

  private void put(String graph, String triples) {
    if (journal.holds(graph, triples)) {
      unchanged++;
      return;
    }
    try {
      store.put(graph, triples, said);
      journal.note(graph, triples);
      sent++;
    } catch (Refused e) {
      refused.add(graph);
      said.accept("<%s> is not taken: %s".formatted(graph, e.getMessage()));
    }
  }

  /** Returns the graphs that the store did not take. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /** Says what was done. */
  public String summary() {
    String text =
        "%d graphs published to %s, %d there already by %s, %d not taken"
            .formatted(sent, store.address(), unchanged, journal, refused.size());
    return restricted.isEmpty()
        ? text
        : text + "; %d restricted ones left out".formatted(restricted.size());
  }
}
