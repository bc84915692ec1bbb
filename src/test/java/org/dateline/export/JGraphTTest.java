package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What JGraphT's importers make of our files. */
class JGraphTTest {
  static Stream<Arguments> importers() {
    GraphMLImporter<String, DefaultEdge> graphml = new GraphMLImporter<>();
    graphml.setVertexFactory(id -> id);
    graphml.setSchemaValidation(false);
    DOTImporter<String, DefaultEdge> dot = new DOTImporter<>();
    dot.setVertexFactory(id -> id);
    return Stream.of(
        Arguments.of("cytoscape-graphml", graphml),
        Arguments.of("yed", graphml),
        Arguments.of("graphviz", dot));
  }

  @ParameterizedTest
  @MethodSource("importers")
  void everyNodeAndEdgeIsThere(String tool, GraphImporter<String, DefaultEdge> importer)
      throws IOException {
    Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    byte[] bytes =
        Samples.write(Samples.export().tool(tool), Samples.network("x")).values().iterator().next();
    importer.importGraph(graph, new StringReader(new String(bytes, UTF_8)));

    assertEquals(List.of(4, 5), List.of(graph.vertexSet().size(), graph.edgeSet().size()));
  }
}
