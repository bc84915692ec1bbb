package org.dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.dateline.store.BulkLoad;
import org.dateline.store.BulkLoad.Loaded;
import org.dateline.store.StoreAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline load}. */
@Command(
    name = "load",
    description =
        "Loads reports and RDF files; what was loaded before under the same name is replaced.")
final class LoadCommand implements Callable<Integer> {
  private final Home home;
  private final Supplier<ReportLoader> reports;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;
  @Mixin LlmOptions llm;
  @Mixin ReadingOptions reading;
  @Mixin MarkingOption marking;
  @Mixin PublishOptions publish;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Reports (.txt .md .html .pdf .rss .atom .xml .jsonl), zips of them, RDF files"
              + " (.ttl .trig .nt .nq .rdf .jsonld, also .gz), folders, or '-'.")
  List<String> paths = List.of();

  LoadCommand(Home home, Supplier<ReportLoader> reports) {
    this.home = home;
    this.reports = reports;
  }

  @Override
  public Integer call() {
    marking.check();
    if (publish.isAsked() && (marking.word().isPresent() || store.directory.isPresent())) {
      throw new ParameterException(
          spec.commandLine(), "--to goes neither with --store nor with --restricted");
    }
    reading.check();
    PrintWriter talk = spec.commandLine().getErr();
    return llm.with(home, talk, reports, chosen -> load(() -> reading.applied(chosen.get()), talk));
  }

  private int load(Supplier<ReportLoader> chosen, PrintWriter talk) {
    Inputs inputs = Inputs.of(paths);
    if (publish.isAsked()) {
      return new Publishing(publish.open(home, talk), chosen, talk).publish(inputs);
    }
    Optional<Loaded> bulk = loadInBulk(inputs, talk);
    try (StoreAccess opened = store.reach(home)) {
      Loading loading = new Loading(home, chosen, opened, talk).restrictedTo(marking);
      return bulk.isPresent()
          ? loading.after(bulk.get()).load(inputs.withoutRdf())
          : loading.load(inputs);
    }
  }

  /** Fills a store that is empty and not served; does nothing with another. */
  private Optional<Loaded> loadInBulk(Inputs inputs, PrintWriter talk) {
    if (!inputs.isForBulk() || store.running(home).isPresent()) {
      return Optional.empty();
    }
    long start = System.nanoTime();
    Optional<Loaded> loaded = BulkLoad.into(store.place(home), inputs.rdf(), marking.word());
    loaded.ifPresent(bulk -> say(bulk, System.nanoTime() - start, talk));
    return loaded;
  }

  private static void say(Loaded bulk, long nanos, PrintWriter talk) {
    bulk.broken().forEach(talk::println);
    talk.printf(
        Locale.ROOT,
        "%d files of N-Quads in bulk: %d statements; %.1f s; now their text index and counts%n",
        bulk.files(),
        bulk.quads(),
        nanos / 1e9);
    talk.flush();
  }
}
