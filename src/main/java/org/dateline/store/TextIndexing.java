package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.query.text.changes.TextDatasetChanges;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The full-text index of a store: jena-text over the sentences of evidence, labels and other names.
 * {@code fuseki-config/dateline.ttl} describes the same index to a stock Fuseki.
 *
 * <p>The store and the index commit one after the other. In between stands a mark on disk, so that
 * after a crash there the next start makes the index anew; it does so as well when the two do not
 * hold the same number of texts.
 */
final class TextIndexing implements TextDatasetChanges, AutoCloseable {
  static final Node SENTENCE = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");

  /** Names of the fields, as a user may write them in a query: {@code label:front}. */
  private static final Map<String, Node> FIELDS =
      Map.of("text", SENTENCE, "label", RDFS.label.asNode(), "alias", SKOS.altLabel.asNode());

  private final Optional<Path> behind;
  private final boolean anew;
  private final TextIndexLucene index;
  private final List<Quad> added = new ArrayList<>();
  private final List<Quad> removed = new ArrayList<>();

  private TextIndexing(Directory folder, Optional<Path> behind, boolean anew) {
    this.behind = behind;
    this.anew = anew;
    TextIndexConfig config = new TextIndexConfig(definition());
    config.setValueStored(true);
    this.index = new TextIndexLucene(folder, config);
  }

  /** Opens the index of a dataset, making it anew if it does not fit. */
  static TextIndexing open(Path folder, DatasetGraph data) {
    Path behind = folder.resolveSibling(folder.getFileName() + ".behind");
    try {
      boolean usable = Files.notExists(behind) && fits(folder, data);
      if (!usable) {
        PathUtils.deleteDirectory(Files.createDirectories(folder));
      }
      Directory opened = FSDirectory.open(Files.createDirectories(folder));
      TextIndexing indexing = new TextIndexing(opened, Optional.of(behind), !usable);
      if (!usable) {
        indexing.fill(data);
      }
      return indexing;
    } catch (TextIndexException e) {
      Room room = Room.on(folder);
      throw room.isSpent() ? room.spent(e) : e;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the text index " + folder, e);
    }
  }

  /** Returns an index that is on no disk. */
  static TextIndexing inMemory() {
    return new TextIndexing(new ByteBuffersDirectory(), Optional.empty(), true);
  }

  private static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition("uri", "text", "graph");
    FIELDS.forEach(definition::set);
    definition.setUidField("uid");
    definition.setLangField("lang");
    return definition;
  }

  /** Says whether the index had to be made anew, since it did not fit. */
  boolean isNew() {
    return anew;
  }

  TextIndexLucene index() {
    return index;
  }

  /** Does the same to the index as was done to the store. */
  void commit() {
    if (!isConcerned()) {
      return;
    }
    removed.forEach(quad -> index.deleteEntity(entity(quad)));
    added.forEach(quad -> index.addEntity(entity(quad)));
    index.commit();
    finish();
  }

  /** Says on disk that the index is behind, before the store commits. */
  void prepare() {
    if (isConcerned()) {
      behind.ifPresent(TextIndexing::mark);
    }
  }

  private boolean isConcerned() {
    return !added.isEmpty() || !removed.isEmpty();
  }

  private static boolean fits(Path folder, DatasetGraph data) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs() == Txn.calculateRead(data, () -> texts(data));
    } catch (IndexNotFoundException | NoSuchFileException e) {
      return false;
    }
  }

  private static long texts(DatasetGraph data) {
    return FIELDS.values().stream().mapToLong(property -> StoredForm.count(data, property)).sum();
  }

  private void fill(DatasetGraph data) {
    Txn.executeRead(
        data,
        () -> {
          for (Node property : FIELDS.values()) {
            Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, property, Node.ANY);
            quads.forEachRemaining(quad -> index.addEntity(entity(quad)));
          }
        });
    index.commit();
    behind.ifPresent(TextIndexing::unmark);
  }

  private Entity entity(Quad quad) {
    return TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
  }

  private static void mark(Path behind) {
    try {
      Files.writeString(behind, "the store has committed and the text index may not have\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + behind, e);
    }
  }

  private static void unmark(Path behind) {
    try {
      Files.deleteIfExists(behind);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + behind, e);
    }
  }

  @Override
  public void start() {
    reset();
  }

  @Override
  public void change(TextQuadAction action, Node graph, Node subject, Node property, Node object) {
    if (!FIELDS.containsValue(property) || !object.isLiteral()) {
      return;
    }
    Quad quad = Quad.create(graph, subject, property, object);
    if (action == TextQuadAction.ADD) {
      added.add(quad);
    } else if (action == TextQuadAction.DELETE) {
      removed.add(quad);
    }
  }

  @Override
  public void finish() {
    reset();
    behind.ifPresent(TextIndexing::unmark);
  }

  @Override
  public void reset() {
    added.clear();
    removed.clear();
  }

  @Override
  public void close() {
    index.close();
  }
}
