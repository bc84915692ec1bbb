package org.dateline.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream of any length, one in memory at a time. */
final class Lines {
  private final InputStream stream;
  private final int longest;
  private int number;
  private boolean tooLong;

  Lines(InputStream stream, int longest) {
    this.stream = new BufferedInputStream(stream, 1 << 16);
    this.longest = longest;
  }

  /** Returns the next line without its end, cut when it is too long; empty at the stream's end. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    tooLong = false;
    int next = stream.read();
    if (next < 0) {
      return Optional.empty();
    }
    number++;
    for (; next >= 0 && next != '\n'; next = stream.read()) {
      if (line.size() < longest) {
        line.write(next);
      } else {
        tooLong = true;
      }
    }
    return Optional.of(line.toByteArray());
  }

  /** Returns the number of the line that was last taken, from 1. */
  int number() {
    return number;
  }

  /** Decodes the line that was last taken. */
  String text(byte[] line) throws Unreadable {
    if (tooLong) {
      throw new Unreadable(
          "the line is longer than %,d bytes".formatted(longest), "split it into reports");
    }
    return Utf8.decode(line);
  }
}
