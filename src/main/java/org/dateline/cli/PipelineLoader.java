package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.Pipeline;
import org.dateline.graph.GraphMapper;
import org.dateline.link.Explained;
import org.dateline.link.LinkedFindings;
import org.dateline.llm.Llm;
import org.dateline.llm.Unanswered;
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
  private final Supplier<Pipeline> pipeline;
  private final Supplier<GraphMapper> mapper;
  private final ReportReader reader;
  private final ShapeCheck shapes;

  /**
   * @param pipeline asked for when the first report has been read
   * @param mapper the pipeline's own, which is there without its models
   */
  PipelineLoader(
      ReportReader reader,
      Supplier<Pipeline> pipeline,
      Supplier<GraphMapper> mapper,
      ShapeCheck shapes) {
    this.reader = reader;
    this.pipeline = new Once<>(pipeline);
    this.mapper = new Once<>(mapper);
    this.shapes = shapes;
  }

  /**
   * Gets ready to read; the models, which take ten seconds and more, are loaded for the first
   * report that can be read.
   */
  static PipelineLoader start(Home home) {
    try {
      ShapeCheck shapes = ShapeCheck.load(home.ontology());
      ReportReader reader = ReportReader.load(home.data(), System.in);
      return new PipelineLoader(
          reader,
          () -> loadPipeline(home),
          () -> Pipeline.mapper(home.root(), Version.number()),
          shapes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shapes: " + e.getMessage(), e);
    }
  }

  private static Pipeline loadPipeline(Home home) {
    Pipeline pipeline = Pipeline.load(home.root(), Version.number());
    pipeline.doubts().forEach(System.err::println);
    return pipeline;
  }

  @Override
  public List<Skipped> load(List<String> names, Consumer<Extracted> ready) {
    return find(reader.read(names), ready);
  }

  @Override
  public List<Skipped> find(Stream<Reading> readings, Consumer<Extracted> ready) {
    List<Skipped> failed = new ArrayList<>();
    failed.addAll(findUnchecked(readings, extracted -> check(extracted, ready, failed)));
    return failed;
  }

  @Override
  public List<Skipped> loadUnchecked(List<String> names, Consumer<Extracted> ready) {
    return findUnchecked(reader.read(names), ready);
  }

  private List<Skipped> findUnchecked(Stream<Reading> readings, Consumer<Extracted> ready) {
    return find(readings, () -> extraction(pipeline.get()), ready);
  }

  @Override
  public Model describe(Report report) {
    return mapper.get().describe(report);
  }

  private static Function<Report, Extracted> extraction(Pipeline line) {
    return report -> {
      LinkedFindings findings = line.find(report);
      return new Extracted(findings, line.graph(findings));
    };
  }

  @Override
  public List<Skipped> explain(List<String> names, Consumer<Explained> ready) {
    return find(reader.read(names), () -> pipeline.get()::explain, ready);
  }

  @Override
  public ReportLoader withoutQuotes() {
    return new PipelineLoader(
        reader, () -> pipeline.get().withoutQuotes(), () -> mapper.get().withoutQuotes(), shapes);
  }

  @Override
  public ReportLoader withLlm(Llm llm) {
    return new PipelineLoader(
        reader,
        () -> pipeline.get().withLlm(llm),
        () -> mapper.get().withRun(run -> run.with(llm.settings(), llm.confidence())),
        shapes);
  }

  @Override
  public ReportLoader within(TimeLimit limit) {
    return new PipelineLoader(reader, () -> pipeline.get().within(limit), mapper, shapes);
  }

  /**
   * Hands on what is found in each report. What goes wrong in finding costs that report only; what
   * goes wrong in getting ready to find or in taking what was found stops all.
   *
   * @param finder asked for when the first report has been read
   */
  static <T> List<Skipped> find(
      Stream<Reading> readings, Supplier<Function<Report, T>> finder, Consumer<T> ready) {
    List<Skipped> failed = new ArrayList<>();
    readings.forEach(
        reading -> {
          if (reading instanceof Reading.Read read) {
            attempt(read.report(), finder.get(), failed).ifPresent(ready);
          } else if (reading instanceof Skipped skipped) {
            failed.add(skipped);
          }
        });
    return failed;
  }

  private static <T> Optional<T> attempt(
      Report report, Function<Report, T> find, List<Skipped> failed) {
    try {
      return Optional.of(find.apply(report));
    } catch (Unanswered e) {
      failed.add(new Skipped(report.source(), e.getMessage(), e.fix()));
    } catch (TookTooLong e) {
      failed.add(e.skipped(report.source()));
    } catch (RuntimeException | StackOverflowError e) {
      // A slip of ours in one report of thousands must not cost the rest of the night.
      failed.add(
          new Skipped(report.source(), unforeseen(e), "tell the developers, with the report"));
    }
    return Optional.empty();
  }

  private static String unforeseen(Throwable e) {
    String where =
        Stream.of(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.dateline."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return "unexpected: " + e + where;
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
