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
      Pattern.compile(
          "(?s)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b.*");
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
      Format format =
          Optional.ofNullable(byExtension.get(file.extension())).orElseThrow(() -> unknown(file));
      read(format, input, found);
    }
  }

  private static Unreadable unknown(FileName file) {
    return new Unreadable(
        "files of the kind '." + file.extension() + "' cannot be read",
        "save it as one of " + NAMES);
  }

  /** Reads what must be a feed, since its address was given for one. */
  void readFeed(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    BufferedInputStream stream = new BufferedInputStream(input.stream());
    if (HTML.matcher(head(stream)).matches()) {
      throw new Unreadable(
          "it is a web page and no feed",
          "give the address of its feed; pages name it in a <link rel=\"alternate\">");
    }
    read(feed, new Input(input.source(), input.stem(), stream), found);
  }

  private void readSniffed(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    BufferedInputStream stream = new BufferedInputStream(input.stream());
    Format format = ofContent(head(stream));
    read(format, new Input(input.source(), input.stem(), stream), found);
  }

  /** Returns how a stream begins, in small letters, and leaves it there. */
  private static String head(BufferedInputStream stream) throws IOException {
    stream.mark(HEAD);
    byte[] head = stream.readNBytes(HEAD);
    stream.reset();
    return new String(head, UTF_8).toLowerCase(Locale.ROOT).replaceFirst("^\uFEFF", "");
  }

  /** Reads, and takes for broken what makes a reader fail in a way that it does not foresee. */
  private static void read(Format format, Input input, Consumer<Reading> found)
      throws IOException, Unreadable {
    Handing handing = new Handing(found);
    try {
      format.read(input, handing);
    } catch (RuntimeException | StackOverflowError e) {
      if (handing.isUnderWay()) {
        throw e;
      }
      throw new Unreadable(
          "it cannot be read: " + e, "if other programs can open it, tell the developers");
    }
  }

  /** Hands readings on; what goes wrong while one is taken is no fault of the file. */
  private static final class Handing implements Consumer<Reading> {
    private final Consumer<Reading> taker;
    private boolean underWay;

    Handing(Consumer<Reading> taker) {
      this.taker = taker;
    }

    @Override
    public void accept(Reading reading) {
      underWay = true;
      taker.accept(reading);
      underWay = false;
    }

    boolean isUnderWay() {
      return underWay;
    }
  }

  private Format ofContent(String head) {
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
