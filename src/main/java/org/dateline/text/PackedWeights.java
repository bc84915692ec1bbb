package org.dateline.text;

import edu.stanford.nlp.parser.shiftreduce.Weight;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/**
 * The weights of the shift-reduce parser in two flat arrays, found by a 64-bit hash of the
 * feature's name; the name itself is not kept.
 *
 * <p>CoreNLP's own map follows five pointers for a feature, most of them past the cache. Here it is
 * two places in memory: scoring takes 30 % of a report's samples where it took 38, and the JVM
 * peaks 0.4 GB lower (decision 0020). Scores are the same to the last bit.
 *
 * <p>Made by {@link ModelStream} only. Immutable after that, so any number of threads may ask.
 */
final class PackedWeights extends WeightMap {
  private static final long serialVersionUID = 1L;
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int LENGTH_BITS = 16;

  /** Two a slot: the hash of the name, then where its weights start and how many; 0 is empty. */
  private transient long[] slots = {};

  /** As CoreNLP packs them: the transition, the upper and the lower half of a float. */
  private transient short[] weights = {};

  /** The weights of one feature. */
  private static final class Packed extends Weight {
    private static final long serialVersionUID = 1L;
    private final transient short[] weights;
    private final int start;
    private final int end;

    Packed(short[] weights, int start, int end) {
      this.weights = weights;
      this.start = start;
      this.end = end;
    }

    @Override
    public void score(float[] scores) {
      for (int i = start; i < end; i += 3) {
        int bits = weights[i + 1] << Short.SIZE | Short.toUnsignedInt(weights[i + 2]);
        scores[weights[i]] += Float.intBitsToFloat(bits);
      }
    }
  }

  @Override
  @SuppressWarnings("NullAway") // null is what the parser, which has no annotations, expects
  public Weight get(String feature) {
    long place = slots[slot(hash(feature)) + 1];
    if (place == 0) {
      return null;
    }
    int start = (int) (place >>> LENGTH_BITS);
    return new Packed(weights, start, start + (int) (place & 0xFFFF));
  }

  /** Returns where a hash stands, or the empty slot where it would. */
  private int slot(long hash) {
    int mask = slots.length - 1;
    int at = (int) (hash ^ hash >>> Integer.SIZE) << 1 & mask;
    while (slots[at + 1] != 0 && slots[at] != hash) {
      at = at + 2 & mask;
    }
    return at;
  }

  /** FNV-1a over UTF-16 units. */
  private static long hash(String feature) {
    long hash = FNV_BASIS;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** Reads what {@link WeightMap} writes: how many, the names, the weights in the same order. */
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    long[] hashes = new long[(Integer) in.readObject()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash((String) in.readObject());
    }
    byte[] packed = (byte[]) in.readObject();
    slots = new long[Integer.highestOneBit(hashes.length) * 8];
    weights = new short[(packed.length - hashes.length * Integer.BYTES) / Short.BYTES];
    fill(hashes, new DataInputStream(new ByteArrayInputStream(packed)));
  }

  private void fill(long[] hashes, DataInputStream in) throws IOException {
    int start = 0;
    for (long hash : hashes) {
      int length = in.readInt();
      int slot = slot(hash);
      if (slots[slot + 1] != 0) {
        throw new IllegalStateException("two features of the parser have the hash " + hash);
      }
      slots[slot] = hash;
      slots[slot + 1] = (long) start << LENGTH_BITS | length;
      for (int end = start + length; start < end; start++) {
        weights[start] = in.readShort();
      }
    }
  }

  /**
   * Never called: its being here tells the stream to go on to the end of what {@link WeightMap}
   * wrote.
   */
  private void writeObject(ObjectOutputStream out) throws IOException {
    throw new NotSerializableException(PackedWeights.class.getName());
  }
}
