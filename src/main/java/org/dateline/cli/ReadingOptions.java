package org.dateline.cli;

import java.time.Duration;
import org.dateline.report.TimeLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command reads reports. */
final class ReadingOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--no-quotes",
      description = "Leaves out the words of the reports from RDF: evidence by position only.")
  boolean noQuotes;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "The most time for one report; what takes longer is named and left out. Default:"
              + " ${DEFAULT-VALUE}.")
  long seconds;

  /** Refuses a time limit that is none, before the models are loaded. */
  void check() {
    limit();
  }

  TimeLimit limit() {
    if (seconds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--time-limit is %d; want 1 second or more".formatted(seconds));
    }
    return TimeLimit.of(Duration.ofSeconds(seconds));
  }

  /** Returns a loader that reads in this way. */
  ReportLoader applied(ReportLoader loader) {
    ReportLoader limited = loader.within(limit());
    return noQuotes ? limited.withoutQuotes() : limited;
  }
}
