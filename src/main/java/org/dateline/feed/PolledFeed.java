package org.dateline.feed;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.feed.FeedClient.Answer;
import org.dateline.feed.FeedClient.Edition;
import org.dateline.feed.FeedClient.Unanswered;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.report.Reading;
import org.dateline.report.ReportReader;

/**
 * Brings the items of an RSS or Atom feed as they stand in the feed; their pages are not fetched.
 * An item keeps its report when it leaves the feed.
 *
 * <p>A server that gives no answer is asked at longer and longer intervals, and not before it wants
 * to be.
 */
public final class PolledFeed {
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 10;

  private final URI address;
  private final FeedClient client;
  private final ReportReader reader;
  private final Supplier<Desk> desks;
  private final Duration every;
  private final Consumer<String> talk;

  private Edition stored = Edition.NONE;
  private int failures;

  /**
   * @param address of scheme http or https
   * @param userAgent what the server is told of who asks
   */
  public PolledFeed(
      URI address,
      String userAgent,
      ReportReader reader,
      Supplier<Desk> desks,
      Duration every,
      Consumer<String> talk) {
    this.address = address;
    this.client = new FeedClient(address, userAgent);
    this.reader = reader;
    this.desks = desks;
    this.every = every;
    this.talk = talk;
  }

  /**
   * Brings what is there, then what comes, until it is stopped.
   *
   * @throws Problems if the server says that the feed is gone for good
   */
  public void run(Stop stop) {
    talk.accept("Watching %s every %s; Ctrl-C stops.".formatted(source(), words(every)));
    boolean over = stop.isRequested();
    while (!over) {
      over = stop.within(poll(stop));
    }
  }

  /** Asks once and returns how long to wait. */
  private Duration poll(Stop stop) {
    try {
      Answer answer = client.ask(stored);
      answer.document().ifPresent(document -> bring(document, stop));
      stored = answer.edition();
      failures = 0;
      return every;
    } catch (Unanswered e) {
      if (e.isForGood()) {
        throw new Problems(
            new Problem(Path.of(source()), 0, "the feed is gone for good", "ask for another one"));
      }
      Duration wait = longer(e.rest().orElse(Duration.ZERO), backoff());
      talk.accept("%s: %s; asked again in %s".formatted(source(), e.getMessage(), words(wait)));
      return wait;
    } catch (UncheckedIOException | Problems e) {
      String later = "%s%nnot stored, and tried again in %s";
      talk.accept(later.formatted(e.getMessage(), words(every)));
      return every;
    }
  }

  private void bring(byte[] document, Stop stop) {
    Stream<Reading> items =
        reader.readFeed(source(), address.getHost() + address.getPath(), document);
    try (Desk desk = desks.get()) {
      desk.take(items.filter(item -> !stop.isRequested()));
    }
  }

  private Duration backoff() {
    failures++;
    Duration longest = longer(every, LONGEST);
    Duration wait = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** Leaves out the query, which may hold a key. */
  private String source() {
    return address.getScheme() + "://" + address.getAuthority() + address.getRawPath();
  }

  private static String words(Duration time) {
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
