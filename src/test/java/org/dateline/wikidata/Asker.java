package org.dateline.wikidata;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A client of the double that waits without taking time, and remembers for how long. Open to tests
 * of every package.
 */
public final class Asker {
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  final List<Duration> waits = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final Wikidata wikidata;

  private Asker(WikidataDouble server, Path cache, Instant now, Duration timeout) {
    Manners manners =
        new Manners(4, timeout, Clock.fixed(now, ZoneOffset.UTC), waits::add, told::add);
    this.wikidata =
        Wikidata.open(
            new UserAgent(new Contact("tests@example.org"), "1.0"),
            server.endpoints(),
            "en",
            PropertyNumbers.load(Path.of("data/wikidata/properties.tsv")),
            Cache.in(cache, Duration.ofDays(30)),
            manners);
  }

  public static Asker of(WikidataDouble server, Path cache) {
    return at(NOW, server, cache);
  }

  static Asker at(Instant now, WikidataDouble server, Path cache) {
    return new Asker(server, cache, now, Duration.ofSeconds(30));
  }

  /** Makes one for services that say nothing; it is slow enough for a busy machine. */
  static Asker impatient(WikidataDouble server, Path cache) {
    return new Asker(server, cache, NOW, Duration.ofMillis(1_500));
  }

  public Wikidata wikidata() {
    return wikidata;
  }

  /** Returns the waits that services asked for or that faults caused, in order. */
  public List<Duration> waits() {
    return List.copyOf(waits);
  }
}
