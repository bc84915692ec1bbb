package org.dateline.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("Raid", "Strike", "Attack");

  @Test
  void offersTheClosestWord() {
    assertEquals(Optional.of("Raid"), Nearest.of("rayd", KNOWN));
  }

  @Test
  void offersNothingWhenNothingIsClose() {
    assertEquals(Optional.empty(), Nearest.of("Weather", KNOWN));
  }
}
