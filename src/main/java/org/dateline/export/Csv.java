package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One table as RFC 4180: comma, CRLF, quotes where needed. */
final class Csv implements AutoCloseable {
  private static final CSVFormat RFC_4180 =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private final CSVPrinter printer;
  private final UnaryOperator<String> guard;

  private Csv(CSVPrinter printer, UnaryOperator<String> guard) {
    this.printer = printer;
    this.guard = guard;
  }

  static Csv to(Target target, String name, List<String> header) throws IOException {
    return start(target, name, "", UnaryOperator.identity(), header);
  }

  /** Writes for Excel: it takes a file for UTF-8 by its mark, and a cell with '=' for a formula. */
  static Csv toExcel(Target target, String name, List<String> header) throws IOException {
    return start(target, name, "\uFEFF", Formula::defused, header);
  }

  private static Csv start(
      Target target, String name, String mark, UnaryOperator<String> guard, List<String> header)
      throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(target.open(name), UTF_8));
    out.write(mark);
    Csv csv = new Csv(new CSVPrinter(out, RFC_4180), guard);
    csv.printer.printRecord(header);
    return csv;
  }

  /** Writes one line; what is absent is an empty cell. */
  void row(List<Optional<String>> cells) throws IOException {
    printer.printRecord(cells.stream().map(cell -> guard.apply(cell.orElse(""))).toList());
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
