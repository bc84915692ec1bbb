package org.dateline.export;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML, a line an element. By Woodstox and not the JDK's writer, which writes tabs in
 * attributes as they are, so that whoever reads them finds a space.
 */
final class Xml implements AutoCloseable {
  private final OutputStream stream;
  private final XMLStreamWriter out;
  private int depth;

  private Xml(OutputStream stream, XMLStreamWriter out) {
    this.stream = stream;
    this.out = out;
  }

  static Xml to(OutputStream stream) throws IOException {
    try {
      Xml xml = new Xml(stream, new WstxOutputFactory().createXMLStreamWriter(stream, "UTF-8"));
      xml.out.writeStartDocument("UTF-8", "1.0");
      return xml;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Xml begin(String name, String... attributes) throws IOException {
    try {
      indent();
      out.writeStartElement(name);
      write(attributes);
      depth++;
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  Xml end() throws IOException {
    try {
      depth--;
      indent();
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes an element without content. */
  Xml empty(String name, String... attributes) throws IOException {
    try {
      indent();
      out.writeEmptyElement(name);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes an element with text in it. */
  Xml text(String name, String text, String... attributes) throws IOException {
    try {
      indent();
      out.writeStartElement(name);
      write(attributes);
      out.writeCharacters(text);
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.close();
      stream.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void indent() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }
}
