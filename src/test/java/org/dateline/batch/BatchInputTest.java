package org.dateline.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchInputTest {
  @TempDir Path directory;
  Path input;
  Run run;

  @BeforeEach
  void layOut() throws IOException {
    input = Files.createDirectory(directory.resolve("in"));
    run = new Run(directory.resolve("out"));
  }

  private void pack(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(input.resolve(name)))) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private void writeParquet(String select) {
    SharedSpark.get().sql(select).coalesce(1).write().parquet(input.resolve("t").toString());
  }

  @Test
  void readsFoldersInFoldersAndPackedFilesAndPassesOverHiddenOnes() throws IOException {
    Path inner = Files.createDirectories(input.resolve("2023/may"));
    Files.writeString(inner.resolve("a.txt"), "Ada came.");
    Files.writeString(inner.resolve(".b.txt"), "Bea came.");
    Files.writeString(inner.resolve("README.txt"), "Cem came.");
    pack("d.jsonl.gz", "{\"id\":\"d\",\"text\":\"Dan came.\"}\n");

    run.of(StubFinders.quick(), input);

    assertEquals(List.of("a|Ada", "d|Dan"), run.table("findings/actors", "report", "name"));
  }

  @Test
  void readsParquetWithDaysAndMoments() throws IOException {
    writeParquet(
        "select 'p' as id, 'Ada came.' as text, timestamp '2023-05-04 23:00:00' as date, 'The Post' as publisher, 7 as other");

    run.of(StubFinders.quick(), input);

    assertEquals(List.of("p|2023-05-04|The Post"), run.table("reports", "id", "date", "publisher"));
  }

  @Test
  void rowOfParquetWithoutTextIsARowOfErrors() throws IOException {
    writeParquet("select 'p' as id, cast(null as string) as text, 'T' as title");

    run.of(StubFinders.quick(), input);

    assertEquals(List.of("it has no 'text', only [id, title]"), run.table("errors", "reason"));
  }

  @Test
  void readsPagesOfACrawl() throws IOException {
    String page =
        "<html><body><article><p>%s</p></article></body></html>"
            .formatted("Ada met the envoy of the rebels in the capital. ".repeat(8));
    pack("crawl.warc.gz", record("https://example.org/a", page));

    run.of(StubFinders.quick(), input);

    assertEquals(List.of("example.org-a|https://example.org/a"), run.table("reports", "id", "url"));
  }

  private static String record(String address, String page) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
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
        .formatted(address, http.length(), http);
  }

  @Test
  void packedFileThatIsCutIsARowOfErrors() throws IOException {
    pack("d.jsonl.gz", "{\"id\":\"d\",\"text\":\"Dan came.\"}\n".repeat(3));
    byte[] whole = Files.readAllBytes(input.resolve("d.jsonl.gz"));
    Files.write(input.resolve("d.jsonl.gz"), java.util.Arrays.copyOf(whole, whole.length - 12));
    Files.writeString(input.resolve("a.txt"), "Ada came.");

    run.of(StubFinders.quick(), input);

    assertEquals(
        List.of(input.resolve("d.jsonl.gz").toString()),
        run.table("errors", "source").stream().filter(s -> s.endsWith("gz")).toList());
  }
}
