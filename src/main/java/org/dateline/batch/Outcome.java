package org.dateline.batch;

import java.util.Map;

/** What became of one report. */
public sealed interface Outcome {
  /**
   * Everything that was found in it.
   *
   * @param json as {@code extract --format jsonl} writes it
   * @param names by the name of each actor in it, the actor's IRI
   * @param quads the graph as lines of N-Quads, each with its end
   */
  record Found(String json, Map<String, String> names, String quads) implements Outcome {
    public Found {
      names = Map.copyOf(names);
    }
  }

  /** Nothing, and why. */
  record Failed(String reason, String fix) implements Outcome {}
}
