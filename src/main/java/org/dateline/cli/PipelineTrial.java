package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.report.Reading.Skipped;
import org.dateline.serve.page.Trial;
import org.dateline.store.Graphs;
import org.dateline.store.RdfFiles;
import org.dateline.store.Store;

/** Reads a pasted report through the pipeline, whose models are loaded for the first of them. */
final class PipelineTrial implements Trial {
  private static final String NAME = "tried";

  private final Home home;
  private final Supplier<ReportLoader> loader;

  PipelineTrial(Home home, Supplier<ReportLoader> reports) {
    this.home = home;
    this.loader = new Once<>(reports);
  }

  /** One at a time: it is work for a processor, and others want to be served meanwhile. */
  @Override
  public synchronized Outcome read(String text) {
    try {
      Path folder = Files.createTempDirectory("dateline-trial");
      Path file = folder.resolve(NAME + ".txt");
      try {
        Files.writeString(file, text);
        return read(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a text for a moment in the temporary folder", e);
    }
  }

  private Outcome read(Path file) {
    Store store = Store.inMemory();
    store.replace(
        Graphs.ONTOLOGY,
        RdfFiles.readInto(Graphs.ONTOLOGY, List.of(home.ontology().resolve("dateline.ttl"))));
    StringBuilder id = new StringBuilder();
    List<Skipped> failed =
        loader
            .get()
            .load(
                List.of(file.toString()),
                extracted -> {
                  store.replaceEach(extracted.graph());
                  id.append(extracted.findings().findings().report().id());
                });
    if (failed.isEmpty() && !id.isEmpty()) {
      return new Outcome.Found(store, id.toString());
    }
    store.close();
    return new Outcome.Refused(
        failed.stream()
            .map(each -> each.reason() + "; fix: " + each.fix())
            .findFirst()
            .orElse("There is no text in it."));
  }
}
