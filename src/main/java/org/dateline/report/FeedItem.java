package org.dateline.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/** One item of a feed: the first text of each of its elements, by local name. */
final class FeedItem {
  private static final Pattern ADDRESS = Pattern.compile("https?://(www\\.)?");
  private static final int LONGEST_ID = 80;
  private static final String HTML = "<p>";

  private final Map<String, String> texts = new HashMap<>();

  private FeedItem() {}

  /** Reads up to the end of the element that the reader stands on. */
  static FeedItem read(XMLStreamReader xml) throws XMLStreamException {
    FeedItem item = new FeedItem();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        item.take(xml);
      }
    }
    return item;
  }

  private void take(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    String type = String.valueOf(xml.getAttributeValue(null, "type"));
    String rel = xml.getAttributeValue(null, "rel");
    String href = xml.getAttributeValue(null, "href");
    String inner = text(xml);
    boolean plain = type.equals("text") || name.equals("summary") && type.equals("null");
    if (name.equals("link") && href != null) {
      if (rel == null || rel.equals("alternate")) {
        texts.putIfAbsent(name, href);
      }
    } else if (!inner.isBlank()) {
      texts.putIfAbsent(name, plain ? HTML + Entities.escape(inner) : inner);
    }
  }

  /** Reads an element to its end: its text, and elements within as HTML without attributes. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    boolean inner = false;
    while (depth >= 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          inner = true;
          text.append('<').append(xml.getLocalName()).append('>');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          text.append(depth < 0 ? "" : "</" + xml.getLocalName() + ">");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(inner ? Entities.escape(xml.getText()) : xml.getText());
        default -> {}
      }
    }
    return text.toString();
  }

  String body(Boilerplate boilerplate) throws Unreadable {
    String html =
        first("encoded", "content", "description", "summary")
            .orElseThrow(
                () ->
                    new Unreadable(
                        "the item has neither content nor summary",
                        "save the article's page and read that"));
    return HtmlPage.fragment(html, boilerplate);
  }

  /** Returns an id that the item keeps when the feed moves on. */
  String id(String stem) {
    String named = first("guid", "id", "link").orElseGet(() -> title().orElse("item")).strip();
    String id =
        ReportId.of(
            ADDRESS.matcher(named).lookingAt()
                ? ADDRESS.matcher(named).replaceFirst("")
                : stem + "-" + named);
    return id.length() <= LONGEST_ID
        ? id
        : id.substring(0, LONGEST_ID) + "-" + Integer.toHexString(named.hashCode());
  }

  Metadata metadata(Optional<String> feed) {
    return Metadata.unmarked(
        title(),
        feed.map(FeedItem::plain),
        first("pubDate", "published", "date", "issued", "updated").flatMap(ReportDate::published),
        first("link", "origLink").map(String::strip),
        Optional.empty());
  }

  private Optional<String> title() {
    return first("title").map(FeedItem::plain).filter(title -> !title.isEmpty());
  }

  private static String plain(String html) {
    return Jsoup.parse(html).text().strip();
  }

  private Optional<String> first(String... names) {
    return Stream.of(names)
        .flatMap(name -> Optional.ofNullable(texts.get(name)).stream())
        .findFirst();
  }
}
