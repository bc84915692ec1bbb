package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.Pipeline;
import org.dateline.event.Explanation;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;
import org.dateline.store.ShapeCheck;
import org.dateline.store.Violation;

/** Reads reports through the {@link Pipeline}; a graph that breaks the shapes is not handed on. */
final class PipelineLoader implements ReportLoader {
  private final Pipeline pipeline;
  private final ShapeCheck shapes;

  PipelineLoader(Pipeline pipeline, ShapeCheck shapes) {
    this.pipeline = pipeline;
    this.shapes = shapes;
  }

  /** Loads the models, which takes about ten seconds. */
  static PipelineLoader start(Home home) {
    try {
      ShapeCheck shapes = ShapeCheck.load(home.ontology());
      return new PipelineLoader(Pipeline.load(home.root(), Version.number()), shapes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shapes: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Skipped> load(List<String> names, Consumer<Extracted> ready) {
    List<Skipped> failed = new ArrayList<>();
    failed.addAll(loadUnchecked(names, extracted -> check(extracted, ready, failed)));
    return failed;
  }

  @Override
  public List<Skipped> loadUnchecked(List<String> names, Consumer<Extracted> ready) {
    return read(
        names,
        report -> {
          LinkedFindings findings = pipeline.find(report);
          ready.accept(new Extracted(findings, pipeline.graph(findings)));
        });
  }

  @Override
  public List<Skipped> explain(List<String> names, Consumer<Explanation> ready) {
    return read(names, report -> ready.accept(pipeline.explain(report)));
  }

  @Override
  public ReportLoader withoutQuotes() {
    return new PipelineLoader(pipeline.withoutQuotes(), shapes);
  }

  private static List<Skipped> read(List<String> names, Consumer<Report> each) {
    List<Skipped> failed = new ArrayList<>();
    new ReportReader(System.in)
        .read(names)
        .forEach(
            reading -> {
              if (reading instanceof Reading.Read read) {
                each.accept(read.report());
              } else if (reading instanceof Skipped skipped) {
                failed.add(skipped);
              }
            });
    return failed;
  }

  private void check(Extracted extracted, Consumer<Extracted> ready, List<Skipped> failed) {
    List<Violation> violations = shapes.violations(extracted.graph());
    if (violations.isEmpty()) {
      ready.accept(extracted);
    } else {
      String first = "what was found breaks the shapes %d times, first: %s";
      failed.add(
          new Skipped(
              extracted.findings().findings().report().source(),
              first.formatted(violations.size(), violations.get(0)),
              "'dateline validate' prints all; tell the developers, with the report"));
    }
  }
}
