package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;
import org.dateline.report.TimeLimit;
import org.dateline.store.ShapeCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineLoaderTest {
  @Test
  void startsNoModelsForWhatCannotBeRead(@TempDir Path folder) throws IOException {
    ReportLoader loader = loader().within(TimeLimit.USUAL).withoutQuotes();
    String file = Files.writeString(folder.resolve("a.docx"), "PK").toString();

    List<Skipped> failed = loader.load(List.of(file), report -> fail("was read"));

    assertEquals(List.of(file), sources(failed));
  }

  @Test
  void slipInOneReportIsAFailureOfThatReport(@TempDir Path folder) throws IOException {
    List<Skipped> failed = readTwo(folder, new ArrayList<>());

    assertEquals(List.of(folder.resolve("1.txt").toString()), sources(failed));
  }

  @Test
  void slipIsToldWithItsPlaceInTheCode(@TempDir Path folder) throws IOException {
    List<Skipped> failed = readTwo(folder, new ArrayList<>());

    String reason = failed.get(0).reason();
    assertTrue(
        reason.startsWith("unexpected: java.lang.IllegalStateException: a slip at org.dateline."),
        reason);
  }

  @Test
  void reportsAfterASlipAreRead(@TempDir Path folder) throws IOException {
    List<String> found = new ArrayList<>();

    readTwo(folder, found);

    assertEquals(List.of("Rebels left the town."), found);
  }

  @Test
  void failureToTakeWhatWasFoundStopsAll(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("1.txt"), "Troops shelled the port.");
    Consumer<String> full =
        found -> {
          throw new UncheckedIOException(new IOException("the disk is full"));
        };

    assertThrows(
        UncheckedIOException.class,
        () -> PipelineLoader.find(readings(folder), () -> Report::body, full));
  }

  /** Reads a report in which finding fails, and one after it. */
  private static List<Skipped> readTwo(Path folder, List<String> found) throws IOException {
    Files.writeString(folder.resolve("1.txt"), "Troops shelled the port.");
    Files.writeString(folder.resolve("2.txt"), "Rebels left the town.");
    return PipelineLoader.find(
        readings(folder), () -> PipelineLoaderTest::slipOnTroops, found::add);
  }

  private static Stream<Reading> readings(Path folder) {
    return ReportReader.ofWhole().read(List.of(folder.toString()));
  }

  private static String slipOnTroops(Report report) {
    if (report.body().contains("Troops")) {
      throw new IllegalStateException("a slip");
    }
    return report.body();
  }

  private static List<String> sources(List<Skipped> failed) {
    return failed.stream().map(Skipped::source).toList();
  }

  private static PipelineLoader loader() throws IOException {
    return new PipelineLoader(
        ReportReader.ofWhole(),
        () -> fail("models were started"),
        () -> fail("the lexicon was read"),
        ShapeCheck.load(Path.of("ontology")));
  }
}
