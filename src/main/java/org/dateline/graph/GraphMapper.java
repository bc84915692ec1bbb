package org.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dateline.event.Event;
import org.dateline.event.Findings;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;

/**
 * Maps what was found in a report to RDF under {@code ontology/dateline.ttl}.
 *
 * <p>Every statement, the run's provenance included, is in the one graph that is named by the
 * report's IRI: removing that graph removes all that only this report said. Only {@code owl:sameAs}
 * and {@code skos:closeMatch} are in the linkset, {@code graph/links}, which a store keeps up from
 * the {@code dl:Link} of all reports. There are no blank nodes and no clock times, so the same
 * findings give the same statements.
 *
 * <p>Thread-safe.
 */
public final class GraphMapper {
  private final Run run;
  private final Iris iris;
  private final boolean quotes;

  private GraphMapper(Run run, Iris iris, boolean quotes) {
    this.run = run;
    this.iris = iris;
    this.quotes = quotes;
  }

  /** Makes a mapper that uses the standard base IRI and quotes the evidence. */
  public static GraphMapper of(Run run) {
    return new GraphMapper(run, Iris.standard(), true);
  }

  /** Says more of what made the findings. */
  public GraphMapper withRun(UnaryOperator<Run> change) {
    return new GraphMapper(change.apply(run), iris, quotes);
  }

  public GraphMapper withIris(Iris other) {
    return new GraphMapper(run, other, quotes);
  }

  /** Leaves out {@code oa:TextQuoteSelector}, for texts that may not be quoted. */
  public GraphMapper withoutQuotes() {
    return new GraphMapper(run, iris, false);
  }

  /**
   * Maps one report.
   *
   * @throws IllegalArgumentException if the findings name a span outside the body
   */
  public Model map(LinkedFindings linked) {
    var findings = linked.findings();
    ReportGraph graph = new ReportGraph(linked, iris, run);
    Namespaces.of(iris).forEach(graph.model()::setNamespace);
    new ReportMapper(graph, run, quotes).map();
    ActorMapper actors = new ActorMapper(graph);
    findings.actors().forEach(actor -> actors.map(linked.decided(actor), linked.decisionOn(actor)));
    List<IRI> eventNames = eventNames(graph, findings.events());
    EventMapper events = new EventMapper(graph, eventNames);
    for (int position = 0; position < eventNames.size(); position++) {
      events.map(eventNames.get(position), findings.events().get(position));
    }
    AssertionMapper assertions = new AssertionMapper(graph, eventNames);
    findings.allRelations().forEach(assertions::map);
    new PassageMapper(graph, quotes).map();
    return graph.model();
  }

  /** Returns what {@link #map} says of a report and of the run, whatever is found in it. */
  public Model describe(Report report) {
    Findings nothing = new Findings(report, List.of(), List.of(), List.of());
    ReportGraph graph = new ReportGraph(new LinkedFindings(nothing, Map.of()), iris, run);
    new ReportMapper(graph, run, quotes).map();
    return graph.model();
  }

  private static List<IRI> eventNames(ReportGraph graph, List<Event> events) {
    List<IRI> names = new ArrayList<>();
    events.forEach(event -> names.add(graph.fresh("event", event.type(), event.trigger())));
    return names;
  }
}
