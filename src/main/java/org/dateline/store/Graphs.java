package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.Iris;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.report.Report;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** The names of the graphs in a store. */
public final class Graphs {
  public static final IRI ONTOLOGY = named("ontology");
  public static final IRI REFERENCE = named("reference");
  public static final IRI LINKS = named("links");

  /** What is counted of all others. */
  public static final IRI SUMMARY = named("summary");

  /** What Wikidata says of linked items. */
  public static final IRI WIKIDATA = named("wikidata");

  /** Those that hold what is worked out of, or beside, the reports. */
  public static final Set<IRI> SHARED = Set.of(ONTOLOGY, REFERENCE, LINKS, WIKIDATA);

  private Graphs() {}

  /** Says whether a graph is worked out by the store, which knows who may see what of it. */
  public static boolean isWorkedOut(IRI graph) {
    return isOneOf(LINKS, graph.stringValue()) || isSummary(graph.stringValue());
  }

  static boolean isSummary(String graph) {
    return isOneOf(SUMMARY, graph);
  }

  private static boolean isOneOf(IRI kind, String graph) {
    return graph.equals(kind.stringValue()) || graph.startsWith(kind + "-");
  }

  /**
   * Returns a graph that may be restricted: one that not everyone needs.
   *
   * @throws Problems if everyone needs it
   */
  public static IRI requireOwn(IRI graph) {
    if (SHARED.contains(graph)) {
      throw new Problems(
          new Problem(
              Path.of("--restricted"),
              0,
              "<%s> is not a report's own graph, and everyone needs it".formatted(graph),
              "load that file without --restricted"));
    }
    return graph;
  }

  /** Returns the linkset of what only reports with these markings tell of. */
  static IRI links(Collection<String> markings) {
    return restricted(LINKS, markings);
  }

  /** Returns the summary of what one must hold these markings to see. */
  static IRI summary(Collection<String> markings) {
    return restricted(SUMMARY, markings);
  }

  private static IRI restricted(IRI kind, Collection<String> markings) {
    return markings.isEmpty()
        ? kind
        : Values.iri(
            kind
                + "-"
                + markings.stream()
                    .sorted()
                    .map(each -> URLEncoder.encode(each, UTF_8))
                    .collect(Collectors.joining("_")));
  }

  public static IRI ofReport(String reportId) {
    return Iris.standard().report(reportId);
  }

  /** Returns the id of the report that has this graph; none if it is no report's. */
  public static Optional<String> reportOf(IRI graph) {
    String before = ofReport("").stringValue();
    String name = graph.stringValue();
    return name.startsWith(before)
        ? Optional.of(name.substring(before.length())).filter(Report::isId)
        : Optional.empty();
  }

  /** Returns the same as text, for what knows no RDF4J. */
  public static String nameOfReport(String reportId) {
    return ofReport(reportId).stringValue();
  }

  /** Returns the graph for a file that names none itself: {@code leaders.ttl} to graph/leaders. */
  public static IRI ofFile(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    return named(stem.replaceAll("[^A-Za-z0-9._-]+", "-"));
  }

  private static IRI named(String name) {
    return Iris.standard().of("graph", name);
  }
}
