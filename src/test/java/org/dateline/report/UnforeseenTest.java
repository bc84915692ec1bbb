package org.dateline.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dateline.report.Reading.Read;
import org.dateline.report.Reading.Skipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files at which PDFBox throws what it does not declare. */
class UnforeseenTest {
  private final ReportReader reader = ReportReader.ofWhole();
  @TempDir Path folder;

  /** It is locked, and says nothing of with what. */
  private static String broken() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
    }
    return bytes
        .toString(ISO_8859_1)
        .replace("/Root", "/Encrypt << /Filter /Standard /V 4 /R 4 /Length 128 >>\n/Root");
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.pdf"), broken(), ISO_8859_1);
    Files.writeString(folder.resolve("b.txt"), "Troops left.");
  }

  private static String told(Reading reading) {
    return reading instanceof Read read
        ? read.report().id()
        : assertInstanceOf(Skipped.class, reading).reason().replaceFirst("Exception.*", "");
  }

  @Test
  void costTheFileAndNotTheNext() {
    assertEquals(
        List.of("it cannot be read: java.lang.NullPointer", "b"),
        reader.read(List.of(folder.toString())).map(UnforeseenTest::told).toList());
  }

  @Test
  void costTheFileInAZipAndNotTheNext() throws IOException {
    Path file = folder.resolve("c.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("a.pdf", "b.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Files.readAllBytes(folder.resolve(name)));
      }
    }
    assertEquals(
        List.of("it cannot be read: java.lang.NullPointer", "b"),
        reader.read(folder, file).map(UnforeseenTest::told).toList());
  }

  @Test
  void costTheMessageOnly() throws IOException {
    List<Reading> readings = reader.readMessage("m", "m", broken().getBytes(ISO_8859_1)).toList();

    assertTrue(told(readings.get(0)).startsWith("it cannot be read"), readings.toString());
  }

  @Test
  void areNotWhatGoesWrongInTakingAReport() {
    Stream<Reading> readings = reader.read(folder, folder.resolve("b.txt"));
    IllegalStateException failed = new IllegalStateException("the store is gone");

    assertEquals(
        failed,
        assertThrows(
            IllegalStateException.class,
            () ->
                readings.forEach(
                    reading -> {
                      throw failed;
                    })));
  }
}
