package org.dateline.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.event.Findings;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.report.TimeLimit;
import org.dateline.store.Graphs;
import org.dateline.store.TwoReports;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/** Stands in for the pipeline: a name gives an invented report, or fails when it says "bad". */
final class StubLoader implements ReportLoader {
  final List<String> asked = new ArrayList<>();
  boolean quotes = true;
  Duration limit = Duration.ZERO;

  @Override
  public List<Skipped> load(List<String> names, Consumer<Extracted> ready) {
    asked.addAll(names);
    List<Skipped> failed = new ArrayList<>();
    for (String name : names) {
      if (name.contains("bad")) {
        failed.add(new Skipped(name, "it is bad", "mend it"));
      } else {
        ready.accept(extracted(name.contains("sel-2") ? "sel-2" : "sel-1"));
      }
    }
    return failed;
  }

  @Override
  public ReportLoader withoutQuotes() {
    quotes = false;
    return this;
  }

  @Override
  public ReportLoader within(TimeLimit other) {
    limit = other.most();
    return this;
  }

  static Model graph(String id) {
    Model graph =
        new LinkedHashModel(TwoReports.read().filter(null, null, null, Graphs.ofReport(id)));
    graph.setNamespace("dl", "https://w3id.org/dateline/ns#");
    return graph;
  }

  private static Extracted extracted(String id) {
    Report report = Report.of(id, "", Optional.empty());
    Findings nothing = new Findings(report, List.of(), List.of(), List.of());
    return new Extracted(new LinkedFindings(nothing, Map.of()), graph(id));
  }
}
