package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.dateline.event.Explanation;
import org.dateline.link.Explained;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.report.Reading.Skipped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline explain}. */
@Command(
    name = "explain",
    description =
        "Says which rule, words and grammar made each fact, and why an actor is linked to Wikidata.")
final class ExplainCommand implements Callable<Integer> {
  private final Supplier<ReportLoader> reports;

  @Spec CommandSpec spec;

  /** The forms an explanation can take. */
  enum Format {
    text,
    json
  }

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Reports, folders, or '-'.")
  List<String> paths = List.of();

  @Option(names = "--sentence", paramLabel = "N", description = "This sentence only, from 1.")
  Optional<Integer> sentence = Optional.empty();

  @Option(
      names = "--verbose",
      description = "Also what gave no fact or no link: words of the lexicon, candidates; and why.")
  boolean verbose;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
  Format format = Format.text;

  ExplainCommand(Supplier<ReportLoader> reports) {
    this.reports = reports;
  }

  @Override
  public Integer call() {
    List<Skipped> failed = reports.get().explain(paths, this::print);
    spec.commandLine().getOut().flush();
    failed.forEach(spec.commandLine().getErr()::println);
    return failed.isEmpty() ? 0 : 1;
  }

  private void print(Explained report) {
    Explanation whole = report.facts();
    Explanation wanted = sentence.map(number -> only(whole, number)).orElse(whole);
    Explanation shown = verbose ? wanted : withoutSilent(wanted);
    String text =
        switch (format) {
          case text -> ExplanationText.of(shown) + (sentence.isPresent() ? "" : links(report));
          case json -> ExplanationJson.line(new Explained(shown, report.linked())) + "\n";
        };
    spec.commandLine().getOut().print(text);
  }

  private String links(Explained report) {
    return ExplanationText.links(report.linked(), verbose);
  }

  private static Explanation only(Explanation whole, int number) {
    int last = whole.sentences().size();
    if (number < 1 || number > last) {
      Path report = Path.of(whole.report().source());
      throw new Problems(
          new Problem(report, 0, "there is no sentence " + number, "give 1 to " + last));
    }
    return new Explanation(whole.report(), List.of(whole.sentences().get(number - 1)));
  }

  private static Explanation withoutSilent(Explanation whole) {
    return new Explanation(
        whole.report(),
        whole.sentences().stream()
            .map(
                s ->
                    new Explanation.OfSentence(
                        s.number(), s.text(), s.facts(), s.again(), List.of()))
            .toList());
  }
}
