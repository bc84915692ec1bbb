package org.dateline.link;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.GazetteerEntry;
import org.dateline.actor.Mention;

/**
 * What a report says around one actor: the countries of the others it names, and its date.
 *
 * @param speakers by country code, the names of the actors that belong to it
 * @param located actors that have coordinates
 */
record Surroundings(
    Map<String, Set<String>> speakers, List<Actor> located, Optional<LocalDate> date) {
  private static final double EARTH_RADIUS_KM = 6371;

  static Surroundings of(List<Actor> actors, Optional<LocalDate> date) {
    Map<String, Set<String>> speakers = new HashMap<>();
    for (Actor actor : actors) {
      actor
          .entry()
          .flatMap(GazetteerEntry::country)
          .ifPresent(
              code -> speakers.computeIfAbsent(code, c -> new HashSet<>()).add(actor.name()));
    }
    List<Actor> located =
        actors.stream().filter(a -> a.entry().filter(Surroundings::isLocated).isPresent()).toList();
    return new Surroundings(speakers, located, date);
  }

  /** Tells whether another actor of the report belongs to that country. */
  boolean speakFor(String country, String actor) {
    Set<String> names = speakers.getOrDefault(country, Set.of());
    return names.size() > (names.contains(actor) ? 1 : 0);
  }

  /** Tells whether the report names another place so near to this one. */
  boolean isNear(GazetteerEntry place, String actor, double kilometres) {
    return isLocated(place)
        && located.stream()
            .filter(other -> !other.name().equals(actor))
            .anyMatch(other -> distance(place, other.entry().orElseThrow()) <= kilometres);
  }

  /** Tells whether the place is named right after a town, with a comma, but lies far from it. */
  boolean isFarAfterTown(GazetteerEntry place, Actor actor, double kilometres) {
    return isLocated(place)
        && located.stream()
            .filter(town -> town.entry().orElseThrow().country().equals(place.country()))
            .filter(town -> distance(place, town.entry().orElseThrow()) > kilometres)
            .flatMap(town -> town.mentions().stream())
            .anyMatch(town -> actor.mentions().stream().anyMatch(m -> isAfterComma(town, m)));
  }

  private static boolean isAfterComma(Mention town, Mention region) {
    return town.span().end() + ", ".length() == region.span().start();
  }

  private static boolean isLocated(GazetteerEntry entry) {
    return entry.latitude().isPresent() && entry.longitude().isPresent();
  }

  /** The great-circle distance in kilometres, by the haversine formula. */
  private static double distance(GazetteerEntry a, GazetteerEntry b) {
    double from = Math.toRadians(a.latitude().orElseThrow());
    double to = Math.toRadians(b.latitude().orElseThrow());
    double east = Math.toRadians(b.longitude().orElseThrow() - a.longitude().orElseThrow());
    double half =
        Math.pow(Math.sin((to - from) / 2), 2)
            + Math.cos(from) * Math.cos(to) * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
  }
}
