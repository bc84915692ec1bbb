package org.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline validate}. */
@Command(
    name = "validate",
    description = "Checks RDF files and reports against ontology/shapes.ttl; stores nothing.")
final class ValidateCommand implements Callable<Integer> {
  private final Home home;
  private final Supplier<ReportLoader> reports;

  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Reports (.txt .md .html .pdf .rss .atom .xml .jsonl), zips of them, RDF files"
              + " (.ttl .trig .nt .nq .rdf .jsonld), folders, or '-'.")
  List<String> paths = List.of();

  ValidateCommand(Home home, Supplier<ReportLoader> reports) {
    this.home = home;
    this.reports = reports;
  }

  /** Prints a line for each thing wrong. */
  @Override
  public Integer call() {
    List<String> wrong = Validating.with(home, reports).problems(Inputs.of(paths));
    wrong.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getErr().println(wrong.size() + " problems");
    return wrong.isEmpty() ? 0 : 1;
  }
}
