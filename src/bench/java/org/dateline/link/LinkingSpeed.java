package org.dateline.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dateline.actor.Gazetteer;
import org.dateline.actor.GazetteerEntry;

/**
 * How many names a second one thread finds candidates for: from the index, known names and
 * misspelt ones, beside an exact look-up in a hash map.
 */
final class LinkingSpeed {
  private static final int ROUNDS = 5;

  private LinkingSpeed() {}

  /** Measures with the tables of the folder {@code dateline.home}. */
  public static void main(String[] arguments) {
    Path data = Path.of(System.getProperty("dateline.home", "."), "data");
    Gazetteer gazetteer = Gazetteer.load(data.resolve("gazetteer"));
    NameForms forms = NameForms.load(data.resolve("linking").resolve("spellings.tsv"));
    long start = System.nanoTime();
    CandidateIndex index = CandidateIndex.of(gazetteer.entries(), forms);
    System.out.printf(Locale.ROOT, "index built in %.2f s%n", (System.nanoTime() - start) / 1e9);
    List<String> known = gazetteer.entries().stream().map(GazetteerEntry::name).toList();
    List<String> misspelt = known.stream().map(LinkingSpeed::misspelt).toList();
    Map<String, List<GazetteerEntry>> exact = new HashMap<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      exact.computeIfAbsent(NameForms.key(entry.name()), k -> new ArrayList<>()).add(entry);
    }
    ToIntFunction<String> map = name -> exact.getOrDefault(NameForms.key(name), List.of()).size();
    ToIntFunction<String> found = name -> index.find(name).size();
    report("hash map, known names", known, map);
    report("index, known names", known, found);
    report("index, misspelt names", misspelt, found);
  }

  /** Doubles nothing and drops the last letter but one: a slip that no table makes good. */
  private static String misspelt(String name) {
    return name.length() < 4
        ? name
        : name.substring(0, name.length() - 2) + name.charAt(name.length() - 1);
  }

  private static void report(String what, List<String> names, ToIntFunction<String> lookup) {
    double best = 0;
    int hits = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      hits = names.stream().mapToInt(name -> lookup.applyAsInt(name) > 0 ? 1 : 0).sum();
      best = Math.max(best, names.size() / ((System.nanoTime() - start) / 1e9));
    }
    System.out.printf(
        Locale.ROOT, "%-24s %,10.0f names/s, %d of %d found%n", what, best, hits, names.size());
  }
}
