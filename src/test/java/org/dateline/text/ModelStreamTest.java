package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class ModelStreamTest {
  private static final int TRANSITIONS = 7;

  @Test
  void weightsScoreAsInTheMapThatWasWritten() throws Exception {
    WeightMap map = map();
    WeightMap packed = packed(map);
    for (String feature : map.keySet()) {
      assertArrayEquals(scores(map.get(feature)), scores(packed.get(feature)), feature);
    }
  }

  @Test
  void aFeatureThatTheModelLacksHasNoWeights() throws Exception {
    assertNull(packed(map()).get("S0C-NPP"));
  }

  @Test
  void whatFollowsTheMapInTheStreamIsReadAsWell() throws Exception {
    ModelStream stream = new ModelStream(new ByteArrayInputStream(written(map(), "next")));
    assertInstanceOf(PackedWeights.class, stream.readObject());
    assertInstanceOf(String.class, stream.readObject());
  }

  /** A feature with many weights, of either sign, and three hundred with one. */
  private static WeightMap map() {
    WeightMap map = new WeightMap();
    Weight many = new Weight();
    for (int i = 0; i < TRANSITIONS; i++) {
      many.updateWeight(i, (i - 3) * 1.7f);
    }
    map.put("S0C-NP", many);
    for (int i = 0; i < 300; i++) {
      Weight one = new Weight();
      one.updateWeight(i % TRANSITIONS, i + 0.1f);
      map.put("Q0WT-" + i, one);
    }
    return map;
  }

  private static float[] scores(Weight weight) {
    float[] scores = new float[TRANSITIONS * 3];
    weight.score(scores);
    return scores;
  }

  private static WeightMap packed(WeightMap map) throws IOException, ClassNotFoundException {
    return (WeightMap) new ModelStream(new ByteArrayInputStream(written(map))).readObject();
  }

  private static byte[] written(Object... objects) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (Object object : objects) {
        out.writeObject(object);
      }
    }
    return bytes.toByteArray();
  }
}
