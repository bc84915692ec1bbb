package org.dateline.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;

/** A folder that batches write to, and what is in it. */
record Run(Path output) {
  static final int PARTS = 4;

  RunCounts of(Finders finders, Path... inputs) throws IOException {
    return batch(finders).run(order(OptionalInt.of(PARTS), inputs));
  }

  static Batch batch(Finders finders) {
    return new Batch(SharedSpark.get(), finders, new PrintWriter(new StringWriter()));
  }

  Order order(OptionalInt parts, Path... inputs) {
    return new Order(Arrays.stream(inputs).map(Path::toString).toList(), output.toString(), parts);
  }

  /** Returns the lines of all parts, each part's in its order. */
  List<String> quads() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files("quads")) {
      lines.addAll(lines(file));
    }
    return lines;
  }

  static List<String> lines(Path quads) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(quads))) {
      String text = new String(in.readAllBytes(), UTF_8);
      return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }
  }

  /** Returns the id of a report that is worked off when other parts are done already. */
  String idInLastPart() throws IOException {
    return idsInLastPart().get(0);
  }

  List<String> idsInLastPart() throws IOException {
    List<Path> parts = files("reports");
    return SharedSpark.get()
        .read()
        .parquet(parts.get(parts.size() - 1).toString())
        .select("id")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** Returns columns of a table, with bars between, in order. */
  List<String> table(String name, String... columns) {
    return SharedSpark.get()
        .read()
        .parquet(output.resolve(name).toString())
        .selectExpr(columns)
        .collectAsList()
        .stream()
        .map(Run::line)
        .sorted()
        .toList();
  }

  private static String line(Row row) {
    return row.mkString("|");
  }

  List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(output.resolve(folder))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Returns each file's name and content. */
  TreeMap<String, String> bytes() throws IOException {
    TreeMap<String, String> all = new TreeMap<>();
    for (Path file : files("")) {
      all.put(
          output.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return all;
  }
}
