package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Cypher statements, one a line, for a running Neo4j. Run again they change what changed and double
 * nothing, since all is merged by id.
 */
record Cypher() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    try (Writer out = new BufferedWriter(new OutputStreamWriter(target.open(main), UTF_8))) {
      out.write("// " + network.about().text() + "\n");
      out.write(
          "CREATE CONSTRAINT dateline_id IF NOT EXISTS FOR (n:Dateline) REQUIRE n.id IS UNIQUE;\n");
      for (Node node : network.nodes()) {
        out.write(
            "MERGE (n:Dateline {id: %s}) SET n:%s:`%s`, n.label = %s"
                .formatted(
                    text(node.id()),
                    node.isEvent() ? "Event" : "Actor",
                    node.type(),
                    text(node.label())));
        set("n", network.columns().nodes(), node::value, out);
      }
      for (Edge edge : network.edges()) {
        out.write(
            "MATCH (a:Dateline {id: %s}), (b:Dateline {id: %s}) MERGE (a)-[r:`%s` {id: %s}]->(b) SET r.weight = %d, r.directed = %b"
                .formatted(
                    text(edge.source()),
                    text(edge.target()),
                    Neo4jCsv.type(edge),
                    text(edge.id()),
                    edge.weight(),
                    edge.isDirected()));
        set("r", network.columns().edges(), edge::value, out);
      }
    }
    return List.of();
  }

  private static void set(
      String variable,
      List<Column> columns,
      Function<Attribute, Optional<String>> values,
      Writer out)
      throws IOException {
    for (Column column : columns) {
      Optional<String> value = values.apply(column.attribute());
      if (value.isPresent()) {
        out.write(", %s.`%s` = %s".formatted(variable, column.name(), typed(column, value.get())));
      }
    }
    out.write(";\n");
  }

  private static String typed(Column column, String value) {
    return switch (column.type()) {
      case NUMBER -> value;
      case DATE -> "date(" + text(value) + ")";
      case TEXT -> text(value);
    };
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\t", "\\t") + "'";
  }
}
