package org.dateline.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One run over a folder with inputs of all kinds. */
class BatchInputTest {
  @TempDir static Path directory;
  static Path input;
  static Run run;

  @BeforeAll
  static void readAll() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    Path inner = Files.createDirectories(input.resolve("2023/may"));
    Files.writeString(inner.resolve("a.txt"), "Ada came.");
    Files.writeString(inner.resolve(".hidden.txt"), "Bea came.");
    Files.writeString(inner.resolve("README.txt"), "Cem came.");
    Files.writeString(Files.createDirectory(input.resolve("_old")).resolve("old.txt"), "Old.");
    pack("lines.jsonl.gz", "{\"id\":\"line\",\"text\":\"Dan came.\"}\n");
    pack("crawl.warc.gz", page("https://example.org/a"));
    pack("cut.jsonl.gz", "{\"id\":\"cut\",\"text\":\"Eva came.\"}\n".repeat(3));
    byte[] whole = Files.readAllBytes(input.resolve("cut.jsonl.gz"));
    Files.write(input.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 12));
    SharedSpark.get()
        .sql(
            "select 'row' as id, 'Fay came.' as text, timestamp '2023-05-04 23:00:00' as date, 'The Post' as publisher, 7 as other"
                + " union all select 'empty', null, null, null, 8")
        .coalesce(1)
        .write()
        .parquet(input.resolve("table").toString());
    SharedSpark.get()
        .sql("select 'other' as id, 'Gus came.' as text, date '2023-05-06' as date")
        .coalesce(1)
        .write()
        .parquet(input.resolve("other").toString());
    Files.writeString(input.resolve("garbage.parquet"), "no Parquet at all");
    Files.writeString(input.resolve("garbage.jsonl.bz2"), "BZh91AY&SY no bzip2 at all");
    Files.write(
        input.resolve("garbage.jsonl.snappy"), new byte[] {0, 0, 0, 9, 0, 0, 0, 3, 1, 2, 3});
    Files.writeString(input.resolve("garbage.jsonl.zst"), "no zstandard");
    breakPages();
    writeNanoseconds();
    run = new Run(directory.resolve("out"));
    run.of(StubFinders.quick(), input);
  }

  /** Spoils what is between the first bytes of a table and its footer. */
  private static void breakPages() throws IOException {
    Path sound = directory.resolve("sound");
    SharedSpark.get()
        .sql("select 'page' as id, concat('Hal came ', uuid()) as text from range(100)")
        .coalesce(1)
        .write()
        .parquet(sound.toString());
    Path table =
        new Run(sound)
            .files("").stream()
                .filter(f -> f.toString().endsWith(".parquet"))
                .findFirst()
                .orElseThrow();
    byte[] bytes = Files.readAllBytes(table);
    Arrays.fill(bytes, 200, 1000, (byte) 0xff);
    Files.write(input.resolve("pages.parquet"), bytes);
  }

  /** Writes a date as pandas does, which Spark does not read. */
  private static void writeNanoseconds() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message report { required binary text (STRING); required int64 date (TIMESTAMP(NANOS,true)); }");
    org.apache.hadoop.fs.Path file =
        new org.apache.hadoop.fs.Path(input.resolve("nanos.parquet").toString());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, new Configuration()))
            .withType(schema)
            .build()) {
      writer.write(new SimpleGroup(schema).append("text", "Ida came.").append("date", 1L));
    }
  }

  private static void pack(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(input.resolve(name)))) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private static String page(String address) {
    String page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article><p>%s</p></article></body></html>"
            .formatted("Ada met the envoy of the rebels in the capital. ".repeat(8));
    return """
    WARC/1.0\r
    WARC-Type: response\r
    WARC-Target-URI: %s\r
    WARC-Date: 2023-05-04T10:00:00Z\r
    WARC-Record-ID: <urn:uuid:6d1d2b5c-32ad-4c1c-9c70-000000000001>\r
    Content-Type: application/http;msgtype=response\r
    Content-Length: %d\r
    \r
    %s\r
    \r
    """
        .formatted(address, page.length(), page);
  }

  private static List<String> reports(String id, String... columns) {
    return run.table("reports", columns).stream().filter(row -> row.startsWith(id)).toList();
  }

  @Test
  void readsFoldersInFoldersAndPassesOverHiddenFiles() {
    assertEquals(
        List.of("a", "example.org-a", "line", "other", "row"),
        run.table("reports", "id").stream().filter(id -> !id.equals("cut")).toList());
  }

  @Test
  void readsPackedLines() {
    assertEquals(
        List.of("line|%s:1".formatted(input.resolve("lines.jsonl.gz"))),
        reports("line", "id", "source"));
  }

  @Test
  void momentInParquetIsItsDay() {
    assertEquals(List.of("row|2023-05-04|The Post"), reports("row", "id", "date", "publisher"));
  }

  @Test
  void tablesWhoseColumnsDifferInTypeAreReadSideBySide() {
    assertEquals(List.of("other|2023-05-06"), reports("other", "id", "date"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage.parquet",
        "garbage.jsonl.bz2",
        "garbage.jsonl.snappy",
        "garbage.jsonl.zst",
        "pages.parquet",
        "nanos.parquet"
      })
  void brokenFileIsARowOfErrors(String name) {
    String file = input.resolve(name).toString();
    assertEquals(
        List.of(file),
        run.table("errors", "source").stream().filter(s -> s.startsWith(file)).toList());
  }

  @Test
  void pageOfACrawlHasTheAddressItWasFetchedFrom() {
    assertEquals(List.of("example.org-a|https://example.org/a"), reports("example", "id", "url"));
  }

  @Test
  void rowOfParquetWithoutTextIsARowOfErrors() {
    assertEquals(
        List.of("it has no 'text', only [id]"),
        run.table("errors", "reason").stream().filter(r -> r.contains("'text'")).toList());
  }

  @Test
  void packedFileThatIsCutIsARowOfErrors() {
    assertEquals(
        List.of(input.resolve("cut.jsonl.gz").toString()),
        run.table("errors", "source").stream().filter(s -> s.endsWith("gz")).toList());
  }
}
