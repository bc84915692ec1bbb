package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.report.Opening;

/**
 * Cuts a body into paragraphs: a blank line always ends one, a line break where it looks like one.
 */
final class Layout {
  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern TERMINAL = Pattern.compile("[.!?…:;,)\\]][\"”’']*$");
  private static final int WRAP_WIDTH = 60;
  private static final int HEADING_WORDS = 18;

  private Layout() {}

  /** One paragraph of the body, trimmed. */
  record Paragraph(Span span, TaggedSentence.Kind kind) {}

  static List<Paragraph> paragraphs(String body) {
    List<Paragraph> found = new ArrayList<>();
    for (Span block : blocks(body)) {
      String text = block.in(body);
      Optional<Opening> dateline = Opening.of(text);
      int start = block.start();
      if (dateline.isPresent()) {
        int end = start + dateline.get().name();
        found.add(new Paragraph(new Span(start, end), TaggedSentence.Kind.DATELINE));
        start += dateline.get().end();
      }
      boolean heading = !TERMINAL.matcher(text).find() && words(text) <= HEADING_WORDS;
      if (start < block.end()) {
        found.add(
            new Paragraph(
                new Span(start, block.end()),
                heading ? TaggedSentence.Kind.HEADING : TaggedSentence.Kind.PROSE));
      }
    }
    return found;
  }

  private static List<Span> blocks(String body) {
    List<Span> blocks = new ArrayList<>();
    int start = 0;
    List<Span> lines = lines(body);
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span next = lines.get(i + 1);
      if (endsBlock(lines.get(i).in(body).strip(), next.in(body).strip())) {
        add(blocks, body, start, lines.get(i).end());
        start = next.start();
      }
    }
    add(blocks, body, start, body.length());
    return blocks;
  }

  private static List<Span> lines(String body) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    Matcher end = BREAK.matcher(body);
    while (end.find()) {
      lines.add(new Span(start, end.start()));
      start = end.end();
    }
    lines.add(new Span(start, body.length()));
    return lines;
  }

  private static boolean endsBlock(String line, String after) {
    if (line.isEmpty() || after.isEmpty()) {
      return true;
    }
    boolean ends = TERMINAL.matcher(line).find() && !line.endsWith(",");
    boolean capital = !Character.isLowerCase(after.codePointAt(0));
    return capital && (ends || line.length() < WRAP_WIDTH);
  }

  private static void add(List<Span> blocks, String body, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      blocks.add(new Span(start, end));
    }
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }
}
