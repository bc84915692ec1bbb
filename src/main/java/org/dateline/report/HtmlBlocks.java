package org.dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an element in blocks, one for each paragraph, heading, caption, list item and table
 * cell. One {@code <br>} is a line end, two end a paragraph.
 */
final class HtmlBlocks implements NodeVisitor {
  private static final Set<String> INLINE = Set.of("ins", "del", "button", "label");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
  private static final char BREAK = '\u2028';
  private static final Pattern BREAKS = Pattern.compile(" *\\u2028 *(\\u2028 *)+");

  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  private HtmlBlocks() {}

  static List<String> of(Element element) {
    HtmlBlocks blocks = new HtmlBlocks();
    element.traverse(blocks);
    blocks.close();
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      open.append(SPACES.matcher(text.getWholeText()).replaceAll(" "));
    } else if (node.nodeName().equals("br")) {
      open.append(BREAK);
    } else if (isBlock(node)) {
      close();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (isBlock(node)) {
      close();
    }
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element
        && element.isBlock()
        && !INLINE.contains(element.normalName());
  }

  private void close() {
    String text = INVISIBLE.matcher(open).replaceAll("");
    for (String paragraph : BREAKS.split(text)) {
      String clean = paragraph.replaceAll(" *\\u2028 *", "\n").replaceAll(" {2,}", " ").strip();
      if (!clean.isEmpty()) {
        blocks.add(clean);
      }
    }
    open.setLength(0);
  }
}
