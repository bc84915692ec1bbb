package org.dateline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GOMA, Congo, Jan. 27 (AP) — Rebels left. | GOMA, Congo, Jan. 27 (AP) |",
        "MANILA, Dec 6, 2023 (Reuters) - Rebels left. | MANILA, Dec 6, 2023 (Reuters) | 2023-12-06",
        "Kabul (AFP) – Rebels left. | Kabul (AFP) |",
        "Imphal, May 19: Rebels left. | Imphal, May 19 |",
        "BOGOTA, 18 March 2024 — Rebels left. | BOGOTA, 18 March 2024 | 2024-03-18",
        "(Nairobi, 8 February 2023) – Rebels left. | (Nairobi, 8 February 2023) | 2023-02-08",
        "TBILISI, Sept. 3, 2008 – Rebels left. | TBILISI, Sept. 3, 2008 | 2008-09-03",
      })
  void readsWhereAndWhen(String paragraph, String name, LocalDate day) {
    Opening opening = Opening.of(paragraph).orElseThrow();
    assertEquals(name, paragraph.substring(0, opening.name()));
    assertEquals("Rebels left.", paragraph.substring(opening.end()));
    assertEquals(Optional.ofNullable(day), opening.day());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Monday, May 5: Rebels left.",
        "Rebels left Goma, Jan. 27 — a Monday.",
        "The army (AP) left.",
      })
  void leavesProseAlone(String paragraph) {
    assertEquals(Optional.empty(), Opening.of(paragraph));
  }

  @Test
  void datesAReportThatHasNoOtherDate() {
    String body = "Rebels leave\n\nGOMA, Jan. 27, 2025 — Rebels left.";
    LocalDate told = LocalDate.parse("2025-02-01");
    assertEquals(
        Optional.of(LocalDate.parse("2025-01-27")), Report.of("r", body, Optional.empty()).date());
    assertEquals(Optional.of(told), Report.of("r", body, Optional.of(told)).date());
  }
}
