package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.Pipeline;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;
import org.dateline.report.TimeLimit;
import org.dateline.report.TookTooLong;
import org.dateline.store.ShapeCheck;
import org.dateline.store.Violation;
import org.eclipse.rdf4j.model.Model;

/** Reads reports through the {@link Pipeline}; a graph that breaks the shapes is not handed on. */
final class PipelineLoader implements ReportLoader {
  private final Pipeline pipeline;
  private final ReportReader reader;
  private final ShapeCheck shapes;

  PipelineLoader(ReportReader reader, Pipeline pipeline, ShapeCheck shapes) {
    this.reader = reader;
    this.pipeline = pipeline;
    this.shapes = shapes;
  }

  /** Loads the models, which takes about ten seconds. */
  static PipelineLoader start(Home home) {
    try {
      ShapeCheck shapes = ShapeCheck.load(home.ontology().resolve("shapes.ttl"));
      ReportReader reader = ReportReader.load(home.data(), System.in);
      return new PipelineLoader(reader, Pipeline.load(home.root(), Version.number()), shapes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shapes: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Skipped> load(List<String> names, Consumer<Extracted> ready) {
    List<Skipped> failed = new ArrayList<>();
    reader
        .read(names)
        .forEach(
            reading -> {
              if (reading instanceof Reading.Read read) {
                loadInTime(read.report(), ready, failed);
              } else if (reading instanceof Skipped skipped) {
                failed.add(skipped);
              }
            });
    return failed;
  }

  @Override
  public ReportLoader withoutQuotes() {
    return new PipelineLoader(reader, pipeline.withoutQuotes(), shapes);
  }

  @Override
  public ReportLoader within(TimeLimit limit) {
    return new PipelineLoader(pipeline.within(limit), shapes);
  }

  private void loadInTime(Report report, Consumer<Extracted> ready, List<Skipped> failed) {
    try {
      loadReport(report, ready, failed);
    } catch (TookTooLong e) {
      failed.add(e.skipped(report.source()));
    }
  }

  private void loadReport(Report report, Consumer<Extracted> ready, List<Skipped> failed) {
    LinkedFindings findings = pipeline.find(report);
    Model graph = pipeline.graph(findings);
    List<Violation> violations = shapes.violations(graph);
    if (violations.isEmpty()) {
      ready.accept(new Extracted(findings, graph));
    } else {
      String first = "what was found breaks the shapes %d times, first: %s";
      failed.add(
          new Skipped(
              report.source(),
              first.formatted(violations.size(), violations.get(0)),
              "tell the developers, with the report"));
    }
  }
}
