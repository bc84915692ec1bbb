package org.dateline.feed;

import static org.dateline.feed.FeedServer.ok;
import static org.dateline.feed.FeedServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dateline.report.ReportReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PolledFeedTest {
  private static final String HEAD = "<rss version='2.0'><channel><title>The Post</title>";
  private static final String END = "</channel></rss>";

  private final NotedDesk desk = new NotedDesk();
  private final List<String> talk = Collections.synchronizedList(new ArrayList<>());
  private RunningFeed running;

  @AfterEach
  void end() {
    running.close();
  }

  private static String item(String id, String text) {
    return "<item><guid>%s</guid><description>%s</description></item>".formatted(id, text);
  }

  private static String feed(String... items) {
    return HEAD + String.join("", items) + END;
  }

  private void watch(FeedServer server) {
    watch(server, () -> desk);
  }

  private void watch(FeedServer server, Supplier<Desk> desks) {
    PolledFeed feed =
        new PolledFeed(
            server.address(),
            "Dateline/test (ada@example.org)",
            ReportReader.ofWhole(),
            desks,
            Duration.ofMillis(50),
            talk::add);
    running = RunningFeed.start(feed::run, e -> talk.add(e.getMessage()));
  }

  private static void awaitRequests(FeedServer server, int count) throws InterruptedException {
    while (server.asked.size() < count) {
      Thread.sleep(10);
    }
  }

  private void endAfter(FeedServer server, int requests) throws InterruptedException {
    awaitRequests(server, requests);
    end();
  }

  @Test
  void bringsEachItemUnderItsOwnId() throws Exception {
    String feed = feed(item("https://example.org/1", "Troops left."), item("7", "Rebels came."));
    try (FeedServer server = FeedServer.giving(ok(feed), status(304))) {
      watch(server);
      endAfter(server, 2);
    }
    assertEquals(
        List.of("example.org-1: Troops left.", "127.0.0.1-news-feed.xml-7: Rebels came."),
        desk.notes);
  }

  @Test
  void asksForNewsOnlyByWhatTheServerGave() throws Exception {
    try (FeedServer server =
        FeedServer.giving(ok(feed(item("1", "Troops left.")), "ETag", "\"v1\""), status(304))) {
      watch(server);
      endAfter(server, 3);
      assertFalse(server.asked.get(0).containsKey("If-None-Match"));
      assertEquals("\"v1\"", server.asked.get(1).getFirst("If-None-Match"));
      assertEquals("\"v1\"", server.asked.get(2).getFirst("If-None-Match"));
    }
    assertEquals(1, desk.notes.size());
  }

  @Test
  void asksByTheTimeWhereThereIsNoTag() throws Exception {
    String time = "Thu, 26 Nov 2026 10:00:00 GMT";
    try (FeedServer server =
        FeedServer.giving(ok(feed(item("1", "Troops left.")), "Last-Modified", time))) {
      watch(server);
      endAfter(server, 2);
      assertEquals(time, server.asked.get(1).getFirst("If-Modified-Since"));
    }
  }

  @Test
  void saysWhoAsks() throws Exception {
    try (FeedServer server = FeedServer.giving(status(304))) {
      watch(server);
      endAfter(server, 1);
      assertEquals("Dateline/test (ada@example.org)", server.asked.get(0).getFirst("User-Agent"));
    }
  }

  @Test
  void bringsAChangedItemUnderTheSameId() throws Exception {
    try (FeedServer server =
        FeedServer.giving(
            ok(feed(item("https://example.org/1", "Two died."))),
            ok(feed(item("https://example.org/1", "Three died."))),
            status(304))) {
      watch(server);
      endAfter(server, 3);
    }
    assertEquals(List.of("example.org-1: Two died.", "example.org-1: Three died."), desk.notes);
  }

  @Test
  void goesOnAfterAnErrorOfTheServer() throws Exception {
    try (FeedServer server =
        FeedServer.giving(
            status(500), ok(feed(item("https://example.org/1", "Two died."))), status(304))) {
      watch(server);
      endAfter(server, 3);
    }
    assertEquals(List.of("example.org-1: Two died."), desk.notes);
    assertTrue(talk.get(1).contains("HTTP 500; asked again in 0.1s"), talk.toString());
  }

  @Test
  void waitsTwiceAsLongAfterEachError() throws Exception {
    try (FeedServer server = FeedServer.giving(status(500))) {
      watch(server);
      endAfter(server, 3);
    }
    assertTrue(talk.get(1).endsWith("in 0.1s"), talk.toString());
    assertTrue(talk.get(2).endsWith("in 0.2s"), talk.toString());
    assertTrue(talk.get(3).endsWith("in 0.4s"), talk.toString());
  }

  @Test
  void waitsAsLongAsTheServerWants() throws Exception {
    try (FeedServer server = FeedServer.giving(status(503, "Retry-After", "7200"))) {
      watch(server);
      awaitRequests(server, 1);
      Thread.sleep(300);
      end();
      assertEquals(1, server.asked.size());
    }
    assertTrue(talk.get(1).endsWith("HTTP 503; asked again in 2h"), talk.toString());
  }

  @Test
  void endsWhenTheFeedIsGone() throws Exception {
    try (FeedServer server = FeedServer.giving(status(410))) {
      watch(server);
      running.join();
    }
    assertTrue(talk.get(1).contains("gone for good"), talk.toString());
  }

  @Test
  void aBrokenFeedCostsWhatComesAfterTheBreak() throws Exception {
    try (FeedServer server =
        FeedServer.giving(
            ok(HEAD + item("https://example.org/1", "Two died.") + "<item><guid>2</gu"),
            ok(feed(item("https://example.org/2", "Rebels came."))),
            status(304))) {
      watch(server);
      endAfter(server, 3);
    }
    assertEquals("example.org-1: Two died.", desk.notes.get(0));
    assertTrue(desk.notes.get(1).startsWith("failed: it is no well-formed XML"));
    assertEquals("example.org-2: Rebels came.", desk.notes.get(2));
  }

  @Test
  void aPageInPlaceOfAFeedIsNoReport() throws Exception {
    try (FeedServer server =
        FeedServer.giving(ok("<html><body><p>Log in first.</p></body></html>"), status(304))) {
      watch(server);
      endAfter(server, 2);
    }
    assertEquals(List.of("failed: it is a web page and no feed"), desk.notes);
  }

  @Test
  void namesNoKeyThatIsInTheAddress() throws Exception {
    try (FeedServer server = FeedServer.giving(status(500))) {
      watch(server);
      endAfter(server, 1);
    }
    assertFalse(talk.toString().contains("s3"), talk.toString());
  }

  @Test
  void followsNoRedirectionToAFile(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.xml"), feed(item("1", "A secret.")));
    try (FeedServer server =
        FeedServer.giving(status(302, "Location", secret.toUri().toString()))) {
      watch(server);
      endAfter(server, 2);
    }
    assertEquals(List.of(), desk.notes);
    assertTrue(talk.get(1).contains("HTTP 302 to file:"), talk.toString());
  }

  @Test
  void readsNoFileThatTheFeedNamesAsAnEntity(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "A secret.");
    String entity = "<!DOCTYPE rss [<!ENTITY x SYSTEM '%s'>]>".formatted(secret.toUri());
    try (FeedServer server =
        FeedServer.giving(ok(entity + feed(item("1", "Two died. &x;"))), status(304))) {
      watch(server);
      endAfter(server, 2);
    }
    assertFalse(desk.notes.toString().contains("secret"), desk.notes.toString());
  }

  @Test
  void refusesWhatIsTooLong() throws Exception {
    String long21 = "x".repeat(21_000_000);
    try (FeedServer server = FeedServer.giving(ok(feed(item("1", long21))), status(304))) {
      watch(server);
      endAfter(server, 1);
    }
    assertEquals(List.of(), desk.notes);
    assertTrue(talk.get(1).contains("longer than 20,000,000 bytes"), talk.toString());
  }

  @Test
  void losesNoItemWhileTheStoreIsAway() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    try (FeedServer server =
        FeedServer.giving(ok(feed(item("https://example.org/1", "Two died.")), "ETag", "\"v1\""))) {
      watch(
          server,
          () -> {
            if (opened.getAndIncrement() == 0) {
              throw new UncheckedIOException(new IOException("the server is gone"));
            }
            return desk;
          });
      endAfter(server, 3);
      assertFalse(server.asked.get(1).containsKey("If-None-Match"));
    }
    assertEquals("example.org-1: Two died.", desk.notes.get(0));
  }
}
