package org.dateline.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.jena.sparql.core.DatasetGraph;

/** What a choice takes from a store: read once, kept on disk if it is much, counted. */
final class Collected implements Closeable {
  private final Choice choice;
  private final Spool<Node> nodes;
  private final Spool<Edge> edges;
  private final Set<String> known = new HashSet<>();
  private final Set<String> events = new HashSet<>();

  private Collected(Choice choice) throws IOException {
    this.choice = choice;
    this.nodes = Spool.create(Packing.NODES);
    this.edges = Spool.create(Packing.EDGES);
  }

  /** Reads; needs a transaction. */
  static Collected of(DatasetGraph data, Questions questions, Choice choice, Style style)
      throws IOException {
    Collected all = new Collected(choice);
    all.readNodes(data, questions, style);
    all.readEdges(data, questions, "relations", all::admitsRelation);
    if (choice.view() == Choice.View.EVENTS) {
      all.readEdges(data, questions, "roles", row -> true);
    } else {
      all.readEdges(data, questions, "folded-events", all::admitsRelation);
    }
    all.nodes.finish();
    all.edges.finish();
    return all;
  }

  /**
   * Works out which nodes stay; the network can be read until this is closed.
   *
   * @param about made from the ids of the reports that what stays rests on
   */
  Network network(Function<Set<String>, About> about, Style style, Columns columns) {
    int edgesPerHop = choice.view() == Choice.View.EVENTS ? 2 : 1;
    Optional<Set<String>> near =
        choice.around().map(around -> Neighbourhood.of(around, nodes, edges, edgesPerHop));
    Tally tally = new Tally();
    Iterable<Edge> inReach = those(edges, edge -> near.isEmpty() || both(near.get(), edge));
    inReach.forEach(tally::add);
    Set<String> candidates = new HashSet<>(known);
    candidates.removeIf(
        id ->
            near.map(reached -> !reached.contains(id)).orElse(false)
                || !(tally.isTied(id) || events.contains(id)));
    Set<String> kept = tally.mostConnected(candidates, choice.maxNodes());
    Iterable<Edge> keptEdges = those(inReach, edge -> both(kept, edge));
    Iterable<Node> keptNodes = dated(those(nodes, node -> kept.contains(node.id())), tally);
    Set<String> reports = new TreeSet<>();
    keptNodes.forEach(node -> addReports(node.value(Attribute.REPORTS), reports));
    long edgeCount = 0;
    for (Edge edge : keptEdges) {
      edgeCount++;
      addReports(edge.value(Attribute.REPORTS), reports);
    }
    return new Network(
        about.apply(reports),
        style,
        columns,
        keptNodes,
        keptEdges,
        new Network.Size(kept.size(), edgeCount, candidates.size() - kept.size()));
  }

  @Override
  public void close() throws IOException {
    nodes.close();
    edges.close();
  }

  private void readNodes(DatasetGraph data, Questions questions, Style style) {
    NodeFold actors = new NodeFold(false, style.actorTypes(), this::addActor);
    questions.ask("nodes", data, actors::add);
    actors.finish();
    if (choice.view() == Choice.View.EVENTS) {
      NodeFold happened = new NodeFold(true, style.actorTypes(), this::addEvent);
      questions.ask("events", data, happened::add);
      happened.finish();
    }
  }

  private void addActor(Node node) {
    // Whom all is around is there even among actors of other types only.
    boolean isMiddle =
        choice.around().filter(near -> Neighbourhood.means(near.actor(), node)).isPresent();
    if ((isMiddle || choice.admitsType(node.type())) && known.add(node.id())) {
      nodes.add(node);
    }
  }

  private void addEvent(Node node) {
    String report = node.value(Attribute.REPORTS).orElse("");
    String factuality = node.value(Attribute.FACTUALITY).orElse(Edge.ASSERTED);
    if (choice.admits(factuality, node.period(), report)
        && choice.admitsRelation(node.type())
        && known.add(node.id())) {
      nodes.add(node);
      events.add(node.id());
    }
  }

  private void readEdges(
      DatasetGraph data, Questions questions, String query, Predicate<FactRow> admitted) {
    EdgeFold fold = new EdgeFold(edges::add);
    questions.ask(
        query,
        data,
        answer -> {
          FactRow row = FactRow.of(answer);
          if (known.contains(row.source()) && known.contains(row.target()) && admitted.test(row)) {
            fold.add(row);
          }
        });
    fold.finish();
  }

  private boolean admitsRelation(FactRow row) {
    return choice.admitsRelation(row.relation())
        && choice.admits(row.factuality(), row.period(), row.report());
  }

  private static void addReports(Optional<String> ids, Set<String> reports) {
    ids.ifPresent(all -> reports.addAll(List.of(all.split("; "))));
  }

  private static boolean both(Set<String> ids, Edge edge) {
    return ids.contains(edge.source()) && ids.contains(edge.target());
  }

  private static Iterable<Node> dated(Iterable<Node> nodes, Tally tally) {
    return () ->
        StreamSupport.stream(nodes.spliterator(), false)
            .map(node -> node.isEvent() ? node : node.during(tally.period(node.id())))
            .iterator();
  }

  private static <T> Iterable<T> those(Iterable<T> all, Predicate<T> wanted) {
    return () -> StreamSupport.stream(all.spliterator(), false).filter(wanted).iterator();
  }
}
