package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.batch.Finder;
import org.dateline.batch.Outcome;
import org.dateline.event.Findings;
import org.dateline.graph.FindingsJson;
import org.dateline.graph.Iris;
import org.dateline.graph.RdfFormats;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.eclipse.rdf4j.rio.RDFFormat;

/** Finds what {@code extract} finds. */
record PipelineFinder(ReportLoader loader) implements Finder {
  @Override
  public Outcome find(Report report) {
    List<Outcome> found = new ArrayList<>();
    List<Skipped> failed =
        loader.find(
            Stream.of(new Reading.Read(report)), extracted -> found.add(outcome(extracted)));
    return failed.isEmpty()
        ? found.get(0)
        : new Outcome.Failed(failed.get(0).reason(), failed.get(0).fix());
  }

  private static Outcome outcome(Extracted extracted) {
    return new Outcome.Found(
        FindingsJson.line(extracted.findings()),
        names(extracted.findings()),
        RdfFormats.text(extracted.graph(), RDFFormat.NQUADS));
  }

  private static Map<String, String> names(LinkedFindings linked) {
    Findings findings = linked.findings();
    return findings.actors().stream()
        .collect(
            Collectors.toMap(
                Actor::name,
                actor ->
                    Iris.standard()
                        .actor(findings.report().id(), linked.decided(actor))
                        .stringValue()));
  }
}
