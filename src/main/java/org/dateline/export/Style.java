package org.dateline.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.appearance.Appearance;
import org.dateline.appearance.Look;

/** How nodes and edges are drawn, in each tool's own words. Thread-safe. */
public final class Style {
  /** Of what has no colour of its own. */
  static final String GREY = "#666666";

  private final Appearance appearance;
  private final Map<Tongue, Map<String, String>> words;

  /** Whose word for a shape or a line is wanted. */
  public enum Tongue {
    GRAPHVIZ,
    YED,
    CYTOSCAPE,
    GEXF;

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Style(Appearance appearance, Map<Tongue, Map<String, String>> words) {
    this.appearance = appearance;
    this.words = Map.copyOf(words);
  }

  /**
   * Reads {@code shapes.tsv}.
   *
   * @throws org.dateline.problem.Problems if it is broken
   */
  static Style load(Path shapes, Appearance appearance) {
    List<Rows.Row> rows =
        Rows.read(shapes, List.of("shape", "graphviz", "yed", "cytoscape", "gexf"));
    Map<Tongue, Map<String, String>> words = new HashMap<>();
    for (Tongue tongue : Tongue.values()) {
      Map<String, String> its = new HashMap<>();
      rows.forEach(row -> its.put(row.cell("shape"), row.cell(tongue.column())));
      words.put(tongue, Map.copyOf(its));
    }
    return new Style(appearance, words);
  }

  /** Returns a colour such as {@code #0072B2}. */
  public String colour(Node node) {
    return appearance.of(node.type()).map(Look::colour).orElse(GREY);
  }

  public String shape(Node node, Tongue tongue) {
    return word(
        appearance.of(node.type()).flatMap(Look::shape).map(Enum::name).orElse("ELLIPSE"), tongue);
  }

  /** Returns the colour of the relation, or of the event that the edge stands for. */
  public String colour(Edge edge) {
    return appearance.of(edge.relation().replaceFirst(" .*", "")).map(Look::colour).orElse(GREY);
  }

  /** Returns the stroke, which tells the factuality. */
  public String line(Edge edge, Tongue tongue) {
    Optional<String> line = appearance.of(edge.factuality()).flatMap(Look::line).map(Enum::name);
    return word(line.orElse("SOLID"), tongue);
  }

  /** Returns the types of actors in the order of legends, the first to be told of one with many. */
  List<String> actorTypes() {
    return appearance.all(Look.What.ACTOR).stream().map(Look::term).toList();
  }

  /** Returns the colours of all terms, in the order of legends. */
  Map<String, String> colours() {
    return terms(look -> Optional.of(look.colour()));
  }

  /** Returns the shapes of the terms that have one. */
  Map<String, String> shapes(Tongue tongue) {
    return terms(look -> look.shape().map(shape -> word(shape.name(), tongue)));
  }

  /** Returns the strokes of the factualities. */
  Map<String, String> lines(Tongue tongue) {
    return terms(look -> look.line().map(line -> word(line.name(), tongue)));
  }

  private Map<String, String> terms(Function<Look, Optional<String>> property) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Look look : appearance.looks()) {
      property.apply(look).ifPresent(value -> values.put(look.term(), value));
    }
    return values;
  }

  private String word(String name, Tongue tongue) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return words.getOrDefault(tongue, Map.of()).getOrDefault(plain, plain);
  }
}
