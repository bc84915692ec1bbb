package org.dateline.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellingsTest {
  @TempDir Path folder;

  @Test
  void aWordIsReadInItsUsualSpelling() throws IOException {
    Spellings spellings = load("Moslem\tMuslim\tas written\town");
    assertEquals("Muslim", spellings.of("Moslem"));
    assertEquals("moslem", spellings.of("moslem"));
  }

  @Test
  void capitalsOfSomeWordsDoNotCount() throws IOException {
    Spellings spellings = load("van\tvan\tany\town", "Moslem\tMuslim\tas written\town");
    assertTrue(spellings.inAnyCase("van"));
    assertFalse(spellings.inAnyCase("Moslem"));
  }

  @Test
  void withoutTheFileEveryWordIsAsItIsWritten() {
    assertEquals("Qaida", Spellings.load(folder).of("Qaida"));
  }

  @Test
  void everyWrongRowIsNamedByItsLine() {
    Problems thrown =
        assertThrows(
            Problems.class,
            () -> load("van\tvan\tany\town", "van\tvon\tany\town", "der\tder\tsome\town"));
    assertEquals(
        List.of("3: 'van' is there already", "4: 'der der some own' is no spelling"),
        thrown.found().stream().map(p -> p.line() + ": " + p.what()).toList());
  }

  private Spellings load(String... rows) throws IOException {
    Path file = folder.resolve(Spellings.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "word\tread as\tcase\tsource\n" + String.join("\n", rows));
    return Spellings.load(folder);
  }
}
