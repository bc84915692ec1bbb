package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.release.Release;
import org.dateline.store.ShapeCheck;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline release}. */
@Command(
    name = "release",
    description =
        "Writes all there is into a new folder to publish: sorted quads, every export, checks,"
            + " counts, quality and hashes. The same store gives the same bytes.")
final class ReleaseCommand implements Callable<Integer> {
  private final Home home;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;
  @Mixin RestrictedOption restricted;

  @Parameters(paramLabel = "DIR", description = "A folder that is new or empty.")
  Path folder = Path.of("");

  ReleaseCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Release release =
        Release.load(
            home.data().resolve("release"),
            ShapeCheck.load(home.ontology()),
            ExportCommand.load(home));
    try (Store opened = store.openExisting(home)) {
      int violations =
          release.write(
              restricted.of(opened, spec.commandLine().getErr()),
              folder,
              home.root().resolve("eval"),
              spec.commandLine().getErr()::println);
      if (violations > 0) {
        spec.commandLine()
            .getErr()
            .printf(
                "%s: not fit to publish; fix: load the reports it names anew%n",
                folder.resolve("shacl-report.txt"));
        return 1;
      }
    }
    spec.commandLine()
        .getErr()
        .printf("In a terminal: cd %s && sha256sum -c SHA256SUMS%n", folder.toAbsolutePath());
    return 0;
  }
}
