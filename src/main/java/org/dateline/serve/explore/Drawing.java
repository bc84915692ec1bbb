package org.dateline.serve.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * What of the ties is drawn for one choice.
 *
 * @param ties that the choice admits, drawn or not
 * @param shown the actors and places with most facts, by how many they have
 * @param found how many there are, drawn or not
 * @param edges between what is shown, parallel ones together
 */
record Drawing(List<Tie> ties, Map<Node, Integer> shown, int found, Map<Edge, List<Tie>> edges) {

  /** Facts of one kind and factuality between the same two. */
  record Edge(Node source, Node target, String kind, boolean event, String factuality) {}

  static Drawing of(Ties all, Choice choice) {
    List<Tie> ties = chosen(all, choice);
    Map<Edge, List<Tie>> edges = edges(ties);
    edges
        .keySet()
        .removeIf(e -> !wanted(all, choice, e.source()) || !wanted(all, choice, e.target()));
    Map<Node, Integer> degrees = new HashMap<>();
    edges.forEach(
        (edge, facts) -> {
          degrees.merge(edge.source(), facts.size(), Integer::sum);
          degrees.merge(edge.target(), facts.size(), Integer::sum);
        });
    Map<Node, Integer> shown = shown(all, choice, edges.keySet(), degrees);
    edges.keySet().removeIf(e -> !shown.containsKey(e.source()) || !shown.containsKey(e.target()));
    return new Drawing(ties, shown, degrees.size(), edges);
  }

  /**
   * Takes edge by edge, those between two well-tied ends first, so that nobody is shown alone and
   * hubs do not fill the picture with whoever is tied to them only.
   */
  private static Map<Node, Integer> shown(
      Ties all, Choice choice, Set<Edge> edges, Map<Node, Integer> degrees) {
    Comparator<Edge> order =
        Comparator.comparing((Edge e) -> !touches(all, e, choice.around()))
            .thenComparing(e -> -Math.min(degrees.get(e.source()), degrees.get(e.target())))
            .thenComparing(e -> -degrees.get(e.source()) - degrees.get(e.target()))
            .thenComparing(e -> e.source().getURI() + " " + e.target().getURI());
    Set<Node> taken = new LinkedHashSet<>();
    for (Edge edge : edges.stream().sorted(order).toList()) {
      Set<Node> ends = new LinkedHashSet<>(List.of(edge.source(), edge.target()));
      ends.removeAll(taken);
      if (taken.size() + ends.size() <= choice.most()) {
        taken.addAll(ends);
      }
    }
    Map<Node, Integer> shown = new LinkedHashMap<>();
    taken.stream()
        .sorted(Comparator.comparing((Node node) -> -degrees.get(node)).thenComparing(Node::getURI))
        .forEach(node -> shown.put(node, degrees.get(node)));
    return shown;
  }

  private static boolean touches(Ties all, Edge edge, String id) {
    return holds(all, List.of(edge.source(), edge.target()), id);
  }

  /** Returns the facts that tie two, whichever way they point. */
  static List<Tie> behind(Ties all, Choice choice) {
    return Drawing.of(all, choice).ties().stream()
        .filter(tie -> edges(tie).stream().anyMatch(edge -> ties(all, edge, choice)))
        .toList();
  }

  private static boolean ties(Ties all, Edge edge, Choice choice) {
    return !choice.source().equals(choice.target())
        && touches(all, edge, choice.source())
        && touches(all, edge, choice.target());
  }

  private static List<Tie> chosen(Ties all, Choice choice) {
    List<Tie> admitted =
        all.all().stream().filter(tie -> choice.admits(tie, all.entities())).toList();
    Optional<Node> middle = all.named(choice.around());
    if (middle.isEmpty()) {
      return admitted;
    }
    // What ties the neighbours to each other belongs in the picture as well.
    Set<Node> near = new HashSet<>(Set.of(middle.get()));
    admitted.stream()
        .filter(tie -> tie.parties().anyMatch(middle.get()::equals))
        .forEach(tie -> tie.parties().forEach(near::add));
    return admitted.stream()
        .filter(
            tie ->
                tie.parties().anyMatch(middle.get()::equals)
                    || !edges(tie).isEmpty() && near.containsAll(tie.parties().toList()))
        .toList();
  }

  private static boolean wanted(Ties all, Choice choice, Node party) {
    return choice.types().isEmpty()
        || choice.types().contains(all.entities().get(party).type())
        || all.entities().get(party).id().equals(choice.around());
  }

  private static boolean holds(Ties all, List<Node> parties, String id) {
    return parties.stream().anyMatch(party -> all.entities().get(party).id().equals(id));
  }

  private static Map<Edge, List<Tie>> edges(List<Tie> ties) {
    Map<Edge, List<Tie>> edges = new LinkedHashMap<>();
    for (Tie tie : ties) {
      edges(tie).forEach(edge -> edges.computeIfAbsent(edge, unseen -> new ArrayList<>()).add(tie));
    }
    return edges;
  }

  /** Returns everyone who acts with everyone acted on; those who only act, with each other. */
  private static List<Edge> edges(Tie tie) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < tie.sources().size(); i++) {
      Node source = tie.sources().get(i);
      List<Node> ends =
          tie.targets().isEmpty()
              ? tie.sources().subList(i + 1, tie.sources().size())
              : tie.targets();
      for (Node end : ends) {
        if (!end.equals(source)) {
          edges.add(new Edge(source, end, tie.kind(), tie.event(), tie.factuality()));
        }
      }
    }
    return edges;
  }

  /** Returns how many of all ties there are of each kind, for the filters. */
  static Map<String, Integer> counts(Ties all, Function<Tie, String> by) {
    Map<String, Integer> counts = new TreeMap<>();
    all.all().forEach(tie -> counts.merge(by.apply(tie), 1, Integer::sum));
    return counts;
  }
}
