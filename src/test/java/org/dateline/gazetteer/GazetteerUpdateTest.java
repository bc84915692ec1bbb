package org.dateline.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.problem.Problems;
import org.dateline.wikidata.Asker;
import org.dateline.wikidata.Fault;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.WikidataDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GazetteerUpdateTest {
  private static final Path LITTLE = Path.of("src/test/resources/gazetteer");
  private static final Path SHIPPED = Path.of("data/gazetteer");
  private static final Path QUERIES = Path.of("data/wikidata/gazetteer");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir Path cache;

  private final WikidataDouble wikidata =
      WikidataDouble.start(Path.of("src/test/resources/wikidata/gazetteer.ttl"));
  private final List<Duration> none = List.of();

  @AfterEach
  void close() {
    wikidata.close();
  }

  private GazetteerUpdate ask(Asker asker, Path gazetteer) throws NoAnswer {
    return GazetteerUpdate.ask(asker.wikidata(), QUERIES, gazetteer, Ids.OURS, TODAY);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_MANY", "CUT", "CUT_WITH_TRACE", "STACK_TRACE", "DROPPED"})
  void passingFaultsDoNotShow(Fault fault) throws NoAnswer {
    String whole = ask(Asker.of(wikidata, cache.resolve("a")), LITTLE).diff();
    wikidata.fail(fault);
    Asker asker = Asker.of(wikidata, cache.resolve("b"));
    assertEquals(whole, ask(asker, LITTLE).diff());
    assertEquals(1, asker.waits().size());
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT", "CUT_WITH_TRACE", "STACK_TRACE"})
  void resultThatIsNeverWholeIsNone(Fault fault) {
    Fault[] always = new Fault[4];
    Arrays.fill(always, fault);
    wikidata.fail(always);
    assertThrows(NoAnswer.GaveUp.class, () -> ask(Asker.of(wikidata, cache), LITTLE));
  }

  @Test
  void everyQueryIsAskedOnce() throws NoAnswer {
    Asker asker = Asker.of(wikidata, cache);
    ask(asker, LITTLE);
    assertEquals(7, wikidata.count());
    assertEquals(none, asker.waits());
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void shippedGazetteerTakesWhatComes() throws NoAnswer {
    GazetteerUpdate update = ask(Asker.of(wikidata, cache), SHIPPED);
    update.check();
    assertTrue(update.diff().contains("\n+Blaville\tPlace\tQ900000232\t"), update.diff());
    List<String> lines = update.diff().lines().toList();
    assertEquals(1, lines.stream().filter(l -> l.startsWith("--- a/places.tsv")).count());
    assertEquals(
        List.of(), lines.stream().filter(l -> l.startsWith("-") && !l.startsWith("--- ")).toList());
  }

  @Test
  void queryWithoutHeadIsNamed() {
    Problems thrown =
        assertThrows(
            Problems.class,
            () ->
                GazetteerUpdate.ask(
                    Asker.of(wikidata, cache).wikidata(),
                    Path.of("data/queries/wdqs"),
                    LITTLE,
                    Ids.OURS,
                    TODAY));
    assertTrue(thrown.getMessage().contains("groups-we-lack.rq: it names no file; fix: write"));
    assertEquals(0, wikidata.count());
  }
}
