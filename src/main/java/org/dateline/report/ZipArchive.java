package org.dateline.report;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip, read entry by entry like a folder; nothing of it is written to the disk. Zips within are
 * refused, and so is the rest of one that unpacks to more than {@link #MOST_UNPACKED}.
 */
final class ZipArchive implements Format {
  /** The most bytes that all entries together may have. */
  static final long MOST_UNPACKED = 16L << 30;

  private static final Pattern BACKSLASH = Pattern.compile("\\\\");

  private final Formats formats;
  private final long most;

  ZipArchive(Formats formats) {
    this(formats, MOST_UNPACKED);
  }

  ZipArchive(Formats formats, long most) {
    this.formats = formats;
    this.most = most;
  }

  @Override
  public void read(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    ZipEnd raw = new ZipEnd(input.stream());
    int tried = 0;
    try {
      tried = readEntries(input, new ZipInputStream(raw), found);
      raw.require();
    } catch (ZipException | EOFException e) {
      throw new Unreadable("the zip is broken or locked: " + e.getMessage(), "pack it anew");
    } catch (Unpacked.TooMuch e) {
      throw new Unreadable(
          "it unpacks to more than %,d bytes; the rest was left out".formatted(most), "split it");
    }
    if (tried == 0) {
      throw new Unreadable(
          "no entry was found in it that may be a report", "pack files of " + Formats.NAMES);
    }
  }

  private int readEntries(Input input, ZipInputStream zip, Consumer<Reading> found)
      throws IOException {
    Unpacked unpacked = new Unpacked(zip, most);
    int tried = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (readEntry(input, entry, unpacked, found)) {
        tried++;
      }
      unpacked.skipRest();
    }
    return tried;
  }

  /** Returns whether the entry was taken for a report, or for something that must be told. */
  private boolean readEntry(Input input, ZipEntry entry, Unpacked unpacked, Consumer<Reading> found)
      throws IOException {
    String path = BACKSLASH.matcher(entry.getName()).replaceAll("/");
    FileName name = FileName.ofEntry(path);
    if (entry.isDirectory() || isBeside(path) || !formats.knows(name)) {
      return false;
    }
    String source = input.source() + "!" + entry.getName();
    try {
      refuse(path, name);
      formats.read(name, new Input(source, name.stem(), unpacked), found);
    } catch (Unreadable e) {
      found.accept(e.skipped(source));
    }
    return true;
  }

  private void refuse(String path, FileName name) throws Unreadable {
    if (path.startsWith("/") || Arrays.asList(path.split("/")).contains("..")) {
      throw new Unreadable("its name leads out of the zip", "pack it under a plain name");
    }
    if (formats.isZip(name)) {
      throw new Unreadable("it is a zip within a zip", "unpack the outer one first");
    }
  }

  private static boolean isBeside(String path) {
    return path.startsWith("__MACOSX/")
        || Arrays.stream(path.split("/"))
            .filter(part -> !part.equals("..") && !part.equals("."))
            .anyMatch(part -> new FileName(part).isBeside());
  }
}
