package org.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.store.StoreAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline restore}. */
@Command(
    name = "restore",
    description = "Makes the store hold what a backup holds, and nothing else.")
final class RestoreCommand implements Callable<Integer> {
  private final Home home;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;

  @Parameters(paramLabel = "FILE.nq.gz", description = "What 'dateline backup' wrote.")
  Path file = Path.of("");

  RestoreCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    if (Files.notExists(file)) {
      throw new Problems(new Problem(file, 0, "there is no such file", "check the path"));
    }
    try (StoreAccess opened = store.reach(home)) {
      spec.commandLine().getErr().printf("%d quads from %s%n", opened.restore(file), file);
      return 0;
    }
  }
}
