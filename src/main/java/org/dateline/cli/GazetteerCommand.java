package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.gazetteer.GazetteerUpdate;
import org.dateline.gazetteer.Ids;
import org.dateline.wikidata.NoAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline gazetteer}. */
@Command(
    name = "gazetteer",
    description = "Keeps the tables of known actors and places up to date.")
final class GazetteerCommand implements Runnable {
  private final Home home;

  @Spec CommandSpec spec;

  GazetteerCommand(Home home) {
    this.home = home;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: update");
  }

  /** {@code dateline gazetteer update}. */
  @Command(
      name = "update",
      description = "Prints what Wikidata would add to data/gazetteer; with --apply, writes it.")
  int update(
      @Mixin SparqlOptions sparql,
      @Option(
              names = "--online",
              required = true,
              description = "Asks Wikidata; there is no other way.")
          boolean online,
      @Option(
              names = "--apply",
              description = "Writes the changes, unless the result would be refused when read.")
          boolean apply,
      @Option(
              names = "--take-ids",
              description =
                  "Takes Wikidata's id where one item has the name of one row and not its id.")
          boolean takeIds)
      throws NoAnswer {
    PrintWriter talk = spec.commandLine().getErr();
    Path queries = home.data().resolve("wikidata").resolve("gazetteer");
    GazetteerUpdate update =
        GazetteerUpdate.ask(
            sparql.wikidata(home, talk),
            queries,
            home.data().resolve("gazetteer"),
            takeIds ? Ids.THEIRS : Ids.OURS,
            LocalDate.now(ZoneOffset.UTC));
    PrintWriter out = spec.commandLine().getOut();
    out.print(update.diff());
    out.flush();
    tell(update, talk);
    finish(update, apply, talk);
    return 0;
  }

  private static void tell(GazetteerUpdate update, PrintWriter talk) {
    List<String> conflicts = update.conflicts();
    conflicts.forEach(talk::println);
    if (!conflicts.isEmpty()) {
      talk.printf("%d items have the name of a row and not its id%n", conflicts.size());
    }
    update.summary().forEach(talk::println);
  }

  private static void finish(GazetteerUpdate update, boolean apply, PrintWriter talk) {
    if (update.summary().isEmpty()) {
      talk.println("nothing to change");
    } else if (apply) {
      update.write();
      talk.println("written");
    } else {
      update.check();
      talk.println("nothing written; --apply does");
    }
  }
}
