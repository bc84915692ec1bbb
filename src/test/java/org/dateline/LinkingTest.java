package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.actor.GazetteerEntry;
import org.dateline.link.Decision;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The traps of {@code cases/links/traps.tsv}, each a short report and who one name in it is. */
class LinkingTest {
  private static final Path TABLE = Path.of("src/test/resources/cases/links/traps.tsv");

  static Stream<Arguments> traps() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> Arguments.of(cells[0], cells[1], cells[2], cells[3]));
  }

  @ParameterizedTest(name = "{0}: {2} is {3}")
  @MethodSource("traps")
  void linksTheName(String trap, String text, String name, String wanted) {
    LinkedFindings found =
        SharedPipeline.get().find(Report.of("trap", text, Optional.of(LocalDate.of(2022, 9, 6))));
    Optional<Decision> decision =
        found.findings().actors().stream()
            .filter(actor -> actor.name().equals(name) || actor.aliases().contains(name))
            .findFirst()
            .flatMap(found::decisionOn);
    assertEquals(wanted, words(decision, wanted), () -> trap + ": " + decision);
  }

  /** Says of the chosen row as much as was asked for: its name, country, sureness and metonym. */
  private static String words(Optional<Decision> decision, String wanted) {
    Optional<GazetteerEntry> entry = decision.flatMap(Decision::entry);
    if (entry.isEmpty()) {
      return decision.isPresent() ? "-" : "no such actor";
    }
    StringBuilder words = new StringBuilder(entry.get().name());
    String rest = wanted.replace(entry.get().name(), "");
    if (rest.matches(" [A-Z]{2}\\b.*")) {
      entry.get().country().ifPresent(code -> words.append(" ").append(code));
    }
    if (rest.contains("certain") || rest.contains("likely")) {
      boolean certain = decision.orElseThrow().link().orElseThrow().certain();
      words.append(certain ? " certain" : " likely");
    }
    decision
        .flatMap(Decision::metonym)
        .filter(capital -> rest.contains("certain "))
        .ifPresent(capital -> words.append(" ").append(capital.name()));
    return words.toString();
  }
}
