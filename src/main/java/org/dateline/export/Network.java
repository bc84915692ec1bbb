package org.dateline.export;

/**
 * Nodes and the edges between them, as one state of a store has them. Both are in the order of
 * their ids, can be gone through any number of times, and need not be in memory; every edge has
 * both its nodes.
 */
public record Network(
    About about,
    Style style,
    Columns columns,
    Iterable<Node> nodes,
    Iterable<Edge> edges,
    Size size) {

  /** How many there are, and how many the choice of the most connected left out. */
  public record Size(long nodes, long edges, long dropped) {}
}
