package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline extract}. */
@Command(
    name = "extract",
    description = "Writes what reports say, as RDF or as JSON Lines; stores nothing.")
final class ExtractCommand implements Callable<Integer> {
  private final Home home;
  private final Supplier<ReportLoader> reports;

  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Reports (.txt .md .html .pdf .rss .atom .xml .jsonl), zips of them, folders, or '-'.")
  List<String> paths = List.of();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; by the ending of -o's file, else trig.")
  Optional<Form> format = Optional.empty();

  @Option(names = "-o", paramLabel = "FILE", description = "Write here and not to the output.")
  Optional<Path> file = Optional.empty();

  @Mixin LlmOptions llm;

  @Mixin ReadingOptions reading;

  ExtractCommand(Home home, Supplier<ReportLoader> reports) {
    this.home = home;
    this.reports = reports;
  }

  @Override
  public Integer call() {
    Form form = format.or(() -> file.map(this::formOf)).orElse(Form.trig);
    file.ifPresent(ExtractCommand::requireFolder);
    reading.check();
    PrintWriter talk = spec.commandLine().getErr();
    return llm.with(home, talk, reports, chosen -> write(chosen.get(), form, talk));
  }

  private int write(ReportLoader loader, Form form, PrintWriter talk) {
    Extracting extracting = new Extracting(reading.applied(loader), form, talk);
    return file.map(target -> extracting.write(paths, target))
        .orElseGet(() -> extracting.write(paths, spec.commandLine().getOut()));
  }

  private Form formOf(Path target) {
    return Form.of(target)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "'%s' does not end in a format; end it in one of %s, or give --format"
                        .formatted(target, List.of(Form.values()))));
  }

  // Said before the models are loaded, not half a minute later.
  private static void requireFolder(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target) || !Files.isDirectory(folder)) {
      throw new Problems(new Problem(target, 0, "no file can be made here", "name another"));
    }
  }
}
