package org.dateline.serve.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.dateline.appearance.Appearance;
import org.dateline.serve.http.WebPaths;
import org.dateline.serve.query.BadParameter;
import org.dateline.store.Clearance;
import org.dateline.store.StoreView;

/**
 * Answers the explorer's questions. It keeps in memory the facts of one state of the store, for
 * each clearance that has asked, and reads them anew when the store has changed. Thread-safe.
 */
public final class Explorer {
  private final StoreView store;
  private final Appearance appearance;
  private final Map<Clearance, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(String version, Ties ties) {}

  public Explorer(StoreView store, Appearance appearance) {
    this.store = store;
    this.appearance = appearance;
  }

  /**
   * Returns nodes, edges, events and what can be filtered, as JSON.
   *
   * @param parameters around, type, kind, factuality, report, from, to, max; lists have commas
   * @throws BadParameter if one of them makes no sense
   */
  public String drawing(Map<String, String> parameters) {
    Choice choice = Choice.of(parameters);
    Ties ties = ties();
    if (!choice.around().isEmpty() && ties.named(choice.around()).isEmpty()) {
      throw new BadParameter(
          "around: no fact is about '" + choice.around() + "'",
          "give the path of an actor's or a place's page, such as actor/pakistan");
    }
    return new DrawingJson(ties, Drawing.of(ties, choice)).text();
  }

  /** Returns colours, shapes, lines and symbols, as JSON. */
  public String looks() {
    return DrawingJson.looks(appearance);
  }

  /**
   * Returns the facts that tie {@code source} and {@code target}, newest first; or the one that
   * {@code fact} names.
   */
  public List<Node> facts(Map<String, String> parameters) {
    String only = parameters.getOrDefault("fact", "");
    if (!only.isEmpty()) {
      return ties().all().stream()
          .map(Tie::fact)
          .filter(fact -> WebPaths.localPart(fact).equals(only))
          .toList();
    }
    return Drawing.behind(ties(), Choice.of(parameters)).stream()
        .sorted(Comparator.comparing(Tie::to).reversed())
        .map(Tie::fact)
        .toList();
  }

  // Two requests at once may both read a changed store; that costs time, and nothing else.
  private Ties ties() {
    String version = store.version();
    Kept last = kept.get(store.reader());
    if (last != null && last.version().equals(version)) {
      return last.ties();
    }
    Kept now = new Kept(version, store.read(Ties::read));
    kept.put(store.reader(), now);
    return now.ties();
  }
}
