package org.dateline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.report.Reading.Read;
import org.dateline.report.Reading.Skipped;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads {@code cases/report/<case>/input.*} and compares what came out with {@code expected.txt}. A
 * file {@code stdin} is given as standard input, a folder {@code input} as a folder, and a folder
 * {@code zipped} as a zip. Run with {@code -Dgolden.update=true} to write the expectations anew.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/report");

  @TempDir private Path temporary;

  static List<String> cases() throws IOException {
    try (Stream<Path> all = Files.list(CASES)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Path expected = folder.resolve("expected.txt");
    String actual = read(folder);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected), actual);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhy(String name) throws IOException {
    assertEquals(false, Files.readString(CASES.resolve(name).resolve("why.md")).isBlank());
  }

  private String read(Path folder) throws IOException {
    byte[] standardInput =
        Files.exists(folder.resolve("stdin"))
            ? Files.readAllBytes(folder.resolve("stdin"))
            : new byte[0];
    String input = input(folder);
    return ReportReader.load(Path.of("data"), new ByteArrayInputStream(standardInput))
        .read(List.of(input))
        .map(CasesTest::text)
        .collect(Collectors.joining("=====\n"))
        .replace(folder.toString(), "")
        .replace(temporary.toString(), "");
  }

  private String input(Path folder) throws IOException {
    if (Files.exists(folder.resolve("stdin"))) {
      return "-";
    }
    if (Files.exists(folder.resolve("zipped"))) {
      return zip(folder.resolve("zipped"), temporary.resolve("input.zip")).toString();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.getFileName().toString().startsWith("input"))
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  private static Path zip(Path folder, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(path).toString()));
        Files.copy(path, zip);
      }
    }
    return target;
  }

  private static String text(Reading reading) {
    if (reading instanceof Skipped skipped) {
      return skipped + "\n";
    }
    Report report = ((Read) reading).report();
    return line("id", Optional.of(report.id()))
        + line("title", report.title())
        + line("publisher", report.publisher())
        + line("date", report.date())
        + line("url", report.url())
        + line("language", report.language())
        + line("source", Optional.of(report.source()))
        + "-----\n"
        + report.body();
  }

  private static String line(String key, Optional<?> value) {
    return value.map(v -> key + ": " + v + "\n").orElse("");
  }
}
