package org.dateline.serve.page;

import org.dateline.appearance.Look;

/** Small drawings of shapes, as SVG inside a page. */
final class Glyph {
  private Glyph() {}

  static String of(Look look) {
    return """
        <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true"><path fill="%s" d="%s"/></svg>"""
        .formatted(look.colour(), look.shape().map(Glyph::outline).orElse(""));
  }

  private static String outline(Look.Shape shape) {
    return switch (shape) {
      case RECTANGLE -> "M2 4h16v12h-16z";
      case ROUND_RECTANGLE ->
          "M5 4h10a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-10a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3z";
      case ELLIPSE -> "M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z";
      case DIAMOND -> "M10 1l9 9-9 9-9-9z";
      case TRIANGLE -> "M10 2l9 16h-18z";
      case HEXAGON -> "M5.5 2h9l4.5 8-4.5 8h-9l-4.5-8z";
      case OCTAGON -> "M6 1.500h8l4.500 4.500v8l-4.500 4.500h-8l-4.500-4.500v-8z";
      case PARALLELOGRAM -> "M6 4h13l-5 12h-13z";
    };
  }
}
