package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dateline.graph.FindingsJson;
import org.dateline.graph.RdfFormats;
import org.dateline.report.Reading.Skipped;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/** Writes what was found in reports in one form and says how many there were. */
final class Extracting {
  private final ReportLoader loader;
  private final Form form;
  private final PrintWriter talk;
  private int written;

  Extracting(ReportLoader loader, Form form, PrintWriter talk) {
    this.loader = loader;
    this.form = form;
    this.talk = talk;
  }

  /** Writes a file, in UTF-8; what it held before is gone. */
  int write(List<String> names, Path file) {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      int code = write(names, out);
      if (out.checkError()) {
        throw new IOException("the disk may be full");
      }
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes JSON Lines report by report; RDF at the end, all reports in one document.
   *
   * @return the exit code: 0, or 1 if reports failed
   */
  int write(List<String> names, PrintWriter out) {
    long start = System.nanoTime();
    List<Skipped> failed = form == Form.jsonl ? writeLines(names, out) : writeRdf(names, out);
    out.flush();
    failed.forEach(talk::println);
    double seconds = (System.nanoTime() - start) / 1e9;
    talk.printf(
        Locale.ROOT, "%d reports extracted, %d failed; %.1f s%n", written, failed.size(), seconds);
    return failed.isEmpty() ? 0 : 1;
  }

  private List<Skipped> writeLines(List<String> names, PrintWriter out) {
    return load(names, extracted -> out.print(FindingsJson.line(extracted.findings()) + "\n"));
  }

  private List<Skipped> writeRdf(List<String> names, PrintWriter out) {
    Model all = new LinkedHashModel();
    List<Skipped> failed =
        load(
            names,
            extracted -> {
              extracted.graph().getNamespaces().forEach(all::setNamespace);
              all.addAll(extracted.graph());
            });
    out.print(RdfFormats.text(all, RdfFormats.named(form.name())));
    return failed;
  }

  private List<Skipped> load(List<String> names, Consumer<Extracted> ready) {
    return loader.load(
        names,
        extracted -> {
          ready.accept(extracted);
          written++;
        });
  }
}
