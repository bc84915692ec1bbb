package org.dateline.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.io.output.DeferredFileOutputStream;

/** Keeps things in the order in which they come: a few in memory, many in a temporary file. */
final class Spool<T> implements Iterable<T>, Closeable {
  private static final int BYTES_IN_MEMORY = 4_000_000;
  private static final int BUFFER = 1 << 16;

  private final Packing<T> packing;
  private final Path file;
  private final DeferredFileOutputStream bytes;
  private final DataOutputStream out;

  private Spool(Packing<T> packing, Path file) throws IOException {
    this.packing = packing;
    this.file = file;
    this.bytes =
        DeferredFileOutputStream.builder()
            .setThreshold(BYTES_IN_MEMORY)
            .setOutputFile(file.toFile())
            .get();
    this.out = new DataOutputStream(new BufferedOutputStream(bytes, BUFFER));
  }

  static <T> Spool<T> create(Packing<T> packing) throws IOException {
    return new Spool<>(packing, Files.createTempFile("dateline-export", ".spool"));
  }

  void add(T thing) {
    try {
      packing.pack(thing, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends adding; only then it can be read. */
  void finish() throws IOException {
    out.close();
  }

  @Override
  public Iterator<T> iterator() {
    try {
      return new Reading(
          new DataInputStream(new BufferedInputStream(bytes.toInputStream(), BUFFER)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  private final class Reading implements Iterator<T> {
    private final DataInputStream in;
    private Optional<T> next;

    Reading(DataInputStream in) {
      this.in = in;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public T next() {
      T current = next.orElseThrow(NoSuchElementException::new);
      next = read();
      return current;
    }

    private Optional<T> read() {
      try {
        return Optional.of(packing.unpack(in));
      } catch (EOFException e) {
        end();
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void end() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
