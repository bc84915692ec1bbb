package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * A text index that finds only what a dataset says, in the state that its transaction sees.
 *
 * <p>Scores are 1, 1/2, 1/3… by rank: those of the index would tell how often a word stands in
 * texts that are not seen. For the same reason there is no highlighting of what may be another's
 * text.
 */
final class VisibleTexts implements TextIndex {
  /** As many as the index itself gives who names no limit. */
  private static final int MOST = 10_000;

  private final TextIndex index;
  private final DatasetGraph seen;

  VisibleTexts(TextIndex index, DatasetGraph seen) {
    this.index = index;
    this.seen = seen;
  }

  /** Asks for more until enough of the hits are seen, or there are no more. */
  private List<TextHit> best(int limit, IntFunction<List<TextHit>> ask) {
    int wanted = limit > 0 ? limit : MOST;
    for (int asked = wanted; ; asked *= 2) {
      List<TextHit> hits = hits(ask, asked);
      List<TextHit> visible = hits.stream().filter(this::isSeen).limit(wanted).toList();
      if (visible.size() == wanted || hits.size() < asked || asked > Integer.MAX_VALUE / 2) {
        return ranked(visible);
      }
    }
  }

  private static List<TextHit> hits(IntFunction<List<TextHit>> ask, int most) {
    try {
      return ask.apply(most);
    } catch (TooComplexToDeterminizeException e) {
      throw new TextIndexException("its regular expression is too complex", e);
    }
  }

  // The index commits after the dataset, so it may know texts of graphs that are no more, or not
  // yet.
  private boolean isSeen(TextHit hit) {
    return hit.getGraph() != null
        && hit.getLiteral() != null
        && seen.contains(
            hit.getGraph(),
            hit.getNode(),
            hit.getProp() == null ? Node.ANY : hit.getProp(),
            hit.getLiteral());
  }

  private static List<TextHit> ranked(List<TextHit> hits) {
    List<TextHit> ranked = new ArrayList<>(hits.size());
    for (TextHit hit : hits) {
      float score = 1f / (ranked.size() + 1);
      ranked.add(
          new TextHit(hit.getNode(), score, hit.getLiteral(), hit.getGraph(), hit.getProp()));
    }
    return ranked;
  }

  @Override
  public List<TextHit> query(Node property, String qs, String graph, String lang, int limit) {
    return best(limit, most -> index.query(property, qs, graph, lang, most));
  }

  @Override
  public List<TextHit> query(Node property, String qs, String graph, String lang) {
    return query(property, qs, graph, lang, MOST);
  }

  @Override
  public List<TextHit> query(
      Node property, String qs, String graph, String lang, int limit, String highlight) {
    return query(property, qs, graph, lang, limit);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String qs,
      String graph,
      String lang,
      int limit,
      String highlight) {
    return best(limit, most -> index.query(properties, qs, graph, lang, most, null));
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String qs,
      String graph,
      String lang,
      int limit,
      String highlight) {
    return best(limit, most -> index.query(subject, properties, qs, graph, lang, most, null));
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String qs,
      String graph,
      String lang,
      int limit,
      String highlight) {
    return best(limit, most -> index.query(subject, properties, qs, graph, lang, most, null));
  }

  @Override
  public EntityDefinition getDocDef() {
    return index.getDocDef();
  }

  @Override
  public Map<String, Node> get(String uri) {
    throw readOnly();
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("what is seen of the text index is for searching");
  }

  @Override
  public void close() {
    // The index is the store's, which keeps it open.
  }
}
