package org.dateline.report;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file, one entry of a zip, or standard input. Whoever opened the stream closes it.
 *
 * @param source for messages
 * @param stem the file name without its extension, for reports that bring no id
 */
record Input(String source, String stem, InputStream stream) {
  byte[] bytes(int most) throws IOException, Unreadable {
    byte[] content = stream.readNBytes(most + 1);
    if (content.length > most) {
      throw new Unreadable(
          "it is longer than %,d bytes".formatted(most), "split it, or give its text alone");
    }
    if (content.length == 0) {
      throw new Unreadable("it is empty", "put the report's text in it");
    }
    return content;
  }
}
