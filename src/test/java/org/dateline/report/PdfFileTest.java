package org.dateline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.dateline.report.Reading.Read;
import org.dateline.report.Reading.Skipped;
import org.junit.jupiter.api.Test;

class PdfFileTest {
  private static final String LONG =
      "Army engineers reopened the bridge at Tal Qasr on Tuesday after two days of fight-";

  private final PDDocument pdf = new PDDocument();

  /** Writes a page of lines; an empty line is a gap, one that begins with '#' is large. */
  private void page(String... lines) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
      float y = 740;
      for (String line : lines) {
        boolean large = line.startsWith("#");
        if (!line.isEmpty()) {
          out.beginText();
          out.setFont(new PDType1Font(FontName.HELVETICA), large ? 16 : 11);
          out.newLineAtOffset(60, y);
          out.showText(large ? line.substring(1) : line);
          out.endText();
        }
        y -= large ? 24 : 13;
      }
    }
  }

  private Reading read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    pdf.close();
    return ReportReader.load(Path.of("data"), new ByteArrayInputStream(bytes.toByteArray()))
        .read(List.of("-"))
        .toList()
        .get(0);
  }

  private String body() throws IOException {
    return assertInstanceOf(Read.class, read()).report().body();
  }

  private Skipped skipped() throws IOException {
    return assertInstanceOf(Skipped.class, read());
  }

  @Test
  void linesBecomeParagraphsAndBrokenWordsWhole() throws IOException {
    page(
        "#Bridge reopened",
        LONG,
        "ing, said an official of the province who spoke in the town of Tal Qasr on that day.",
        "",
        "The Northern Front has not commented on the reports of the provincial government so",
        "far.",
        "Residents said that the road was closed.");
    assertEquals(
        """
        Bridge reopened

        Army engineers reopened the bridge at Tal Qasr on Tuesday after two days of fighting, \
        said an official of the province who spoke in the town of Tal Qasr on that day.

        The Northern Front has not commented on the reports of the provincial government so far.

        Residents said that the road was closed.
        """,
        body());
  }

  @Test
  void headersFootersAndPageNumbersGoAndAParagraphRunsOnOverThePage() throws IOException {
    page("Tal Qasr Monitor, issue 12", "", LONG, "ing between the army and the", "", "Page 1 of 3");
    page(
        "Tal Qasr Monitor, issue 12",
        "",
        "Northern Front in the hills above the town, officials",
        "said.",
        "",
        "Page 2 of 3");
    page("Tal Qasr Monitor, issue 12", "", "The market is still closed.", "", "Page 3 of 3");
    assertEquals(
        """
        Army engineers reopened the bridge at Tal Qasr on Tuesday after two days of fighting \
        between the army and the Northern Front in the hills above the town, officials said.

        The market is still closed.
        """,
        body());
  }

  @Test
  void aHyphenStaysWhereAWordIsWrittenWithIt() throws IOException {
    page(
        "The coalition said on Monday that a cease-fire holds, while Saudi jets and other Saudi-",
        "led forces flew over the bay, and that the Front of the Afghani-",
        "stan border kept the cease-",
        "fire.");
    assertEquals(
        """
        The coalition said on Monday that a cease-fire holds, while Saudi jets and other Saudi-led \
        forces flew over the bay, and that the Front of the Afghanistan border kept the cease-fire.
        """,
        body());
  }

  @Test
  void theTitleIsTheDocumentsAndTheDateUnknown() throws IOException {
    page("The Northern Front has not commented on the reports.");
    pdf.getDocumentInformation().setTitle("Tal Qasr Monitor");
    pdf.getDocumentInformation().setCreationDate(java.util.Calendar.getInstance());
    Report report = assertInstanceOf(Read.class, read()).report();
    assertEquals(Optional.of("Tal Qasr Monitor"), report.title());
    assertEquals(Optional.empty(), report.date());
  }

  @Test
  void anEncryptedPdfIsRefused() throws IOException {
    page("Secret.");
    pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    assertEquals("it is encrypted", skipped().reason());
  }

  @Test
  void aPdfWhoseOwnerForbidsCopyingIsRefused() throws IOException {
    page("Ours.");
    AccessPermission reading = new AccessPermission();
    reading.setCanExtractContent(false);
    pdf.protect(new StandardProtectionPolicy("owner", "", reading));
    assertEquals("its owner forbids to take text out of it", skipped().reason());
  }

  @Test
  void aPdfOfImagesIsRefused() throws IOException {
    page();
    page();
    assertEquals("it has no text on its 2 pages, only images", skipped().reason());
  }
}
