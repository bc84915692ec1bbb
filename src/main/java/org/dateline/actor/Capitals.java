package org.dateline.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a place or a person is called that the report writes in capitals, as datelines do. */
final class Capitals {
  private static final Pattern SHOUTED = Pattern.compile("[^\\p{Ll}]{4,}");
  private static final Pattern TAIL = Pattern.compile("(?<=\\p{L})\\p{L}+");

  private Capitals() {}

  /** "PORT SUDAN" is "Port Sudan", "UNIFIL" and "UAE" stay: acronyms name neither kind. */
  static String lowered(Cluster cluster) {
    boolean shouted =
        (cluster.type == ActorType.PLACE || cluster.type == ActorType.PERSON)
            && SHOUTED.matcher(cluster.name).matches();
    return shouted ? known(cluster).orElseGet(() -> capitalized(cluster.name)) : cluster.name;
  }

  /** Returns what the report writes elsewhere, else what the gazetteer does. */
  private static Optional<String> known(Cluster cluster) {
    Stream<String> row =
        cluster.entry.stream()
            .flatMap(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream()));
    return Stream.concat(cluster.surfaces.stream(), row)
        .filter(name -> name.equalsIgnoreCase(cluster.name) && !name.equals(cluster.name))
        .findFirst();
  }

  private static String capitalized(String name) {
    return TAIL.matcher(name).replaceAll(letters -> letters.group().toLowerCase(Locale.ROOT));
  }
}
