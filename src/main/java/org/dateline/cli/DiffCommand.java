package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.dateline.release.FactDiff;
import org.dateline.release.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline diff}. */
@Command(
    name = "diff",
    description =
        "Prints which facts came (+), went (-) or are stated by other reports (~), and by which.")
final class DiffCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A store, a release's folder, or a file such as data.nq.gz.")
  Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "Another.")
  Path now = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    LongAdder changes = new LongAdder();
    try (State before = State.open(old);
        State after = State.open(now)) {
      FactDiff.compare(
          before,
          after,
          change -> {
            changes.increment();
            out.println(change);
          });
    }
    spec.commandLine().getErr().println(changes + " facts came, went or changed support");
    return 0;
  }
}
