package org.dateline.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The kinds of files that can be read, told by extension, or by content where there is none. */
final class Formats {
  static final String NAMES =
      ".txt .md .html .htm .xhtml .pdf .rss .atom .xml .jsonl .ndjson .warc .zip";

  private static final int HEAD = 4096;
  private static final Pattern HTML =
      Pattern.compile("(?s)\\s*(<\\?xml.*?)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b.*");
  private static final Pattern FEED = Pattern.compile("(?s)\\s*<(\\?xml|rss|feed|rdf:rdf)\\b.*");
  private static final Pattern JSON = Pattern.compile("(?s)\\s*\\{\\s*\".*");

  private final Map<String, Format> byExtension = new HashMap<>();
  private final Format text = new PlainText();
  private final HtmlPage html;
  private final Format pdf;
  private final Format feed;
  private final Format lines = new JsonLines();
  private final Format zip;

  Formats(Boilerplate boilerplate) {
    html = new HtmlPage(boilerplate);
    pdf = new PdfFile(boilerplate);
    feed = new Feed(boilerplate);
    zip = new ZipArchive(this);
    add(text, "txt", "md");
    add(html, "html", "htm", "xhtml");
    add(pdf, "pdf");
    add(feed, "rss", "atom", "xml");
    add(lines, "jsonl", "ndjson");
    add(new WarcFile(html), "warc", "warc.gz");
    add(zip, "zip");
  }

  private void add(Format format, String... extensions) {
    for (String extension : extensions) {
      byExtension.put(extension, format);
    }
  }

  boolean knows(FileName file) {
    return byExtension.containsKey(file.extension());
  }

  boolean isZip(FileName file) {
    return byExtension.get(file.extension()) == zip;
  }

  /** Reads a file by its extension; one without an extension by its content. */
  void read(FileName file, Input input, Consumer<Reading> found) throws IOException, Unreadable {
    if (file.extension().isEmpty()) {
      readSniffed(input, found);
    } else {
      Optional.ofNullable(byExtension.get(file.extension()))
          .orElseThrow(() -> unknown(file))
          .read(input, found);
    }
  }

  private static Unreadable unknown(FileName file) {
    return new Unreadable(
        "files of the kind '." + file.extension() + "' cannot be read",
        "save it as one of " + NAMES);
  }

  private void readSniffed(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    BufferedInputStream stream = new BufferedInputStream(input.stream());
    stream.mark(HEAD);
    byte[] head = stream.readNBytes(HEAD);
    stream.reset();
    ofContent(head).read(new Input(input.source(), input.stem(), stream), found);
  }

  private Format ofContent(byte[] content) {
    String head = new String(content, UTF_8).toLowerCase(Locale.ROOT).replaceFirst("^\uFEFF", "");
    if (head.startsWith("%pdf-")) {
      return pdf;
    }
    if (head.startsWith("pk\u0003\u0004") || head.startsWith("pk\u0005\u0006")) {
      return zip;
    }
    if (HTML.matcher(head).matches()) {
      return html;
    }
    if (FEED.matcher(head).matches()) {
      return feed;
    }
    return JSON.matcher(head).matches() ? lines : text;
  }
}
