package org.dateline.serve.explore;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.store.Labels;

/**
 * All facts of one state of the store. Immutable; some 300 bytes a fact.
 *
 * @param reports labels by id
 */
record Ties(List<Tie> all, Map<Node, Entity> entities, Map<String, String> reports) {
  Ties {
    all = List.copyOf(all);
    entities = Map.copyOf(entities);
    reports = Collections.unmodifiableMap(reports);
  }

  /** Reads them, at some 20,000 facts a second; needs a transaction. */
  static Ties read(DatasetGraph data) {
    return new TieReader(data.getUnionGraph(), new Labels(data)).read();
  }

  /** Finds an actor or place by the path of its page. */
  Optional<Node> named(String id) {
    return entities.entrySet().stream()
        .filter(each -> each.getValue().id().equals(id))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
