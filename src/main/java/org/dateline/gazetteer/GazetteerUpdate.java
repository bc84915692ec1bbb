package org.dateline.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.Wikidata;

/**
 * A gazetteer as Wikidata would have it, beside ours.
 *
 * <pre>{@code
 * GazetteerUpdate update = GazetteerUpdate.ask(wikidata, queries, gazetteer, Ids.OURS, today);
 * System.out.print(update.diff());
 * update.write();
 * }</pre>
 *
 * <p>Our rows stay, and so do their names, aliases, places and numbers; they gain what they lack,
 * and a later office. Nothing is written unless every query was answered whole and with something,
 * and the result is a gazetteer that its own reader takes.
 */
public final class GazetteerUpdate {
  private final Path folder;
  private final Map<Path, List<Line>> changed;
  private final List<Conflict> conflicts;

  private GazetteerUpdate(Path folder, Map<Path, List<Line>> changed, List<Conflict> conflicts) {
    this.folder = folder;
    this.changed = changed;
    this.conflicts = conflicts;
  }

  /**
   * Asks all queries, then compares.
   *
   * @param queries the folder of the queries, {@code data/wikidata/gazetteer}
   * @param gazetteer the folder of the gazetteer
   * @param today the date that the gazetteer's README will give for Wikidata
   * @throws Problems if a query has no head or found nothing, or a file cannot be read
   */
  public static GazetteerUpdate ask(
      Wikidata wikidata, Path queries, Path gazetteer, Ids ids, LocalDate today) throws NoAnswer {
    Map<GazetteerQuery, List<Found>> answers = new LinkedHashMap<>();
    for (GazetteerQuery query : GazetteerQuery.load(queries)) {
      List<Found> found = Found.of(wikidata.select(query.sparql()));
      if (found.isEmpty()) {
        Path file = queries.resolve(query.name());
        throw new Problems(
            new Problem(file, 0, "it found no item", "correct its ids; nothing was changed"));
      }
      answers.put(query, found);
    }
    return compare(answers, gazetteer, ids, today);
  }

  private static GazetteerUpdate compare(
      Map<GazetteerQuery, List<Found>> answers, Path gazetteer, Ids ids, LocalDate today) {
    Map<String, GazetteerFile> files = files(gazetteer);
    for (GazetteerQuery query : answers.keySet()) {
      files.computeIfAbsent(query.file(), name -> GazetteerFile.read(gazetteer.resolve(name)));
    }
    Merge merge = new Merge(KnownRows.of(files.values()), ids);
    answers.forEach((query, found) -> merge.lay(found, query.type(), files.get(query.file())));
    Map<Path, List<Line>> changed = new TreeMap<>();
    for (GazetteerFile file : files.values()) {
      List<Line> lines = file.written();
      if (!lines.stream().allMatch(Line::isKept)) {
        changed.put(file.path(), lines);
      }
    }
    if (!changed.isEmpty()) {
      Path readme = gazetteer.resolve("README.md");
      changed.put(readme, new SourceTable(readme).asOf(today));
    }
    return new GazetteerUpdate(gazetteer, changed, List.copyOf(merge.conflicts()));
  }

  private static Map<String, GazetteerFile> files(Path gazetteer) {
    try (Stream<Path> all = Files.list(gazetteer)) {
      return all.filter(file -> file.toString().endsWith(".tsv"))
          .map(GazetteerFile::read)
          .collect(Collectors.toMap(GazetteerFile::name, file -> file, (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + gazetteer, e);
    }
  }

  /** Returns all changes as a unified diff without context; empty when there are none. */
  public String diff() {
    return changed.entrySet().stream()
        .map(file -> UnifiedDiff.of(nameOf(file.getKey()), file.getValue()))
        .collect(Collectors.joining());
  }

  /** Returns a sentence for each row that an item only has the name of. */
  public List<String> conflicts() {
    return conflicts.stream().map(Conflict::toString).toList();
  }

  /** Returns for each changed file how many rows are new and how many are changed. */
  public List<String> summary() {
    List<String> summary = new ArrayList<>();
    for (Entry<Path, List<Line>> file : changed.entrySet()) {
      long added = file.getValue().stream().filter(Line::isNew).count();
      long changes = file.getValue().stream().filter(Line::isChanged).count();
      summary.add("%s: %d new, %d changed".formatted(nameOf(file.getKey()), added, changes));
    }
    return summary;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * Makes sure that the result is a gazetteer.
   *
   * @throws Problems if its own reader would refuse it
   */
  public void check() {
    try (Draft draft = Draft.of(folder, changed)) {
      draft.check();
    }
  }

  /**
   * Checks, and puts every changed file in the place of ours; each is there whole or as it was.
   *
   * @throws Problems if the result is refused, and then nothing is written
   */
  public void write() {
    try (Draft draft = Draft.of(folder, changed)) {
      draft.check();
      draft.moveIn();
    }
  }
}
