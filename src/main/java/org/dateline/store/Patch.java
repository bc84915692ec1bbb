package org.dateline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.PatchException;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/** What makes the graphs of reports in one store those of another, as RDF Patch writes it. */
public record Patch(Model deleted, Model added) {

  /** Returns what is to be done with what was before. */
  public static Patch between(Collection<Statement> before, Collection<Statement> after) {
    Model deleted = new LinkedHashModel(before);
    deleted.removeAll(after);
    Model added = new LinkedHashModel(after);
    added.removeAll(before);
    return new Patch(deleted, added);
  }

  public boolean isEmpty() {
    return deleted.isEmpty() && added.isEmpty();
  }

  /** Writes one transaction: what goes, then what comes. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RDFChangesWriterText lines = RDFPatchOps.textWriter(bytes)) {
      lines.txnBegin();
      deleted.stream()
          .map(Rdf4jToJena::quad)
          .forEach(
              q -> lines.delete(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject()));
      added.stream()
          .map(Rdf4jToJena::quad)
          .forEach(q -> lines.add(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject()));
      lines.txnCommit();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a patch; of several transactions the sum.
   *
   * @throws IllegalArgumentException if it is none, or touches another graph than a report's; the
   *     message says why
   */
  public static Patch read(byte[] bytes) {
    Collected collected = new Collected();
    try {
      RDFPatchOps.read(new ByteArrayInputStream(bytes)).apply(collected);
    } catch (RiotException e) {
      throw new IllegalArgumentException("it is no RDF Patch: " + e.getMessage(), e);
    }
    Patch patch =
        new Patch(
            JenaToRdf4j.model(collected.deleted.iterator()),
            JenaToRdf4j.model(collected.added.iterator()));
    patch.graphs().forEach(Patch::requireReport);
    return patch;
  }

  private static final class Collected extends RDFChangesBase {
    private final Set<Quad> deleted = new LinkedHashSet<>();
    private final Set<Quad> added = new LinkedHashSet<>();

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
      Quad quad = Quad.create(graph, subject, predicate, object);
      deleted.remove(quad);
      added.add(quad);
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
      Quad quad = Quad.create(graph, subject, predicate, object);
      added.remove(quad);
      deleted.add(quad);
    }

    @Override
    public void txnAbort() {
      throw new PatchException("it takes a transaction back");
    }
  }

  private Set<Resource> graphs() {
    Set<Resource> graphs = new LinkedHashSet<>(deleted.contexts());
    graphs.addAll(added.contexts());
    return graphs;
  }

  private static void requireReport(Resource graph) {
    if (!(graph instanceof IRI name) || Graphs.reportOf(name).isEmpty()) {
      throw new IllegalArgumentException("'" + graph + "' is no report's graph");
    }
  }

  /** Does it to a store; done twice is done once. */
  public void apply(StoreAccess store) {
    Model whole = new LinkedHashModel();
    for (Resource graph : graphs()) {
      Model now = store.graph((IRI) graph);
      now.removeAll(deleted.filter(null, null, null, graph));
      now.addAll(added.filter(null, null, null, graph));
      Optional<String> gone = now.isEmpty() ? Graphs.reportOf((IRI) graph) : Optional.empty();
      gone.ifPresent(id -> store.remove(List.of(id)));
      whole.addAll(now);
    }
    if (!whole.isEmpty()) {
      store.replaceEach(whole);
    }
  }
}
