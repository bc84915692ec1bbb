package org.dateline.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes to a stream, and does at its end what the place of the export needs instead of closing.
 */
final class Closing extends FilterOutputStream {
  private final End end;

  /** What is done at the end of a file. */
  @FunctionalInterface
  interface End {
    void close() throws IOException;
  }

  Closing(OutputStream out, End end) {
    super(out);
    this.end = end;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    end.close();
  }
}
