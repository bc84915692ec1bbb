package org.dateline.appearance;

import java.util.Optional;

/**
 * How one term of the ontology is drawn.
 *
 * @param what is drawn
 * @param term local name, such as {@code ArmedGroup}
 * @param group under which a legend or a filter lists it, in words; of a factuality, what it means
 * @param colour as {@code #D55E00}
 * @param shape of a node; only actors and events have one
 * @param line of an edge; only factualities have one, a relation gives its colour
 * @param symbol one character for badges; only factualities have one
 */
public record Look(
    What what,
    String term,
    String group,
    String colour,
    Optional<Shape> shape,
    Optional<Line> line,
    Optional<String> symbol) {

  /** The kinds of things that are drawn. */
  public enum What {
    ACTOR,
    EVENT,
    RELATION,
    FACTUALITY
  }

  /** Shapes that every tool has, whatever it calls them. */
  public enum Shape {
    RECTANGLE,
    ROUND_RECTANGLE,
    ELLIPSE,
    DIAMOND,
    TRIANGLE,
    HEXAGON,
    OCTAGON,
    PARALLELOGRAM
  }

  /** Strokes of a line. */
  public enum Line {
    SOLID,
    DASHED,
    DOTTED
  }
}
