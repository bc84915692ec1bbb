package org.dateline.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlternativesTest {
  @Test
  void phraseWithSlashesStandsForEveryCombination() {
    assertEquals(
        List.of("send arm", "send money", "give arm", "give money"),
        Alternatives.of("send/give arm/money"));
  }

  @Test
  void phraseWithoutSlashesStandsForItself() {
    assertEquals(List.of("open fire"), Alternatives.of("open fire"));
  }
}
