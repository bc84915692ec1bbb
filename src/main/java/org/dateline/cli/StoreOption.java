package org.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.store.RunningStore;
import org.dateline.store.Store;
import org.dateline.store.StoreAccess;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Directory of the store; 'store' in Dateline's own folder if left out.")
  Optional<Path> directory = Optional.empty();

  /** Returns the directory of the store. */
  Path place(Home home) {
    return directory.orElse(home.store());
  }

  /** Opens the store, making it when it is missing. */
  Store open(Home home) {
    return Store.open(place(home));
  }

  /** Works on the store, through the server that has it open if there is one. */
  StoreAccess reach(Home home) {
    return running(home).map(StoreAccess.class::cast).orElseGet(() -> open(home));
  }

  /** Works on a store that must be there, through the server that has it open if there is one. */
  StoreAccess reachExisting(Home home) {
    return running(home).map(StoreAccess.class::cast).orElseGet(() -> openExisting(home));
  }

  /** Finds the server that has the store open. */
  Optional<RunningStore> running(Home home) {
    return RunningStore.find(place(home));
  }

  /** Opens a store that must be there. */
  Store openExisting(Home home) {
    Path place = place(home);
    if (!Files.isDirectory(place)) {
      throw new Problems(
          new Problem(
              place, 0, "there is no store here", "fill one with 'dateline load' or 'serve'"));
    }
    return Store.open(place);
  }
}
