package org.dateline.report;

import java.io.IOException;
import java.util.function.Consumer;

/** A kind of file; one file may hold several reports. */
sealed interface Format
    permits PlainText, HtmlPage, PdfFile, Feed, JsonLines, WarcFile, ZipArchive {
  /**
   * Hands on each report as soon as it is read, and each bad part of the file with its place.
   *
   * @throws Unreadable if nothing can be read, or nothing more
   */
  void read(Input input, Consumer<Reading> found) throws IOException, Unreadable;
}
