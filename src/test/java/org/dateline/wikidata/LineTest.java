package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the services are asked, and what happens when they fail. */
class LineTest {
  private static final String LABELS =
      "SELECT ?l { <http://www.wikidata.org/entity/Q843>"
          + " <http://www.w3.org/2000/01/rdf-schema#label> ?l }";

  @TempDir Path folder;

  private final WikidataDouble server = WikidataDouble.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private Asker asker() {
    return Asker.of(server, folder);
  }

  private static List<Duration> seconds(long... waits) {
    return IntStream.range(0, waits.length).mapToObj(i -> Duration.ofSeconds(waits[i])).toList();
  }

  @Test
  void userAgentNamesTheContact() throws NoAnswer {
    asker().wikidata.search("Kabul", 5);
    String sent = server.asked().get(0).userAgent();
    assertTrue(sent.startsWith("Dateline/1.0 (tests@example.org) java.net.http/"), sent);
  }

  @Test
  void actionApiIsAskedWithMaxlag() throws NoAnswer {
    asker().wikidata.search("Kabul", 5);
    assertEquals("5", server.asked().get(0).parameter("maxlag"));
  }

  @Test
  void longQueriesArePosted() throws NoAnswer {
    Rows rows = asker().wikidata.select(LABELS + "#" + "x".repeat(3_000));
    assertEquals("POST", server.asked().get(0).method());
    assertEquals(1, rows.rows().size());
  }

  @Test
  void shortQueriesAreGetSoThatTheServiceCanCacheThem() throws NoAnswer {
    asker().wikidata.select(LABELS);
    assertEquals("GET", server.asked().get(0).method());
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY, 7", "TOO_MANY_UNSAID, 60", "STACK_TRACE, 5", "UNAVAILABLE, 5",
    "DROPPED, 5", "CUT, 5", "CUT_WITH_TRACE, 5", "CUT_GZIP, 5"
  })
  void passingFaultIsWaitedOutAndAskedAgain(Fault fault, int wait) throws NoAnswer {
    Asker asker = asker();
    server.fail(fault);
    assertEquals(1, asker.wikidata.select(LABELS).rows().size());
    assertEquals(seconds(wait), asker.waits);
    assertEquals(2, server.count());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SILENT", "STALLED"})
  void serviceThatFallsSilentIsAskedAgain(Fault fault) throws NoAnswer {
    asker().wikidata.items(List.of("Q843"));
    Asker asker = Asker.impatient(server, folder);
    server.fail(fault);
    assertEquals(1, asker.wikidata.search("Kabul", 1).size());
    assertEquals(seconds(5), asker.waits);
  }

  @Test
  void maxlagIsWaitedOutAsTheWikiSays() throws NoAnswer {
    Asker asker = asker();
    server.fail(Fault.MAXLAG);
    assertEquals(1, asker.wikidata.items(List.of("Q843")).size());
    assertEquals(seconds(6), asker.waits);
  }

  @Test
  void waitIsTold() throws NoAnswer {
    Asker asker = asker();
    server.fail(Fault.TOO_MANY);
    asker.wikidata.select(LABELS);
    assertEquals(
        List.of(
            server.endpoints().sparql()
                + ": HTTP 429, \"Too Many Requests - Please retry in 7 seconds.\"; asking again"
                + " in 7 s"),
        asker.told);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TOO_MANY", "STACK_TRACE", "DROPPED", "CUT_WITH_TRACE"})
  void faultThatStaysIsGivenUpAfterFourAttempts(Fault fault) {
    Asker asker = asker();
    server.fail(fault, fault, fault, fault);
    NoAnswer.GaveUp thrown =
        assertThrows(NoAnswer.GaveUp.class, () -> asker.wikidata.select(LABELS));
    assertEquals(4, server.count());
    assertEquals(3, asker.waits.size());
    assertTrue(thrown.getMessage().contains("at attempt 4 of 4"), thrown.getMessage());
  }

  @Test
  void waitsGrowWhenTheServiceNamesNone() {
    Asker asker = asker();
    server.fail(Fault.UNAVAILABLE, Fault.UNAVAILABLE, Fault.UNAVAILABLE, Fault.UNAVAILABLE);
    assertThrows(NoAnswer.GaveUp.class, () -> asker.wikidata.select(LABELS));
    assertEquals(seconds(5, 10, 20), asker.waits);
  }

  @Test
  void queryThatTakesTooLongIsToAskForLess() {
    server.fail(Fault.STACK_TRACE, Fault.STACK_TRACE, Fault.STACK_TRACE, Fault.STACK_TRACE);
    NoAnswer thrown = assertThrows(NoAnswer.class, () -> asker().wikidata.select(LABELS));
    assertEquals("ask for less in one query", thrown.fix());
  }

  @Test
  void serviceThatWantsRestForADayIsNotWaitedFor() {
    Asker asker = asker();
    server.fail(Fault.TOO_MANY_FOR_LONG);
    assertThrows(NoAnswer.GaveUp.class, () -> asker.wikidata.select(LABELS));
    assertEquals(List.of(), asker.waits);
    assertEquals(1, server.count());
  }

  @Test
  void nextQuestionDoesNotDisturbAServiceThatWantsRestForADay() {
    Asker asker = asker();
    server.fail(Fault.TOO_MANY_FOR_LONG);
    assertThrows(NoAnswer.GaveUp.class, () -> asker.wikidata.select(LABELS));
    for (int i = 0; i < 2; i++) {
      NoAnswer thrown =
          assertThrows(NoAnswer.GaveUp.class, () -> asker.wikidata.search("Kabul", 1));
      assertTrue(
          thrown.getMessage().contains("not to be asked before 2026-11-25T10:00:00Z"),
          thrown.getMessage());
    }
    assertEquals(1, server.count());
  }

  @Test
  void nextQuestionWaitsForWhatTheLastAttemptWasTold() throws NoAnswer {
    Asker asker = asker();
    server.fail(Fault.TOO_MANY, Fault.TOO_MANY, Fault.TOO_MANY, Fault.TOO_MANY);
    assertThrows(NoAnswer.GaveUp.class, () -> asker.wikidata.select(LABELS));
    asker.wikidata.search("Kabul", 1);
    assertEquals(seconds(7, 7, 7, 7), asker.waits);
  }

  @Test
  void banIsNotAskedAgainAndEndsTheRun() {
    Asker asker = asker();
    server.fail(Fault.BANNED);
    NoAnswer.Banned thrown =
        assertThrows(NoAnswer.Banned.class, () -> asker.wikidata.select(LABELS));
    assertTrue(thrown.getMessage().contains("\"You have been banned until 2026-11-25T00:00:00Z"));
    assertTrue(thrown.getMessage().contains("; fix: stop asking; wait until the time it names"));
    assertThrows(NoAnswer.Banned.class, () -> asker.wikidata.items(List.of("Q843")));
    assertEquals(1, server.count());
  }

  @Test
  void unknownPageIsFinalAtOnce() {
    Asker asker = asker();
    Line line =
        new Line(
            "Dateline/1.0 (tests@example.org)",
            new Manners(4, Duration.ofSeconds(5), Clock.systemUTC(), asker.waits::add, s -> {}));
    URI elsewhere = URI.create(server.endpoints().api() + "/elsewhere");
    NoAnswer.Rejected thrown =
        assertThrows(NoAnswer.Rejected.class, () -> line.ask(Request.to(elsewhere), Page::body));
    assertEquals(
        elsewhere
            + ": HTTP 404, \"no such page\"; fix: check the address of the service, and the"
            + " question",
        thrown.getMessage());
  }

  @Test
  void nobodyThereIsReportedWithTheAddress() {
    Asker asker = asker();
    server.close();
    NoAnswer thrown = assertThrows(NoAnswer.class, () -> asker.wikidata.select(LABELS));
    assertTrue(thrown.getMessage().startsWith(server.endpoints().sparql() + "?query="));
    assertTrue(thrown.getMessage().contains("ConnectException"), thrown.getMessage());
  }

  @Test
  void oneQuestionAtATimeWhateverTheThreadsAndClients() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Hit>>> calls = new ArrayList<>();
      for (String name : List.of("Kabul", "Chaman", "India", "Taliban")) {
        calls.add(() -> Asker.of(server, folder.resolve(name)).wikidata.search(name, 3));
      }
      for (Future<List<Hit>> call : threads.invokeAll(calls)) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(8, server.count());
    assertEquals(1, server.mostAtOnce());
  }

  @Test
  void interruptionIsKeptAndReported() {
    Asker asker = asker();
    Thread.currentThread().interrupt();
    assertThrows(NoAnswer.GaveUp.class, () -> asker.wikidata.select(LABELS));
    assertTrue(Thread.interrupted());
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "'Tue, 24 Nov 2026 10:00:30 GMT', 30",
    "'Tue, 24 Nov 2026 09:00:00 GMT', 0"
  })
  void retryAfterIsSecondsOrADate(String said, int seconds) {
    Reply reply = new Reply(429, Optional.of(said), "");
    assertEquals(
        Duration.ofSeconds(seconds),
        reply.wait(Clock.fixed(Asker.NOW, ZoneOffset.UTC)).orElseThrow());
  }
}
