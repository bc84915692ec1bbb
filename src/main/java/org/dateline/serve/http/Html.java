package org.dateline.serve.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.dateline.graph.Iris;
import org.dateline.store.Labels;

/** Pieces of a page. Everything that came from a report or a request passes {@link #text}. */
public final class Html {
  private Html() {}

  /** Returns a page of text. */
  public static String page(String title, String body) {
    return page(title, "reading", body);
  }

  /**
   * Returns a whole page.
   *
   * @param kind class of the body, for the style sheet
   */
  public static String page(String title, String kind, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s – Dateline</title>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/static/dateline.css" id="__________cytoscape_stylesheet">
        </head>
        <body class="%s">
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top"><a class="brand" href="/">Dateline</a>
        <form class="find" action="/" role="search"><input type="search" name="q" aria-label="Actor, place or event"
        placeholder="Find an actor, place or event" autocomplete="off"></form>
        <nav aria-label="Main"><a href="/">Explorer</a> <a href="/questions">Questions</a> <a href="/reports">Reports</a>
        <a href="/sparql">SPARQL</a> <a href="/ontology">Ontology</a></nav></header>
        <main id="main">
        %s</main>
        <script type="module" src="/static/page.js"></script>
        </body>
        </html>
        """
        .formatted(text(title), kind, body);
  }

  /** Escapes for element content and for attributes in double quotes. */
  public static String text(String raw) {
    StringBuilder safe = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(isBidiControl(c) ? '\uFFFD' : c);
      }
    }
    return safe.toString();
  }

  /** Links a node by its label; a literal, or an IRI that is no web address, is shown as text. */
  public static String link(Node node, Labels labels) {
    return link(node, labels.of(node));
  }

  /** Links a node by its IRI, shortened where it is one of ours. */
  public static String node(Node node) {
    String words = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    return link(node, words.startsWith(Iris.DEFAULT_BASE) ? WebPaths.localPart(node) : words);
  }

  private static String link(Node node, String words) {
    String label = text(words);
    if (!node.isURI()) {
      return label;
    }
    String target = WebPaths.link(node);
    boolean safe =
        target.startsWith("/") || target.startsWith("https://") || target.startsWith("http://");
    return safe ? "<a href=\"%s\">%s</a>".formatted(text(target), label) : label;
  }

  public static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Encodes what a path must not hold; slashes stay. */
  public static String pathOf(String raw) {
    return raw.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
  }

  // They could turn the words of a page around, so that it seems to say something else.
  private static boolean isBidiControl(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
