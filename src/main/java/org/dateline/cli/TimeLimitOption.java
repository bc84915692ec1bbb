package org.dateline.cli;

import java.time.Duration;
import org.dateline.report.TimeLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long a command may take for one report. */
final class TimeLimitOption {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "The most time for one report; what takes longer is named and left out. Default:"
              + " ${DEFAULT-VALUE}.")
  long seconds;

  TimeLimit limit() {
    if (seconds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--time-limit is %d; want 1 second or more".formatted(seconds));
    }
    return TimeLimit.of(Duration.ofSeconds(seconds));
  }
}
