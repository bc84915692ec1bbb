package org.dateline.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes that come out of an archive, counted over all its entries. */
final class Unpacked extends FilterInputStream {
  private final long most;
  private long count;

  /** More bytes came out than are allowed. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  Unpacked(InputStream entries, long most) {
    super(entries);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count += Math.max(0, read);
    if (count > most) {
      throw new TooMuch();
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Does nothing: the archive goes on after an entry. */
  @Override
  public void close() {}

  void skipRest() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }
}
