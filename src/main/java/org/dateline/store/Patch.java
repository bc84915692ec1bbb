package org.dateline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.PatchException;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/** What makes the graphs of reports in one store those of another, as RDF Patch writes it. */
public record Patch(Model deleted, Model added) {

  /** Returns what is to be done with what was before. */
  public static Patch between(Collection<Statement> before, Collection<Statement> after) {
    Model was = StoredForm.of(before);
    Model becomes = StoredForm.of(after);
    Model deleted = new LinkedHashModel(was);
    deleted.removeAll(becomes);
    Model added = new LinkedHashModel(becomes);
    added.removeAll(was);
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
   * @param graph the only one that it may touch
   * @throws IllegalArgumentException if it is none, or touches another graph; the message says why
   */
  public static Patch read(byte[] bytes, IRI graph) {
    Patch patch = read(bytes);
    for (Resource touched : patch.graphs()) {
      if (!graph.equals(touched)) {
        throw new IllegalArgumentException(
            "it touches '%s', and may touch '%s' only".formatted(touched, graph));
      }
    }
    return patch;
  }

  private static Patch read(byte[] bytes) {
    Collected collected = new Collected();
    try {
      RDFPatchOps.read(new ByteArrayInputStream(bytes)).apply(collected);
      collected.requireEnd();
      // Jena lets terms through that are no RDF: a relative IRI, a literal as a subject.
      return new Patch(
          JenaToRdf4j.model(collected.deleted.iterator()),
          JenaToRdf4j.model(collected.added.iterator()));
    } catch (JenaException | AtlasException | RDF4JException | IllegalArgumentException e) {
      throw new IllegalArgumentException("it is no RDF Patch: " + e.getMessage(), e);
    }
  }

  private static final class Collected extends RDFChangesBase {
    private final Set<Quad> deleted = new LinkedHashSet<>();
    private final Set<Quad> added = new LinkedHashSet<>();
    private boolean open;

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
      Quad quad = quad(graph, subject, predicate, object);
      deleted.remove(quad);
      added.add(quad);
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
      Quad quad = quad(graph, subject, predicate, object);
      added.remove(quad);
      deleted.add(quad);
    }

    private Quad quad(Node graph, Node subject, Node predicate, Node object) {
      if (subject.isBlank() || object.isBlank()) {
        throw new PatchException("a blank node has no name by which a copy could find it");
      }
      open = true;
      return StoredForm.of(graph, Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void txnCommit() {
      open = false;
    }

    private void requireEnd() {
      if (open) {
        throw new PatchException("its transaction does not end: a line TC is missing");
      }
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
