package org.dateline.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports that are not like others: a text and its copy, one that fails and a restricted one. */
final class Unlike {
  private static final String STORY =
      "Ada met the envoy of the rebels in the capital on Monday and asked for the road to the port"
          + " to be opened before the rains, two people who were in the room said.";

  private Unlike() {}

  static void write(Path input) throws IOException {
    Files.writeString(input.resolve("story.txt"), STORY);
    Files.writeString(input.resolve("story-copied.txt"), STORY);
    Files.writeString(input.resolve("fails.txt"), "A bad one.");
    Files.writeString(input.resolve("marked.txt"), "---\nrestricted: desk\n---\nBea left.");
  }
}
