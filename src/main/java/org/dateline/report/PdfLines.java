package org.dateline.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines off the pages of a PDF, in the order in which the file draws them. */
final class PdfLines extends PDFTextStripper {
  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();

  List<List<PdfLine>> of(PDDocument pdf) throws IOException {
    Writer unused = new StringWriter();
    writeText(pdf, unused);
    return pages;
  }

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void writeString(String string, List<TextPosition> positions) {
    text.append(string);
    letters.addAll(positions);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    close();
  }

  @Override
  protected void endPage(PDPage page) {
    close();
  }

  private void close() {
    String line = text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    if (!line.isEmpty()) {
      TextPosition first = letters.get(0);
      TextPosition last = letters.get(letters.size() - 1);
      pages
          .get(pages.size() - 1)
          .add(
              new PdfLine(
                  line,
                  first.getXDirAdj(),
                  last.getXDirAdj() + last.getWidthDirAdj(),
                  first.getYDirAdj(),
                  first.getFontSizeInPt()));
    }
    text.setLength(0);
    letters.clear();
  }
}
