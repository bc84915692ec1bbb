package org.dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.store.Removal;
import org.dateline.store.StoreAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline remove}. */
@Command(
    name = "remove",
    description = "Removes reports and prints the facts that no remaining report states.")
final class RemoveCommand implements Callable<Integer> {
  private final Home home;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;

  @Parameters(arity = "1..*", paramLabel = "REPORT-ID", description = "Ids of reports.")
  List<String> ids = List.of();

  RemoveCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    PrintWriter talk = spec.commandLine().getErr();
    try (StoreAccess opened = store.reachExisting(home)) {
      Removal removal = opened.remove(ids);
      removal.unsaid().forEach(spec.commandLine().getOut()::println);
      removal
          .unknown()
          .forEach(id -> talk.printf("no report '%s'; fix: see 'dateline query reports'%n", id));
      talk.printf(
          "%d reports removed, %d statements%n",
          ids.size() - removal.unknown().size(), removal.statements());
      return removal.unknown().isEmpty() ? 0 : 1;
    }
  }
}
