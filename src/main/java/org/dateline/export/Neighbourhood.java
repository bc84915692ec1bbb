package org.dateline.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** Finds what is near to an actor. */
final class Neighbourhood {
  private Neighbourhood() {}

  /**
   * Returns the ids of the nodes within so many hops; the edges are gone through once a hop, until
   * nothing new is reached.
   *
   * @param edgesPerHop one, or two where an event stands between actors
   * @throws Problems if no actor or more than one is called so
   */
  static Set<String> of(
      Choice.Around around, Iterable<Node> nodes, Iterable<Edge> edges, int edgesPerHop) {
    Set<String> near = new HashSet<>(Set.of(find(around.actor(), nodes)));
    int before = 0;
    for (int i = 0; i < around.hops() * edgesPerHop && near.size() > before; i++) {
      before = near.size();
      Set<String> reached = new HashSet<>(near);
      for (Edge edge : edges) {
        if (near.contains(edge.source()) || near.contains(edge.target())) {
          reached.add(edge.source());
          reached.add(edge.target());
        }
      }
      near = reached;
    }
    return near;
  }

  /** Tells whether a name, other name, id or address means a node. */
  static boolean means(String wanted, Node node) {
    return isAddress(wanted, node)
        || node.label().equalsIgnoreCase(wanted)
        || aliases(node).anyMatch(wanted::equalsIgnoreCase);
  }

  private static boolean isAddress(String wanted, Node node) {
    return node.id().equals(wanted.replaceFirst("/", ":")) || Ids.iri(node.id()).equals(wanted);
  }

  private static String find(String wanted, Iterable<Node> nodes) {
    List<String> called = new ArrayList<>();
    List<String> alsoCalled = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Node node : nodes) {
      names.add(node.label());
      if (isAddress(wanted, node)) {
        return node.id();
      }
      if (node.label().equalsIgnoreCase(wanted)) {
        called.add(node.id());
      } else if (aliases(node).anyMatch(wanted::equalsIgnoreCase)) {
        alsoCalled.add(node.id());
      }
    }
    List<String> found = called.isEmpty() ? alsoCalled : called;
    if (found.size() != 1) {
      throw new Problems(
          new Problem(Path.of("--around"), 0, what(wanted, found), fix(wanted, found, names)));
    }
    return found.get(0);
  }

  private static Stream<String> aliases(Node node) {
    return node.value(Attribute.ALIASES).stream().flatMap(all -> Arrays.stream(all.split("; ")));
  }

  private static String what(String wanted, List<String> found) {
    return found.isEmpty()
        ? "nobody is called '" + wanted + "' in what is chosen"
        : found.size() + " are called '" + wanted + "'";
  }

  private static String fix(String wanted, List<String> found, Set<String> names) {
    if (found.isEmpty()) {
      return Nearest.of(wanted, names)
          .map(near -> "did you mean '" + near + "'?")
          .orElse("give a name, an id such as actor:haqqani-network, or an address");
    }
    return "give the id: " + String.join(" or ", found);
  }
}
