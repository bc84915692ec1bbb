package org.dateline.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.appearance.Appearance;
import org.dateline.lexicon.Terms;

/** Small networks, and what forms make of them in memory. */
final class Samples {
  static final Path FOLDER = Path.of("data/export");
  static final Imprint IMPRINT = new Imprint("1.2.3", Optional.empty());

  static final Appearance APPEARANCE =
      Appearance.load(Path.of("data/appearance.tsv"), Terms.load(Path.of("ontology/dateline.ttl")));
  private static final Period DECEMBER = days("2022-12-01", "2022-12-31");

  private Samples() {}

  static Export export() {
    return Export.load(FOLDER, APPEARANCE, IMPRINT);
  }

  static Period days(String from, String to) {
    return Period.of(Optional.of(from), Optional.of(to));
  }

  /**
   * Returns an armed group, a state, a place and a strike, all of one name, and five edges: three
   * between the same two, of which one is claimed only, one is without direction; and one from the
   * event.
   */
  static Network network(String label) {
    List<Node> nodes =
        List.of(
            node("actor:a", label, "ArmedGroup", Map.of(Attribute.ALIASES, "A; Alpha")),
            node("actor:b", label, "State", Map.of(Attribute.COUNTRY, "SE")),
            node(
                "place:c",
                label,
                "Place",
                Map.of(Attribute.LATITUDE, "34.5", Attribute.LONGITUDE, "69.25")),
            new Node(
                "event:e",
                label,
                "Strike",
                true,
                DECEMBER,
                Map.of(Attribute.SENTENCE, label, Attribute.FACTUALITY, "Asserted")));
    List<Edge> edges =
        List.of(
            edge("actor:a", "Strike", "actor:b", "Asserted", true, DECEMBER, label),
            edge(
                "actor:a",
                "Strike",
                "actor:b",
                "Claimed",
                true,
                days("2022-12-03", "2022-12-03"),
                label),
            edge("actor:a", "offshootOf", "actor:b", "Asserted", true, Period.UNKNOWN, label),
            edge("actor:a", "Talks", "actor:b", "Asserted", false, Period.UNKNOWN, label),
            edge("event:e", "agent", "actor:a", "Asserted", true, DECEMBER, label));
    Source source =
        new Source(
            "r-1",
            Optional.of(label),
            Optional.of("The Paper"),
            Optional.of("2022-12-20"),
            Optional.of("https://example.org/r-1"),
            Optional.of("CC0-1.0"));
    About about = new About("1.2.3", "0.1.0", "--view actors", "2022-12-20", List.of(source));
    return new Network(
        about,
        Style.load(FOLDER.resolve("shapes.tsv"), APPEARANCE),
        Columns.load(FOLDER.resolve("attributes.tsv")),
        nodes,
        edges,
        new Network.Size(nodes.size(), edges.size(), 0));
  }

  /** Returns a network of one. */
  static Network of(Node node) {
    Network other = network("x");
    return new Network(
        other.about(),
        other.style(),
        other.columns(),
        List.of(node),
        List.of(),
        new Network.Size(1, 0, 0));
  }

  /** Returns the files that a tool gets, by name. */
  static Map<String, byte[]> write(Tool tool, Network network) throws IOException {
    Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    Target memory = name -> files.computeIfAbsent(name, unseen -> new ByteArrayOutputStream());
    tool.form().write(network, memory, tool.file().orElse(""));
    Map<String, byte[]> written = new LinkedHashMap<>();
    files.forEach((name, bytes) -> written.put(name, bytes.toByteArray()));
    return written;
  }

  private static Node node(String id, String label, String type, Map<Attribute, String> details) {
    Map<Attribute, String> all = new LinkedHashMap<>(details);
    all.put(Attribute.IRI, Ids.iri(id));
    return new Node(id, label, type, false, Period.UNKNOWN, all);
  }

  private static Edge edge(
      String source,
      String relation,
      String target,
      String factuality,
      boolean directed,
      Period period,
      String sentence) {
    return new Edge(
        "%s--%s-%s--%s".formatted(source, relation, factuality, target),
        source,
        target,
        relation,
        factuality,
        directed,
        1,
        period,
        Map.of(Attribute.SENTENCE, sentence, Attribute.REPORTS, "r-1"));
  }
}
