package org.dateline.report;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The text of a PDF in paragraphs, without what repeats on its pages. Its report has no date: a PDF
 * tells when the file was made, not when the report was published.
 */
final class PdfFile implements Format {
  private static final int MOST_BYTES = 100_000_000;

  /** Some damaged files, and some made on purpose, PDFBox reads for ever. */
  private static final Duration LIMIT = TimeLimit.USUAL.most();

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(microsoft (word|powerpoint)|untitled|document\\d*$|.*\\.(docx?|indd|pdf)$).*");

  private final Boilerplate boilerplate;

  PdfFile(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  @Override
  public void read(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    byte[] content = input.bytes(MOST_BYTES);
    found.accept(new Reading.Read(Leavable.within(LIMIT, () -> report(content, input))));
  }

  private Report report(byte[] content, Input input) throws Unreadable {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      return report(pdf, input);
    } catch (InvalidPasswordException e) {
      throw new Unreadable("it is encrypted", "save a copy without a password");
    } catch (IOException e) {
      throw new Unreadable("it is no PDF, or a damaged one", "open it and save it anew");
    }
  }

  private Report report(PDDocument pdf, Input input) throws IOException, Unreadable {
    if (!pdf.getCurrentAccessPermission().canExtractContent()) {
      throw new Unreadable("its owner forbids to take text out of it", "ask for another copy");
    }
    List<List<PdfLine>> pages = new PdfLines().of(pdf);
    if (pages.stream().allMatch(List::isEmpty)) {
      throw new Unreadable(
          "it has no text on its %d pages, only images".formatted(pages.size()),
          "run it through text recognition (OCR) first");
    }
    List<String> paragraphs = new PdfParagraphs(PageEdges.without(pages)).join();
    Metadata metadata =
        Metadata.unmarked(
            title(pdf),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(pdf.getDocumentCatalog().getLanguage()).filter(l -> !l.isBlank()));
    String body = Paragraphs.join(boilerplate.keep(paragraphs));
    return metadata.report(input.stem(), body, input.source());
  }

  private static Optional<String> title(PDDocument pdf) {
    return Optional.ofNullable(pdf.getDocumentInformation().getTitle())
        .map(String::strip)
        .filter(title -> !title.isEmpty() && !NO_TITLE.matcher(title).matches());
  }
}
