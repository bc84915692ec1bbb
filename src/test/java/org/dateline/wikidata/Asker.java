package org.dateline.wikidata;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of the double that waits without taking time, and remembers for how long. */
final class Asker {
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  final List<Duration> waits = new ArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final Wikidata wikidata;

  private Asker(WikidataDouble server, Path cache, Instant now, String language) {
    Manners manners =
        new Manners(
            4, Duration.ofMillis(600), Clock.fixed(now, ZoneOffset.UTC), waits::add, told::add);
    this.wikidata =
        Wikidata.open(
            new UserAgent(new Contact("tests@example.org"), "1.0"),
            server.endpoints(),
            language,
            PropertyNumbers.load(Path.of("data/wikidata/properties.tsv")),
            Cache.in(cache, Duration.ofDays(30)),
            manners);
  }

  static Asker of(WikidataDouble server, Path cache) {
    return new Asker(server, cache, NOW, "en");
  }

  static Asker at(Instant now, WikidataDouble server, Path cache) {
    return new Asker(server, cache, now, "en");
  }
}
