package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where an export goes: each file is opened, written and closed before the next. */
@FunctionalInterface
public interface Target {
  /**
   * Opens a file for writing.
   *
   * @param name with '/' between folders; which file it is does not depend on the machine
   */
  OutputStream open(String name) throws IOException;

  /** Writes files into a folder, which is made when missing; each appears only when whole. */
  static Target folder(Path folder) {
    return name -> whole(folder.resolve(name));
  }

  /** Writes the only file of an export to a path of its own; it appears only when whole. */
  static Target file(Path file) {
    return name -> whole(file);
  }

  /** Writes the only file of an export to a stream, which stays open. */
  static Target stream(OutputStream out) {
    return name -> kept(out);
  }

  /** Writes files into an archive, which stays open; the same files give the same bytes. */
  static Target zip(ZipOutputStream zip) {
    return name -> {
      ZipEntry entry = new ZipEntry(name);
      entry.setLastModifiedTime(FileTime.fromMillis(0));
      zip.putNextEntry(entry);
      return new Closing(zip, zip::closeEntry);
    };
  }

  private static OutputStream kept(OutputStream stream) {
    return new Closing(stream, stream::flush);
  }

  private static OutputStream whole(Path file) throws IOException {
    Path place = file.toAbsolutePath();
    Files.createDirectories(place.getParent());
    Path part = place.resolveSibling(place.getFileName() + ".part");
    OutputStream out = Files.newOutputStream(part);
    return new Closing(
        out,
        () -> {
          out.close();
          if (Files.exists(part)) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
          }
        });
  }
}
