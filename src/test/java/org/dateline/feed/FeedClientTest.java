package org.dateline.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dateline.feed.FeedServer.ok;
import static org.dateline.feed.FeedServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import org.dateline.feed.FeedClient.Edition;
import org.dateline.feed.FeedClient.Unanswered;
import org.dateline.feed.FeedServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a feed's server may lead who asks it. */
@Timeout(30)
class FeedClientTest {
  private FeedServer inner;

  @BeforeEach
  void open() throws IOException {
    inner = FeedServer.giving(ok("inner"));
  }

  @AfterEach
  void close() {
    inner.close();
  }

  /** Asks as if only the inner server were on our own network. */
  private String ask(URI address) throws Unanswered {
    FeedClient client = new FeedClient(address, "Dateline/test", inner::isAt);
    return new String(client.ask(Edition.NONE).document().orElseThrow(), UTF_8);
  }

  private static Answer to(URI place) {
    return status(302, "Location", place.toString());
  }

  @Test
  void aFeedOfTheWorldDoesNotLeadIntoOurNetwork() throws Exception {
    try (FeedServer outer = FeedServer.giving(to(inner.address()))) {
      Unanswered refused = assertThrows(Unanswered.class, () -> ask(outer.address()));
      assertTrue(refused.getMessage().contains("on this machine or its network"));
      assertEquals(0, inner.asked.size());
    }
  }

  @Test
  void aFeedOfTheWorldDoesNotLeadIntoOurNetworkByWayOfAnother() throws Exception {
    try (FeedServer middle = FeedServer.giving(to(inner.address()));
        FeedServer outer = FeedServer.giving(to(middle.address()))) {
      assertThrows(Unanswered.class, () -> ask(outer.address()));
      assertEquals(0, inner.asked.size());
    }
  }

  @Test
  void aFeedOfOurNetworkMayLeadWithinIt() throws Exception {
    try (FeedServer near = FeedServer.giving(to(inner.address()))) {
      FeedClient client = new FeedClient(near.address(), "Dateline/test", place -> true);
      assertTrue(client.ask(Edition.NONE).document().isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsRedirections(int status) throws Exception {
    try (FeedServer server =
        FeedServer.giving(status(status, "Location", "../other.xml"), ok("moved"))) {
      assertEquals("moved", ask(server.address()));
    }
  }

  @Test
  void followsFiveRedirections() throws Exception {
    Answer again = status(302, "Location", "/again");
    try (FeedServer server = FeedServer.giving(again, again, again, again, again, ok("at last"))) {
      assertEquals("at last", ask(server.address()));
    }
  }

  @Test
  void followsNoMoreThanFiveRedirections() throws Exception {
    try (FeedServer server = FeedServer.giving(status(302, "Location", "/again"))) {
      Unanswered refused = assertThrows(Unanswered.class, () -> ask(server.address()));
      assertEquals("more than 5 redirections", refused.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://192.0.2.1/x", "http:///x", "http://[", "mailto:x"})
  void followsNoneToWhatIsNotOnTheWeb(String place) throws Exception {
    try (FeedServer server = FeedServer.giving(status(302, "Location", place))) {
      Unanswered refused = assertThrows(Unanswered.class, () -> ask(server.address()));
      assertEquals("HTTP 302 to " + place, refused.getMessage());
    }
  }

  @Test
  void namesNeitherKeyNorPasswordOfARedirection() throws Exception {
    try (FeedServer server =
        FeedServer.giving(status(302, "Location", "ftp://ada:pw@192.0.2.1/x?key=s3"))) {
      Unanswered refused = assertThrows(Unanswered.class, () -> ask(server.address()));
      assertEquals("HTTP 302 to ftp://…@192.0.2.1/x", refused.getMessage());
    }
  }
}
