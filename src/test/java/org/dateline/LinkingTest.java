package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.GazetteerEntry;
import org.dateline.link.Decision;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Short reports: in {@code cases/links/traps.tsv} each with who one name in it is, in {@code
 * countries.tsv} news of many countries with all names that should be known.
 */
class LinkingTest {
  private static final Path TABLES = Path.of("src/test/resources/cases/links");

  static Stream<Arguments> traps() throws IOException {
    return rows("traps.tsv")
        .map(cells -> Arguments.of(cells[0], cells[1], cells[2], cells[3], cells[4]));
  }

  static Stream<Arguments> countries() throws IOException {
    return rows("countries.tsv").map(cells -> Arguments.of(cells[0], cells[1], cells[2]));
  }

  private static Stream<String[]> rows(String table) throws IOException {
    return Files.readAllLines(TABLES.resolve(table)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1));
  }

  @ParameterizedTest(name = "{0}: {3} is {4}")
  @MethodSource("traps")
  void linksTheName(String trap, LocalDate date, String text, String name, String wanted) {
    LinkedFindings found = find(date, text);
    Optional<Decision> decision = decisionOn(name, text, found);
    assertEquals(wanted, words(decision, wanted), () -> trap + ": " + decision);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("countries")
  void linksAllNames(LocalDate date, String text, String links) {
    LinkedFindings found = find(date, text);
    List<String> given =
        Stream.of(links.split(" \\| "))
            .map(link -> link.split(" = ")[0])
            .map(name -> name + " = " + words(decisionOn(name, text, found), ""))
            .toList();
    assertEquals(links, String.join(" | ", given));
  }

  private static LinkedFindings find(LocalDate date, String text) {
    return SharedPipeline.get().find(Report.of("trap", text, Optional.of(date)));
  }

  private static Optional<Decision> decisionOn(String name, String text, LinkedFindings found) {
    return found.findings().actors().stream()
        .filter(actor -> isNamed(actor, name, text))
        .findFirst()
        .flatMap(found::decisionOn);
  }

  private static boolean isNamed(Actor actor, String name, String text) {
    return actor.name().equals(name)
        || actor.aliases().contains(name)
        || actor.mentions().stream().anyMatch(m -> m.span().in(text).equals(name));
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
