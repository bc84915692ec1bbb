package org.dateline.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.FmtUtils;
import org.dateline.graph.RdfFormats;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.eclipse.rdf4j.model.Model;

/**
 * Checks a report's graph against {@code ontology/shapes.ttl} before it is stored. The shapes see
 * the graph together with {@code ontology/dateline.ttl}, so that they need no list of relations,
 * events and roles. Thread-safe.
 */
public final class ShapeCheck {
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefixes(PrefixMapping.Standard)
          .setNsPrefix("dl", "https://w3id.org/dateline/ns#")
          .setNsPrefix("oa", "http://www.w3.org/ns/oa#")
          .lock();

  private final Shapes shapes;
  private final Graph ontology;

  private ShapeCheck(Shapes shapes, Graph ontology) {
    this.shapes = shapes;
    this.ontology = ontology;
  }

  /**
   * Loads the shapes.
   *
   * @param folder holds {@code shapes.ttl} and {@code dateline.ttl}
   * @throws Problems if a file is missing, is no RDF or holds a broken shape
   */
  public static ShapeCheck load(Path folder) throws IOException {
    Path file = folder.resolve("shapes.ttl");
    try {
      return new ShapeCheck(
          Shapes.parse(Rdf4jToJena.graph(RdfFormats.read(file))),
          Rdf4jToJena.graph(RdfFormats.read(folder.resolve("dateline.ttl"))));
    } catch (ShaclParseException e) {
      throw new Problems(new Problem(file, 0, e.getMessage(), "mend the shape"));
    }
  }

  /** Returns what is wrong, in the order of the things concerned; empty when all is well. */
  public List<Violation> violations(Model model) {
    return violations(Rdf4jToJena.graph(model));
  }

  /** Returns the same of a graph that is in a store. */
  public List<Violation> violations(Graph graph) {
    return entries(graph).stream()
        .map(ShapeCheck::violation)
        .distinct()
        .sorted(
            Comparator.comparing(Violation::focus)
                .thenComparing(Violation::path)
                .thenComparing(Violation::value)
                .thenComparing(Violation::message))
        .toList();
  }

  /** Returns the same as the shapes say it, in no order. */
  public Collection<ReportEntry> entries(Graph graph) {
    return ShaclValidator.get().validate(shapes, new Union(graph, ontology)).getEntries();
  }

  /** Says in words what an entry says. */
  public static Violation violation(ReportEntry entry) {
    String path = Optional.ofNullable(entry.resultPath()).map(Object::toString).orElse("");
    return new Violation(
        entry.focusNode().toString(), shorten(path), show(entry.value()), entry.message());
  }

  private static String show(Node node) {
    return node == null ? "" : FmtUtils.stringForNode(node, PREFIXES);
  }

  private static String shorten(String path) {
    String iri = path.replaceAll("^<|>$", "");
    String shortForm = PREFIXES.qnameFor(iri);
    return shortForm == null ? path : shortForm;
  }
}
