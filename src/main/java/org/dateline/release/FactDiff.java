package org.dateline.release;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.store.StatedFacts;

/** Compares the facts of two states, both in the order of their words, in constant memory. */
public final class FactDiff {
  private FactDiff() {}

  /**
   * What became of one fact.
   *
   * @param gained reports that state it now and did not
   * @param lost reports that stated it and do not
   * @param kept how many reports state it now as before
   */
  public record Changed(String fact, List<String> gained, List<String> lost, int kept) {
    public Changed {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }

    /** Returns a plus, a minus or a tilde, the fact, a tab, and each report with its sign. */
    @Override
    public String toString() {
      String sign = "~";
      if (kept == 0 && (lost.isEmpty() || gained.isEmpty())) {
        sign = lost.isEmpty() ? "+" : "-";
      }
      String reports =
          Stream.concat(
                  gained.stream().map(report -> "+" + report),
                  lost.stream().map(report -> "-" + report))
              .collect(Collectors.joining(" "));
      return sign + " " + fact + "\t" + reports;
    }
  }

  /** Tells each fact that came, went or is stated by other reports, in the order of their words. */
  public static void compare(State old, State now, Consumer<Changed> changed) {
    old.read(
        before ->
            now.read(
                after -> {
                  compare(before, after, changed);
                  return after;
                }));
  }

  private static void compare(DatasetGraph old, DatasetGraph now, Consumer<Changed> changed) {
    try (QueryExec before = ReleaseQueries.on(old, StatedFacts.query());
        QueryExec after = ReleaseQueries.on(now, StatedFacts.query())) {
      Iterator<Support> left = Support.of(before.select());
      Iterator<Support> right = Support.of(after.select());
      Optional<Support> was = next(left);
      Optional<Support> is = next(right);
      while (was.isPresent() || is.isPresent()) {
        int order = order(was, is);
        List<String> lost = order <= 0 ? was.map(Support::reports).orElse(List.of()) : List.of();
        List<String> gained = order >= 0 ? is.map(Support::reports).orElse(List.of()) : List.of();
        if (!lost.equals(gained)) {
          changed.accept(change((order <= 0 ? was : is).orElseThrow().fact(), lost, gained));
        }
        was = order <= 0 ? next(left) : was;
        is = order >= 0 ? next(right) : is;
      }
    }
  }

  private static Changed change(String fact, List<String> before, List<String> after) {
    List<String> gained = after.stream().filter(report -> !before.contains(report)).toList();
    List<String> lost = before.stream().filter(report -> !after.contains(report)).toList();
    return new Changed(fact, gained, lost, before.size() - lost.size());
  }

  private static int order(Optional<Support> was, Optional<Support> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return was.isEmpty() ? 1 : -1;
    }
    return was.get().fact().compareTo(is.get().fact());
  }

  private static Optional<Support> next(Iterator<Support> facts) {
    return facts.hasNext() ? Optional.of(facts.next()) : Optional.empty();
  }
}
