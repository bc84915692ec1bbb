package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.store.StoreAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline compact}. */
@Command(
    name = "compact",
    description = "Gives back the disk that replaced reports took, also while a server runs.")
final class CompactCommand implements Callable<Integer> {
  private final Home home;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;

  CompactCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    try (StoreAccess opened = store.reachExisting(home)) {
      spec.commandLine().getErr().printf("%d MB given back%n", opened.compact() >> 20);
      return 0;
    }
  }
}
