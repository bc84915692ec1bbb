package org.dateline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;

/** What Gephi makes of our files, by its own importers. */
@Tag("consumers")
class GephiTest {
  private static final String LABEL = "\"Quoted\"\t]]> & <b> שלום 😀";

  @TempDir Path folder;
  private GraphModel model;
  private List<Issue> issues = List.of();

  @BeforeEach
  void openGexf() throws IOException {
    Map<String, byte[]> files =
        Samples.write(Samples.export().tool("gephi"), Samples.network(LABEL));
    Path file = folder.resolve("dateline.gexf");
    Files.write(file, files.get("dateline.gexf"));
    model = open(file);
  }

  private GraphModel open(Path file) throws IOException {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container = imports.importFile(file.toFile());
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.SUM);
    issues = new ArrayList<>(complaints(container));
    imports.process(container, new DefaultProcessor(), workspace);
    issues.addAll(complaints(container));
    return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
  }

  private static List<Issue> complaints(Container container) {
    return
        StreamSupport.stream(
                ((Iterable<Issue>) () -> container.getReport().getIssues(Integer.MAX_VALUE))
                    .spliterator(),
                false)
            .filter(issue -> issue.getLevel() != Issue.Level.INFO)
            .toList();
  }

  private Graph graph() {
    return model.getGraph();
  }

  @Test
  void hasNothingToComplainOf() {
    assertEquals(List.of(), issues.stream().map(Issue::getMessage).toList());
  }

  @Test
  void everyNodeIsThere() {
    assertEquals(4, graph().getNodeCount());
  }

  @Test
  void parallelEdgesStayApart() {
    assertEquals(5, graph().getEdgeCount());
  }

  @Test
  void edgeWithoutDirectionHasNone() {
    assertFalse(graph().getEdge("actor:a--Talks-Asserted--actor:b").isDirected());
  }

  @Test
  void labelIsAsItWas() {
    assertEquals(LABEL, graph().getNode("actor:a").getLabel());
  }

  @Test
  void colourIsThatOfTheType() {
    assertEquals(Color.decode("#D55E00"), graph().getNode("actor:a").getColor());
  }

  @Test
  void edgeIsThereForItsDays() {
    Interval[] days =
        ((IntervalSet)
                graph().getEdge("actor:a--Strike-Claimed--actor:b").getAttribute("timeset"))
            .toArray();
    assertEquals(1, days.length);
  }

  @Test
  void graphHasATimeline() {
    assertTrue(model.getTimeBounds().getLow() < model.getTimeBounds().getHigh());
  }

  @Test
  void attributeIsAColumn() {
    assertEquals("ArmedGroup", graph().getNode("actor:a").getAttribute("class"));
  }

  @Test
  void spreadsheetsHaveTheSameEdges() throws IOException {
    Samples.write(Samples.export().tool("gephi-csv"), Samples.network(LABEL))
        .forEach(
            (name, bytes) -> {
              try {
                Files.write(folder.resolve(name), bytes);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    model = open(folder.resolve("edges.csv"));
    assertEquals(5, graph().getEdgeCount());
  }
}
