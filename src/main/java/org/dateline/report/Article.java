package org.dateline.report;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds an article. What the page marks as the article is believed; else it
 * is the innermost element with most of the page's running text: long blocks, links not counted.
 */
final class Article {
  private static final List<String> MARKED =
      List.of("[itemprop~=articleBody]", "article:has(h1)", "article", "main", "[role=main]");
  private static final String BLOCKS = "p, div, td, li, blockquote, section, pre, font";
  private static final int LONG = 40;
  private static final double MOST = 0.7;

  private Article() {}

  /** Returns empty when the page has hardly a word that is no link. */
  static Optional<Element> in(Element body) {
    for (String marked : MARKED) {
      List<Element> found = body.select(marked).stream().filter(e -> running(e) > 0).toList();
      if (found.size() == 1) {
        return Optional.of(found.get(0));
      }
    }
    return outsideLinks(body) < LONG ? Optional.empty() : Optional.of(innermost(body));
  }

  private static int outsideLinks(Element body) {
    return body.text().length() - body.select("a").text().length();
  }

  private static Element innermost(Element body) {
    double enough = MOST * running(body);
    Element holder = body;
    boolean deeper = enough > 0;
    while (deeper) {
      deeper = false;
      for (Element child : holder.children()) {
        if (!deeper && !child.is("p") && running(child) >= enough) {
          holder = child;
          deeper = true;
        }
      }
    }
    return holder;
  }

  /** Counts the characters of long blocks in an element that are no links. */
  private static int running(Element element) {
    return element.select(BLOCKS).stream().mapToInt(Article::own).filter(n -> n >= LONG).sum();
  }

  private static int own(Element block) {
    int length = block.ownText().length();
    for (Element inline : block.select("> b, > i, > em, > strong, > span, > font, > q")) {
      length += inline.is("font") ? 0 : inline.ownText().length();
    }
    return length;
  }
}
