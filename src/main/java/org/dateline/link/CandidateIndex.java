package org.dateline.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dateline.actor.ActorType;
import org.dateline.actor.GazetteerEntry;

/**
 * The gazetteer by name: exact names, other romanisations, near spellings. A Lucene index in
 * memory; built in about a second from the shipped tables; thread-safe.
 */
final class CandidateIndex {
  private static final String ROW = "row";
  private static final String SKELETON = "skeleton";
  private static final String SURNAME = "surname";
  private static final int MOST = 64;
  private static final int SHORTEST_MISSPELT = 9;

  private final NameForms forms;
  private final List<GazetteerEntry> rows;
  private final IndexSearcher searcher;
  private final LeafReader leaf;

  private CandidateIndex(NameForms forms, List<GazetteerEntry> rows, DirectoryReader reader) {
    this.forms = forms;
    this.rows = rows;
    this.searcher = new IndexSearcher(reader);
    this.leaf = reader.leaves().get(0).reader();
  }

  /** Builds the index of at least one row. */
  static CandidateIndex of(List<GazetteerEntry> rows, NameForms forms) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
        for (int row = 0; row < rows.size(); row++) {
          writer.addDocument(document(row, rows.get(row), forms));
        }
        // One segment, so that a document number is good for the doc values as it is.
        writer.forceMerge(1);
      }
      return new CandidateIndex(forms, List.copyOf(rows), DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }

  private static Document document(int row, GazetteerEntry entry, NameForms forms) {
    Document document = new Document();
    document.add(new NumericDocValuesField(ROW, row));
    add(document, NameMatch.NAME, List.of(entry.name()));
    add(document, NameMatch.ALIAS, entry.aliases());
    add(document, NameMatch.DEMONYM, entry.demonyms());
    if (entry.type() != ActorType.STATE) {
      addSkeletons(document, entry, forms);
    }
    if (!entry.tenures().isEmpty()) {
      document.add(field(SURNAME, lastWord(NameForms.key(entry.name()))));
    }
    return document;
  }

  /** Not of states, whose English names are settled: Guiana is no other spelling of Guyana. */
  private static void addSkeletons(Document document, GazetteerEntry entry, NameForms forms) {
    document.add(field(SKELETON, forms.skeleton(entry.name())));
    entry.aliases().stream()
        .filter(alias -> !isAcronym(alias))
        .forEach(alias -> document.add(field(SKELETON, forms.skeleton(alias))));
  }

  private static void add(Document document, NameMatch match, Collection<String> names) {
    names.forEach(name -> document.add(field(match.name(), NameForms.key(name))));
  }

  private static Field field(String name, String value) {
    return new StringField(name, value, Field.Store.NO);
  }

  static boolean isAcronym(String name) {
    return name.length() <= 6
        && !name.contains(" ")
        && name.chars().noneMatch(Character::isLowerCase);
  }

  static String lastWord(String key) {
    return key.substring(key.lastIndexOf(' ') + 1);
  }

  /** Returns the rows that the name may mean, each once by its best match, in no set order. */
  List<Hit> find(String name) {
    String key = NameForms.key(name);
    Map<Integer, NameMatch> best = new HashMap<>();
    for (NameMatch match : List.of(NameMatch.NAME, NameMatch.ALIAS, NameMatch.DEMONYM)) {
      collect(new TermQuery(new Term(match.name(), key)), match, best);
    }
    String skeleton = forms.skeleton(name);
    boolean spelt = !isAcronym(name) && !skeleton.isEmpty();
    if (spelt) {
      collect(new TermQuery(new Term(SKELETON, skeleton)), NameMatch.ROMANISED, best);
    }
    if (best.isEmpty() && spelt && skeleton.length() >= SHORTEST_MISSPELT) {
      // The first letter holds: "Kurram" is no slip for "Hurram".
      FuzzyQuery query = new FuzzyQuery(new Term(SKELETON, skeleton), 1, 1);
      collect(query, NameMatch.MISSPELT, best);
    }
    List<Hit> hits = new ArrayList<>();
    best.forEach((row, match) -> hits.add(new Hit(rows.get(row), match)));
    return hits;
  }

  /** Returns the office holders whose name ends in this word. */
  List<GazetteerEntry> officeHolders(String surname) {
    Map<Integer, NameMatch> found = new HashMap<>();
    Query query = new TermQuery(new Term(SURNAME, NameForms.key(surname)));
    collect(query, NameMatch.ALIAS, found);
    return found.keySet().stream().map(rows::get).toList();
  }

  private void collect(Query query, NameMatch match, Map<Integer, NameMatch> best) {
    try {
      for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
        NumericDocValues values = leaf.getNumericDocValues(ROW);
        if (values.advanceExact(hit.doc)) {
          best.merge((int) values.longValue(), match, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }
}
