package org.dateline.report;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * RSS 0.9 to 2.0 or Atom; each item with a content or a summary is a report, published by the feed.
 * A document type is ignored and no entity is fetched.
 */
final class Feed implements Format {
  private final Boilerplate boilerplate;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  Feed(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  @Override
  public void read(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    int line = 1;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(input.stream());
      try {
        readItems(xml, input, found);
      } finally {
        line = Math.max(1, xml.getLocation().getLineNumber());
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new Unreadable(
          "it is no well-formed XML, line %d: %s".formatted(line, brief(e)),
          "fetch the feed again; items before that line were read");
    }
  }

  private static String brief(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(message.lastIndexOf("Message: ") + 1).replace("essage: ", "");
  }

  private void readItems(XMLStreamReader xml, Input input, Consumer<Reading> found)
      throws XMLStreamException, Unreadable {
    Optional<String> publisher = Optional.empty();
    boolean root = true;
    boolean any = false;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (root && !name.matches("rss|feed|RDF")) {
          throw new Unreadable(
              "it is XML but neither RSS nor Atom: its root is '" + name + "'",
              "give a feed, or the report as one of " + Formats.NAMES);
        }
        root = false;
        if (name.equals("title") && publisher.isEmpty()) {
          publisher = Optional.of(FeedItem.text(xml)).filter(title -> !title.isBlank());
        } else if (name.equals("item") || name.equals("entry")) {
          any = true;
          readItem(xml, input, publisher, found);
        }
      }
    }
    if (!any) {
      throw new Unreadable("the feed has no items", "fetch it again later");
    }
  }

  private void readItem(
      XMLStreamReader xml, Input input, Optional<String> publisher, Consumer<Reading> found)
      throws XMLStreamException {
    String source = input.source() + ":" + xml.getLocation().getLineNumber();
    FeedItem item = FeedItem.read(xml);
    try {
      String body = item.body(boilerplate);
      String id = item.id(input.stem());
      found.accept(new Reading.Read(item.metadata(publisher).report(id, body, source)));
    } catch (Unreadable e) {
      found.accept(e.skipped(source));
    }
  }
}
