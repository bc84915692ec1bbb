package org.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts met and unmet lines by construction and lists the unmet ones. */
final class PassageTable {
  private record Count(int passages, int met, int gaps) {
    Count plus(boolean isMet, boolean isFirst) {
      return new Count(passages + (isFirst ? 1 : 0), met + (isMet ? 1 : 0), gaps + (isMet ? 0 : 1));
    }
  }

  private final Map<String, Count> byConstruction = new TreeMap<>();
  private final List<String> unmet = new ArrayList<>();

  void add(Passage passage, Passage.Line line, boolean met, String found) {
    boolean isFirst = passage.lines().get(0).equals(line);
    Count before = byConstruction.getOrDefault(passage.construction(), new Count(0, 0, 0));
    byConstruction.put(passage.construction(), before.plus(met, isFirst));
    if (!met) {
      String reason = line.gap().map(gap -> "gap: " + gap).orElse("FAILS");
      unmet.add(
          "%s%n  %s%n  %s%n  %s%n  %s%n".formatted(passage, passage.text(), line, found, reason));
    }
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append("%-34s %9s %6s %6s%n".formatted("construction", "passages", "met", "gaps"));
    Count all = new Count(0, 0, 0);
    for (Map.Entry<String, Count> row : byConstruction.entrySet()) {
      Count count = row.getValue();
      table.append(row(row.getKey(), count));
      all = new Count(all.passages + count.passages, all.met + count.met, all.gaps + count.gaps);
    }
    return table.append(row("all", all)).append("\n").append(String.join("\n", unmet)).toString();
  }

  private static String row(String name, Count count) {
    return "%-34s %9d %6d %6d%n".formatted(name, count.passages, count.met, count.gaps);
  }
}
