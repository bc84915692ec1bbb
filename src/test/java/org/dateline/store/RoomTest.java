package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final long MEGABYTE = 1L << 20;

  @Test
  void saysThatTheDiskIsFullAndThatNothingIsLost() {
    Room room = new Room(Path.of("store"), () -> 10 * MEGABYTE);

    Problems problems = assertThrows(Problems.class, () -> room.forQuads(1));

    assertTrue(
        problems.getMessage().contains("10 MB left") && problems.getMessage().contains("as it was"),
        problems::getMessage);
  }

  @Test
  void refusesACompactionWithoutRoomForTheCopy() {
    Room room = new Room(Path.of("store"), () -> 500 * MEGABYTE);

    assertThrows(Problems.class, () -> room.forCopy(600 * MEGABYTE));
  }

  @Test
  void letsAChangeInThatFits() {
    Room room = new Room(Path.of("store"), () -> 100 * MEGABYTE);

    assertDoesNotThrow(() -> room.forQuads(1000));
  }
}
