package org.dateline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipArchiveTest {
  private static final Formats FORMATS =
      new Formats(Boilerplate.load(Path.of("data/boilerplate.tsv")));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<String> found = new ArrayList<>();

  private byte[] zip(String... namesAndTexts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private void read(byte[] zip, long most) throws IOException, Unreadable {
    Input input = new Input("x.zip", "x", new ByteArrayInputStream(zip));
    new ZipArchive(FORMATS, most)
        .read(
            input,
            reading ->
                found.add(
                    reading instanceof Reading.Read read ? read.report().id() : reading + ""));
  }

  @Test
  void namesThatLeadOutAreRefused() throws IOException, Unreadable {
    read(zip("../../etc/a.txt", "A", "/b.txt", "B", "..\\c.txt", "C", "d/e.txt", "E"), 100);
    String refused = ": its name leads out of the zip; fix: pack it under a plain name";
    assertEquals(
        List.of(
            "x.zip!../../etc/a.txt" + refused,
            "x.zip!/b.txt" + refused,
            "x.zip!..\\c.txt" + refused,
            "e"),
        found);
  }

  @Test
  void whatUnpacksToTooMuchIsCutShort() throws IOException {
    byte[] zip = zip("a.txt", "A", "big.csv", "0".repeat(1000), "b.txt", "B");
    Unreadable stop = assertThrows(Unreadable.class, () -> read(zip, 500));
    assertEquals("it unpacks to more than 500 bytes; the rest was left out", stop.getMessage());
    assertEquals(List.of("a"), found);
  }

  @Test
  void oneEntryThatIsTooLongDoesNotStopTheOthers() throws IOException, Unreadable {
    read(zip("a.txt", "A".repeat(ReportReader.MOST_BYTES + 1), "b.txt", "B"), 1 << 30);
    assertEquals("b", found.get(1));
    assertEquals(
        "x.zip!a.txt: it is longer than 20,000,000 bytes; fix: split it, or give its text alone",
        found.get(0));
  }

  @Test
  void aZipWithoutReportsIsRefused() throws IOException {
    byte[] zip = zip("README.md", "x", "a.csv", "x");
    Unreadable stop = assertThrows(Unreadable.class, () -> read(zip, 100));
    assertEquals("no entry was found in it that may be a report", stop.getMessage());
  }

  @Test
  void aZipThatIsCutOffGivesWhatCameBefore() throws IOException {
    byte[] zip = zip("a.txt", "A", "b.txt", "B".repeat(100));
    byte[] cut = Arrays.copyOf(zip, 60);
    assertThrows(Unreadable.class, () -> read(cut, 1000));
    assertEquals(List.of("a"), found);
  }
}
