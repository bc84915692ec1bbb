package org.dateline.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines that a typesetter broke. A hyphen at a line's end goes ("opera-tion") unless the word
 * is written with it elsewhere, or its first part is a name that stands alone elsewhere:
 * "Saudi-led".
 */
final class LineEnds {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\d]*(-[\\p{L}\\d]+)*(?![\\p{L}\\d]|-$)");
  private static final Pattern BROKEN = Pattern.compile("([\\p{L}\\d]+)[-\\u2010\\u00AD]$");
  private static final Pattern FIRST = Pattern.compile("^\\p{L}+");

  private final Set<String> words = new HashSet<>();

  LineEnds(List<String> lines) {
    for (String line : lines) {
      WORD.matcher(line).results().map(word -> word.group()).forEach(words::add);
    }
  }

  /** Appends a line to a paragraph: with a space, or to the broken word at its end. */
  void append(StringBuilder paragraph, String line) {
    Matcher broken = BROKEN.matcher(paragraph);
    Matcher first = FIRST.matcher(line);
    if (!broken.find() || !first.find()) {
      paragraph.append(paragraph.length() == 0 ? "" : " ").append(line);
      return;
    }
    if (!keepsHyphen(broken.group(1), first.group())) {
      paragraph.setLength(paragraph.length() - 1);
    }
    paragraph.append(line);
  }

  private boolean keepsHyphen(String left, String right) {
    if (words.contains(left + right)) {
      return false;
    }
    boolean name = !Character.isLowerCase(left.codePointAt(0)) && words.contains(left);
    return words.contains(left + "-" + right)
        || !Character.isLowerCase(right.codePointAt(0))
        || name;
  }
}
