package org.dateline.report;

import java.util.List;

/** Plain text or Markdown, with YAML front matter or without. */
final class PlainText implements Format {
  @Override
  public List<Reading> read(Input input) throws Unreadable {
    String text = Utf8.decode(input.content());
    FrontMatter front = FrontMatter.of(text);
    String body = text.substring(front.end());
    if (body.isBlank()) {
      throw new Unreadable("it has no text", "put the report's text after the front matter");
    }
    if (body.length() > ReportReader.LONGEST) {
      throw ReportReader.tooLong();
    }
    front.requireEnglish();
    Report report =
        new Report(
            ReportId.of(front.value("id").orElse(input.stem())),
            body,
            front.value("title"),
            front.value("publisher"),
            front.date(),
            front.value("url"),
            front.value("language"),
            front.value("licence"),
            input.source());
    return List.of(new Reading.Read(report));
  }
}
