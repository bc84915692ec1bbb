package org.dateline.serve.explore;

import java.util.List;
import java.util.Optional;

/**
 * An actor or a place.
 *
 * @param id the path of its page: {@code actor/taliban}
 * @param type local name of its class
 */
record Entity(String id, String label, List<String> aliases, String type, Optional<Point> at) {
  Entity {
    aliases = List.copyOf(aliases);
  }

  /** Where it is, in degrees, WGS 84. */
  record Point(double latitude, double longitude) {}
}
