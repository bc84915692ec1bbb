package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Puts the folders of tests where {@code -Dtest.tmp=FOLDER} says: in memory a store's test does not
 * wait for the disk. Only folders, since libraries unpack code into the JVM's own.
 */
public final class TestFolders implements TempDirFactory {
  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    String own = System.getProperty("java.io.tmpdir");
    return Files.createTempDirectory(Path.of(System.getProperty("test.tmp", own)), "junit-");
  }
}
