package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dateline.event.Findings;
import org.dateline.report.Report;
import org.dateline.text.Span;

/** Positions stay exact in whatever mixture of what breaks tokenisers and regular expressions. */
class NastyTextsTest {
  private static final Optional<LocalDate> DATE = Optional.of(LocalDate.of(2023, 5, 2));
  private static final String BEFORE = "\n \r\n";

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void whatIsFoundMovesWithTheText(@ForAll("texts") String text) {
    Findings here = find(text);
    LawsTest.assertSpansInside(here, text.length());
    List<Span> moved =
        LawsTest.spans(here)
            .map(s -> new Span(s.start() + BEFORE.length(), s.end() + BEFORE.length()))
            .toList();
    assertEquals(moved, LawsTest.spans(find(BEFORE + text)).toList());
    assertEquals(List.of(), LawsTest.spans(here).filter(s -> blankOrCut(s, text)).toList());
  }

  private static Findings find(String text) {
    return SharedPipeline.get().find(Report.of("nasty", text, DATE)).findings();
  }

  /** Tells whether a span is blank or cuts a character of two units in two. */
  private static boolean blankOrCut(Span span, String text) {
    return span.in(text).isBlank()
        || Stream.of(span.start(), span.end())
            .anyMatch(
                at ->
                    at > 0
                        && at < text.length()
                        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Rebels attacked Goma on Monday, killing 12 people. ",
            "The army said M23 (March 23 Movement) fighters shelled Goma. ",
            "GUNMEN KILLED SEVEN SOLDIERS IN BORNO STATE, THE ARMY SAID. ",
            "“We struck Goma,” said Colonel محمد الأحمد of the Goma Front. ",
            "\u202bحلب\u202c was shelled by צה״ל on Friday. ",
            "😀 Rebels 🔫 attacked 🇨🇩 Goma 👨‍👩‍👧\u200d. ",
            "2023-01-04\tBorno\t12\tISWAP\n2023-01-09\tIturi\t31\tCODECO\n",
            "| ADF | 14 |\n|---|---|\n",
            "rebels attacked village number 7, and ".repeat(20),
            "X" + "x".repeat(3000) + " ",
            "MOGADISHU, Somalia (AFP) — ",
            "Cote\u0301 d'Ivoire's cease-fire, 30-hour-long, ",
            "\ud83d",
            "\u0000",
            "\uFEFF",
            "\u200b",
            "\u2028",
            "\n\n",
            "\r",
            "\"",
            "“",
            "((",
            "[",
            "]]>",
            "$ % \\ ",
            "...",
            "-",
            "’s ",
            " ");
    return pieces.list().ofMinSize(1).ofMaxSize(12).map(list -> String.join("", list));
  }
}
