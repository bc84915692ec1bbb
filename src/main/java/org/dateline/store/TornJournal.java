package org.dateline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A journal of TDB2 that a kill cut short in the middle of an entry. TDB2 writes the head of an
 * entry and its data one after the other, and refuses to open ("wanted 24 bytes, got -1") when only
 * the first is there. What breaks off is part of a transaction that was never committed, as its
 * COMMIT would come after it; without it TDB2 recovers by itself.
 *
 * <p>An entry is the length of its data (-1 for none), a checksum, a type and a component, of four
 * bytes each, then the data: {@code org.apache.jena.dboe.transaction.txn.journal.Journal} of Jena
 * 5.6.0.
 */
final class TornJournal {
  private static final int HEAD = 16;

  private TornJournal() {}

  /** Returns whether the last entry of a journal breaks off; a missing one is whole. */
  static boolean is(Path journal) throws IOException {
    if (Files.notExists(journal)) {
      return false;
    }
    try (FileChannel entries = FileChannel.open(journal)) {
      return whole(entries) < entries.size();
    }
  }

  /** Cuts the entry that breaks off; for the holder of the store's lock. */
  static void mend(Path journal) throws IOException {
    try (FileChannel entries =
        FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      entries.truncate(whole(entries));
      entries.force(true);
    }
  }

  /** Returns how many bytes the entries take that are there from end to end. */
  private static long whole(FileChannel entries) throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    long end = 0;
    while (end + HEAD <= entries.size()) {
      entries.read(length.clear(), end);
      long next = end + HEAD + Math.max(0, length.getInt(0));
      if (next > entries.size()) {
        break;
      }
      end = next;
    }
    return end;
  }
}
