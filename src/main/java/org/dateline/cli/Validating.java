package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.report.Reading.Skipped;
import org.dateline.store.RdfFiles;
import org.dateline.store.ShapeCheck;

/** Checks what would be loaded, each file alone: a report's graph must hold all it refers to. */
record Validating(ShapeCheck shapes, Supplier<ReportLoader> reports) {

  static Validating with(Home home, Supplier<ReportLoader> reports) {
    try {
      return new Validating(ShapeCheck.load(home.ontology()), reports);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shapes: " + e.getMessage(), e);
    }
  }

  /** Returns a line for each thing wrong, which starts with the file; empty when all is well. */
  List<String> problems(Inputs inputs) {
    Stream<String> files = inputs.rdf().stream().flatMap(this::ofFile);
    return Stream.concat(files, ofReports(inputs.reports())).toList();
  }

  private Stream<String> ofFile(Path file) {
    try {
      return shapes.violations(RdfFiles.read(List.of(file))).stream()
          .map(violation -> file + ": " + violation);
    } catch (Problems e) {
      return e.found().stream().map(Problem::toString);
    }
  }

  private Stream<String> ofReports(List<String> names) {
    if (names.isEmpty()) {
      return Stream.empty();
    }
    List<String> wrong = new ArrayList<>();
    List<Skipped> failed = reports.get().loadUnchecked(names, report -> ofReport(report, wrong));
    return Stream.concat(wrong.stream(), failed.stream().map(Skipped::toString));
  }

  private void ofReport(Extracted report, List<String> wrong) {
    String source = report.findings().findings().report().source();
    shapes.violations(report.graph()).forEach(each -> wrong.add(source + ": " + each));
  }
}
