package org.dateline.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private static double alike(String a, String b) {
    int[] one = Sketch.of(a).signature();
    int[] other = Sketch.of(b).signature();
    return IntStream.range(0, one.length).filter(i -> one[i] == other[i]).count()
        / (double) one.length;
  }

  @Test
  void layoutCaseAndMarksChangeNothing() {
    assertArrayEquals(
        Sketch.of("The army said it struck.").signature(),
        Sketch.of("  the ARMY\nsaid: it \"struck\"").signature());
  }

  @Test
  void estimatesTheShareOfSequencesInCommon() {
    // 997 sequences each, 797 of them in both: 797 of 1197.
    assertEquals(.67, alike(words(0, 1000), words(200, 1200)), .12);
    assertEquals(0, alike(words(0, 1000), words(1000, 2000)), .05);
  }

  @Test
  void textWithoutAWordIsLikeItselfOnly() {
    assertEquals(1, alike("…", "--"), 0);
    assertEquals(0, alike("…", words(0, 50)), .05);
  }
}
