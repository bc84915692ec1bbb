package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vault for Obsidian: a note for each node, in a folder for each type, with links and the words
 * they rest on. Needs the edges of all notes in memory, as nobody opens a vault of a million.
 */
record Obsidian() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    NoteNames free = new NoteNames();
    network.nodes().forEach(node -> names.put(node.id(), free.take(node.label())));
    Map<String, List<Edge>> edges = new HashMap<>();
    network
        .edges()
        .forEach(
            edge -> edges.computeIfAbsent(edge.source(), unseen -> new ArrayList<>()).add(edge));
    for (Node node : network.nodes()) {
      String path = node.type() + "/" + names.get(node.id()) + ".md";
      try (Writer out = new OutputStreamWriter(target.open(path), UTF_8)) {
        frontMatter(node, network, out);
        note(node, edges.getOrDefault(node.id(), List.of()), names, out);
      }
    }
    about(network.about(), target);
    return List.of();
  }

  private static void frontMatter(Node node, Network network, Writer out) throws IOException {
    out.write("---\n");
    out.write("id: " + quoted(node.id()) + "\n");
    out.write("aliases:\n  - " + quoted(node.label()) + "\n");
    for (String alias :
        node.value(Attribute.ALIASES).map(all -> all.split("; ")).orElse(new String[0])) {
      out.write("  - " + quoted(alias) + "\n");
    }
    out.write("tags:\n  - " + (node.isEvent() ? "event" : "actor") + "/" + node.type() + "\n");
    for (Column column : network.columns().nodes()) {
      Optional<String> value = node.value(column.attribute());
      if (value.isPresent() && column.attribute() != Attribute.ALIASES) {
        String text = column.type() == Column.Type.TEXT ? quoted(value.get()) : value.get();
        out.write(column.name() + ": " + text + "\n");
      }
    }
    out.write("about: \"[[About]]\"\n---\n");
  }

  private static void note(Node node, List<Edge> edges, Map<String, String> names, Writer out)
      throws IOException {
    out.write("# " + markdown(node.label()) + "\n\n");
    if (node.value(Attribute.SENTENCE).isPresent()) {
      out.write("> " + markdown(node.value(Attribute.SENTENCE).get()) + "\n\n");
    }
    for (Edge edge : edges) {
      out.write("- %s:: [[%s]]".formatted(edge.kind(), names.get(edge.target())));
      edge.value(Attribute.SAID_BY).ifPresent(who -> write(out, " according to " + markdown(who)));
      edge.value(Attribute.SENTENCE)
          .filter(words -> !node.value(Attribute.SENTENCE).equals(Optional.of(words)))
          .ifPresent(words -> write(out, "\n  > " + markdown(words)));
      out.write("\n");
    }
  }

  private static void about(About about, Target target) throws IOException {
    try (Writer out = new OutputStreamWriter(target.open("About.md"), UTF_8)) {
      out.write("# About this vault\n\n");
      for (Map.Entry<String, String> entry : about.entries().entrySet()) {
        out.write("- " + entry.getKey() + ": " + markdown(entry.getValue()) + "\n");
      }
    }
  }

  private static void write(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Quotes as YAML does. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }

  /** Takes the meaning from what Markdown would make a link, a tag or a heading of. */
  private static String markdown(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]#<>|])", "\\\\$1");
  }
}
