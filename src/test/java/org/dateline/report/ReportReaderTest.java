package org.dateline.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.problem.Problems;
import org.dateline.report.Reading.Read;
import org.dateline.report.Reading.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
  @TempDir private Path folder;

  private static List<Reading> read(byte[] standardInput, String... names) {
    return ReportReader.load(Path.of("data"), new ByteArrayInputStream(standardInput))
        .read(List.of(names))
        .toList();
  }

  private static Reading only(String text) {
    return read(text.getBytes(UTF_8), "-").get(0);
  }

  private static Report report(String text) {
    return assertInstanceOf(Read.class, only(text)).report();
  }

  private static Skipped skipped(byte[] content) {
    return assertInstanceOf(Skipped.class, read(content, "-").get(0));
  }

  private static Skipped skipped(String text) {
    return skipped(text.getBytes(UTF_8));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void frontMatterIsReadAsWritten() {
    Report report =
        report(
            """
            ---
            id: 01
            title: "A: b"
            publisher: VOA
            date: 2022-12-18
            url: https://example.org/1
            language: en-GB
            licence: CC0-1.0
            keywords: [a, b]
            ---
            Body.
            """);
    assertEquals(
        new Report(
            "01",
            "Body.\n",
            Optional.of("A: b"),
            Optional.of("VOA"),
            Optional.of(LocalDate.of(2022, 12, 18)),
            Optional.of("https://example.org/1"),
            Optional.of("en-GB"),
            Optional.of("CC0-1.0"),
            Optional.empty(),
            "-"),
        report);
  }

  @Test
  void readsWhatAReaderMustHold() {
    String json = "{\"text\": \"A.\", \"restricted\": \"desk\"}";

    assertEquals(Optional.of("desk"), report("---\nrestricted: desk\n---\nA.").marking());
    assertEquals(Optional.empty(), report("---\ntitle: A\n---\nA.").marking());
    assertEquals(Optional.of("desk"), report(json).marking());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nrestricted:\n---\nA.",
        "---\nrestricted: ''\n---\nA.",
        "---\nrestricted: the desk\n---\nA.",
        "---\nrestricted: [desk, night]\n---\nA.",
        "---\nRestricted: desk\n---\nA.",
        "---\nrestrcted: desk\n---\nA.",
        "---\nmarking: desk\n---\nA.",
        "\n---\nrestricted: [desk]\n---\nA.",
        "{\"text\": \"A.\", \"RESTRICTED\": \"desk\"}",
        "{\"text\": \"A.\", \"restricted\": \"\"}",
        "{\"text\": \"A.\", \"restricted\": null}",
        "{\"text\": \"A.\", \"restricted\": [\"desk\"]}"
      })
  void refusesAReportWhoseMarkingCannotBeRead(String text) {
    assertTrue(
        skipped(text).reason().contains("restricted")
            || skipped(text).reason().contains("marking"));
  }

  @Test
  void textWithoutFrontMatterIsAllBody() {
    assertEquals("One.\n---\nTwo.", report("One.\n---\nTwo.").body());
  }

  @Test
  void lineEndsAreKeptAndTheByteOrderMarkIsNot() {
    assertEquals("\r\nA.\r\nB.", report("\uFEFF---\r\ndate: 2022\r\n---\r\n\r\nA.\r\nB.").body());
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12",
    "2022",
    "2022-12-18/2022-12-20",
    "2022-12-18~",
    "'[2022-12-18,2022-12-19]'"
  })
  void aDateThatIsNoFullDayGivesNoDay(String date) {
    assertEquals(Optional.empty(), report("---\ndate: '" + date + "'\n---\nA.").date());
  }

  @Test
  void theDayOfATimestampIsTaken() {
    assertEquals(
        Optional.of(LocalDate.of(2022, 12, 18)),
        report("---\ndate: 2022-12-18T23:30:00Z\n---\nA.").date());
  }

  @ParameterizedTest
  @CsvSource({
    "date: yesterday, 'line 2: date ''yesterday'' is not like 2022-12-18 or another EDTF date'",
    "date: 2022-02-30, 'line 2: there is no day ''2022-02-30'''",
    "title: [a], 'line 2: ''title'' has several values'",
    "just words, 'line 2: it is not a list of ''key: value'' lines'"
  })
  void badFrontMatterIsRefusedWithItsLine(String line, String what) {
    assertEquals("bad front matter, " + what, skipped("---\n" + line + "\n---\nA.").reason());
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    assertEquals(
        "bad front matter, line 4: found unexpected end of stream",
        skipped("---\ndate: 2022-01-01\ntitle: \"a\n---\nA.").reason());
  }

  @Test
  void aHeadlineMayHoldAColon() {
    assertEquals(
        Optional.of("It's over: what now"),
        report("---\r\ntitle: It's over: what now\r\ndate: 2022\r\n---\r\nA.").title());
  }

  @Test
  void frontMatterMustBeClosed() {
    assertEquals(
        "bad front matter, line 1: '---' opens it and no line '---' closes it",
        skipped("---\ntitle: A\n\nB.").reason());
  }

  @Test
  void anotherLanguageIsRefusedByName() {
    assertEquals(
        "its language is 'fr' (line 2), and only English is understood",
        skipped("---\nlanguage: fr\n---\nBonjour.").reason());
  }

  @Test
  void emptyInputIsRefused() {
    assertEquals("it is empty", skipped("").reason());
    assertEquals("it has no text", skipped("---\ntitle: A\n---\n \n").reason());
  }

  @Test
  void binaryInputIsRefused() {
    assertEquals("it is binary: byte 2 is NUL", skipped("PK\0").reason());
  }

  @Test
  void otherEncodingsAreRefusedByName() {
    assertEquals(
        "it is not UTF-8: byte 3 is 0xE9", skipped("Caf\u00e9.".getBytes(ISO_8859_1)).reason());
    assertEquals("it is UTF-16", skipped("Café".getBytes(UTF_16)).reason());
  }

  @Test
  void aCharacterCutAtTheEndIsNotUtf8() {
    byte[] cut = {'a', (byte) 0xE2, (byte) 0x80};
    assertEquals("it is not UTF-8: byte 1 is 0xE2", skipped(cut).reason());
  }

  @Test
  void overlongInputIsRefusedWithTheLimit() {
    assertEquals(
        "it is longer than 5,000,000 characters",
        skipped("a".repeat(ReportReader.LONGEST + 1)).reason());
  }

  @Test
  void foldersAreReadInOrderWithoutReadmesAndOtherFiles() throws IOException {
    write("b.txt", "B");
    write("a/c.md", "C");
    write("README.md", "no report");
    write("a.gold.json", "{}");
    assertEquals(List.of("c", "b"), ids(read(new byte[0], folder.toString())));
  }

  private static List<String> ids(List<Reading> readings) {
    return readings.stream().map(r -> assertInstanceOf(Read.class, r).report().id()).toList();
  }

  @Test
  void aLinkOutOfTheFolderIsSkipped() throws IOException {
    Path outside = write("outside.txt", "secret");
    write("in/a.txt", "A");
    Files.createSymbolicLink(folder.resolve("in/b.txt"), outside);
    Files.createSymbolicLink(folder.resolve("in/c.txt"), Path.of("a.txt"));
    List<Reading> readings = read(new byte[0], folder.resolve("in").toString());
    assertEquals(
        "it is a link that leads out of the folder",
        assertInstanceOf(Skipped.class, readings.get(1)).reason());
    assertEquals(List.of("a", "c"), ids(List.of(readings.get(0), readings.get(2))));
  }

  @Test
  void oneBadInputDoesNotStopTheOthers() throws IOException {
    String good = write("good.txt", "Good.").toString();
    List<Reading> readings = read(new byte[0], write("a.docx", "PK").toString(), good);
    assertEquals(
        "files of the kind '.docx' cannot be read",
        assertInstanceOf(Skipped.class, readings.get(0)).reason());
    assertEquals(List.of("good"), ids(readings.subList(1, 2)));
  }

  @Test
  void namesOfNothingAreRefusedBeforeAnythingIsRead() throws IOException {
    String bad = folder.resolve("missing.txt").toString();
    String good = write("good.txt", "Good.").toString();
    Problems problems =
        assertThrows(Problems.class, () -> read(new byte[0], good, "-", bad, bad + "2"));
    assertEquals(
        "%1$s: there is no such file; fix: check the path\n%1$s2: there is no such file; fix: check the path"
            .formatted(bad),
        problems.getMessage());
  }

  @Test
  void theSecondReportOfAnIdIsSkipped() throws IOException {
    String first = write("x/1.txt", "A").toString();
    String second = write("y/1.md", "B").toString();
    assertEquals(
        "its id '1' is already that of " + first,
        assertInstanceOf(Skipped.class, read(new byte[0], first, second).get(1)).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "Débâcle à Goma (2), Debacle-a-Goma-2",
    "../etc/passwd, etc-passwd",
    "'\"?!\"', report",
    "日本, report-65e5-672c",
    "Ω, report-3a9"
  })
  void idsAreSafe(String wanted, String id) {
    String quoted = "'" + wanted + "'";
    assertEquals(id, report("---\nid: " + quoted + "\n---\nA.").id());
  }
}
