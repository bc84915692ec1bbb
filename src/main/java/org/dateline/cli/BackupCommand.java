package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.store.StoreAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline backup}. */
@Command(
    name = "backup",
    description = "Writes the whole store to one file, also while a server runs on it.")
final class BackupCommand implements Callable<Integer> {
  private final Home home;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;

  @Parameters(paramLabel = "FILE.nq.gz", description = "The file; zipped if its name ends in .gz.")
  Path file = Path.of("");

  BackupCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    try (StoreAccess opened = store.reachExisting(home)) {
      PrintWriter talk = spec.commandLine().getErr();
      talk.printf("%d quads in %s%n", opened.backup(file), file);
      if (opened.restricted() > 0) {
        talk.printf("%d restricted reports are in it: not for everyone%n", opened.restricted());
      }
      return 0;
    }
  }
}
