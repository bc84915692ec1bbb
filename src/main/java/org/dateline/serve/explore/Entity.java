package org.dateline.serve.explore;

import java.util.Optional;

/**
 * An actor or a place.
 *
 * @param id the path of its page: {@code actor/taliban}
 * @param type local name of its class
 */
record Entity(String id, String label, String type, Optional<Point> at) {
  /** Where it is, in degrees, WGS 84. */
  record Point(double latitude, double longitude) {}
}
