package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void aSentenceOfUsualLengthStaysWhole() {
    assertEquals(List.of(160), sizes(words(160)));
  }

  @Test
  void aLongOneIsCutWhereItIsFull() {
    assertEquals(List.of(160, 160, 1), sizes(words(321)));
  }

  @Test
  void aSemicolonGoesBeforeALaterComma() {
    String[] words = words(200);
    words[100] = ";";
    words[150] = ",";
    assertEquals(List.of(101, 99), sizes(words));
  }

  @Test
  void aMarkInTheFirstHalfWouldLeaveTooShortAPiece() {
    String[] words = words(200);
    words[20] = ";";
    words[120] = ",";
    assertEquals(List.of(121, 79), sizes(words));
  }

  private static String[] words(int count) {
    return Collections.nCopies(count, "word").toArray(String[]::new);
  }

  private static List<Integer> sizes(String[] words) {
    Stream<CoreLabel> labels = Arrays.stream(words).map(CoreLabel::wordFromString);
    return Pieces.of(labels.toList()).stream().map(List::size).toList();
  }
}
