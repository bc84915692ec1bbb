package org.dateline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.event.Findings;
import org.dateline.graph.FindingsJson;
import org.dateline.graph.RdfFormats;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;
import org.dateline.report.TimeLimit;
import org.dateline.report.TookTooLong;
import org.dateline.text.Span;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text: no crash, spans inside it, the same input gives the same output. */
class LawsTest {
  private static final Optional<LocalDate> DATE = Optional.of(LocalDate.of(2023, 5, 2));

  private static final String LINE = "Rebels attacked Goma on Monday.\n";
  private static final int LINES = 300;

  static Stream<Named<String>> texts() {
    return Stream.of(
        Named.of("nothing", ""),
        Named.of("blanks", " \t\n\n  \r\n"),
        Named.of("one word", "Mogadishu"),
        Named.of("one mark", "—"),
        Named.of("ten passages joined", joined(10)),
        Named.of("all capitals", joined(4).toUpperCase(java.util.Locale.ROOT)),
        Named.of(
            "a table",
            """
            Date\tPlace\tKilled\tGroup
            2023-01-04\tBorno\t12\tISWAP
            2023-01-09\tIturi\t31\tCODECO

            | Group | Attacks | Dead |
            |-------|--------:|-----:|
            | ADF   |      14 |  120 |
            """),
        Named.of("a sentence of 500 tokens", longSentence()),
        Named.of(
            "emoji",
            "😀 Rebels 🔫 attacked Goma 🇨🇩 on Monday, 👨‍👩‍👧 killing 12 people 😢. “Why?” 𝒶sked Amina 🙏🏽."),
        Named.of(
            "right-to-left names",
            "Gunmen attacked \u202bحلب\u202c (Aleppo) on Monday, said محمد الأحمد. צה״ל denied it."),
        Named.of(
            "combining and control",
            "Soldiers from Coˆte\u0301 d'Ivoire\u0000 \uFEFFattacked\u200b Man\f."),
        Named.of("a lone surrogate", "Rebels \ud83d attacked Goma on Monday."),
        Named.of(
            "open brackets and quotes", "(\"“‘[ Rebels attacked Goma, \"said the army ((on Monday"),
        Named.of(
            "markup",
            "<p>Rebels attacked <b>Goma</b> &amp; killed 3 ]]> people</p> {{x}} \\u0041 %s"),
        Named.of(
            "digits", "1 2 3 4,5 6.7 -8 9/9/99 99999999999999999999 killed 99999999999 people."),
        Named.of("50 repeated lines", LINE.repeat(50)));
  }

  private static String joined(int passages) {
    List<Passage> all = PassageFiles.readAll();
    return IntStream.range(0, passages)
        .mapToObj(i -> all.get(i * all.size() / passages).text())
        .collect(Collectors.joining("\n\n"));
  }

  private static String longSentence() {
    return IntStream.range(0, 100)
        .mapToObj(i -> "rebels attacked village number " + i)
        .collect(Collectors.joining(", and ", "On Monday ", "."));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keepsTheLaws(String text) {
    Report report = Report.of("laws", text, DATE);
    var first = SharedPipeline.get().find(report);
    var second = SharedPipeline.get().find(report);
    assertAll(
        () -> assertSpansInside(first.findings(), text.length()),
        () -> assertNamesDiffer(first.findings()),
        () -> assertEquals(FindingsJson.line(first), FindingsJson.line(second)),
        () -> assertEquals(quads(first), quads(second)));
  }

  private static String quads(LinkedFindings findings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      RdfFormats.write(SharedPipeline.get().graph(findings), RdfFormats.named("nq"), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static void assertSpansInside(Findings findings, int length) {
    List<Span> outside =
        spans(findings).filter(span -> span.end() > length || span.length() == 0).toList();
    assertEquals(
        Collections.emptyList(), outside, "spans outside a text of " + length + ", or empty");
  }

  private static void assertNamesDiffer(Findings findings) {
    List<String> names = findings.actors().stream().map(actor -> actor.name()).toList();
    assertEquals(names.stream().distinct().toList(), names);
  }

  static Stream<Span> spans(Findings findings) {
    Stream<Span> actors =
        findings.actors().stream().flatMap(a -> a.mentions().stream()).map(m -> m.span());
    Stream<Span> relations =
        findings.allRelations().flatMap(r -> Stream.of(r.evidence(), r.trigger()));
    Stream<Span> events =
        findings.events().stream()
            .flatMap(
                e ->
                    Stream.of(
                            Stream.of(e.trigger(), e.evidence()),
                            e.mentions().stream(),
                            e.roles().stream().map(role -> role.span()),
                            e.figures().stream().map(figure -> figure.span()))
                        .flatMap(span -> span));
    Stream<Span> cues =
        Stream.concat(
                findings.events().stream().map(e -> e.stance()),
                findings.allRelations().map(r -> r.stance()))
            .flatMap(stance -> stance.cue().stream());
    return Stream.of(actors, relations, events, cues).flatMap(span -> span);
  }

  static Stream<Named<IntFunction<String>>> lines() {
    return Stream.of(
        Named.of("the same line", i -> LINE),
        Named.of("new names in every line", LawsTest::newNames));
  }

  private static String newNames(int i) {
    String name = "K" + "aeiou".charAt(i % 5) + "rv" + "aeiou".charAt(i / 5 % 5) + "n" + i;
    return "Colonel %s of the %s Front said rebels attacked Goma.\n".formatted(name, name);
  }

  /** Twice the text takes about twice the time; a step that compares all with all takes four. */
  @ParameterizedTest
  @MethodSource("lines")
  void growsNoFasterThanTheReport(IntFunction<String> line) {
    double growth = growth(line);
    assertTrue(growth < 3 || growth(line) < 3, "time grows by " + growth);
  }

  private static double growth(IntFunction<String> line) {
    double once = processorSeconds(line, LINES);
    return processorSeconds(line, 2 * LINES) / once;
  }

  // Time of the processor, not of the clock: other jobs may run beside the test.
  private static double processorSeconds(IntFunction<String> line, int lines) {
    String text = IntStream.range(0, lines).mapToObj(line).collect(Collectors.joining());
    Pipeline patient = SharedPipeline.get().within(TimeLimit.of(Duration.ofHours(1)));
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    var found = patient.find(Report.of("laws", text, DATE));
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertSpansInside(found.findings(), text.length());
    return (end - start) / 1e9;
  }

  static Stream<Named<String>> largest() {
    return Stream.of(
        Named.of("sentences", LINE.repeat(ReportReader.LONGEST / LINE.length())),
        Named.of("no full stop", "rebels attacked Goma, ".repeat(ReportReader.LONGEST / 22)),
        Named.of("one word", "a".repeat(ReportReader.LONGEST)),
        Named.of("line ends", "\r".repeat(ReportReader.LONGEST)));
  }

  @ParameterizedTest
  @MethodSource("largest")
  void readsTheLargestReportOrGivesUpInTime(String text) {
    Pipeline hurried = SharedPipeline.get().within(TimeLimit.of(Duration.ofSeconds(1)));
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          try {
            hurried.find(Report.of("laws", text, DATE));
          } catch (TookTooLong e) {
            assertTrue(e.getMessage().contains("limit of 1 s"), e.getMessage());
          }
        });
  }
}
