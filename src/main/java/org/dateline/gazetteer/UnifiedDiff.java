package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** Changes as a unified diff without context, which {@code patch} understands. */
final class UnifiedDiff {
  private final StringBuilder text = new StringBuilder();
  private int before;
  private int after;

  /** Returns the diff of one file; nothing when no line is new or changed. */
  static String of(String path, List<Line> lines) {
    UnifiedDiff diff = new UnifiedDiff();
    List<Line> hunk = new ArrayList<>();
    for (Line line : lines) {
      if (line.isKept()) {
        diff.add(hunk);
        hunk.clear();
        diff.before++;
        diff.after++;
      } else {
        hunk.add(line);
      }
    }
    diff.add(hunk);
    return diff.text.isEmpty() ? "" : "--- a/%s\n+++ b/%s\n".formatted(path, path) + diff.text;
  }

  private void add(List<Line> hunk) {
    if (hunk.isEmpty()) {
      return;
    }
    int removed = (int) hunk.stream().filter(Line::isChanged).count();
    text.append(
        "@@ -%d,%d +%d,%d @@\n"
            .formatted(removed == 0 ? before : before + 1, removed, after + 1, hunk.size()));
    hunk.stream()
        .flatMap(line -> line.before().stream())
        .forEach(line -> text.append('-').append(line).append('\n'));
    hunk.forEach(line -> text.append('+').append(line.after()).append('\n'));
    before += removed;
    after += hunk.size();
  }
}
