package org.dateline.report;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Watches a zip's bytes for the record that ends every zip: {@link java.util.zip.ZipInputStream}
 * says nothing of one that was cut off between entries.
 */
final class ZipEnd extends FilterInputStream {
  private static final int SIGNATURE = 0x504B0506;

  private int last;
  private boolean seen;

  ZipEnd(InputStream zip) {
    super(zip);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    for (int i = 0; i < read; i++) {
      last = last << 8 | bytes[offset + i] & 0xFF;
      seen |= last == SIGNATURE;
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads to the end; fails when the record did not come. */
  void require() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    if (!seen) {
      throw new EOFException("it was cut off");
    }
  }
}
