package org.dateline.report;

import java.io.IOException;
import java.util.function.Consumer;

/** Plain text or Markdown, with YAML front matter or without; the body stays as it is. */
final class PlainText implements Format {
  @Override
  public void read(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    String text = Utf8.decode(input.bytes(ReportReader.MOST_BYTES));
    FrontMatter front = FrontMatter.of(text);
    Report report =
        front
            .metadata()
            .report(
                front.value("id").orElse(input.stem()),
                text.substring(front.end()),
                input.source());
    front.requireEnglish();
    found.accept(new Reading.Read(report));
  }
}
