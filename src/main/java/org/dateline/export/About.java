package org.dateline.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What every exported file says of itself.
 *
 * @param version of Dateline
 * @param ontology version of the vocabulary
 * @param choice what was left in, as the options of the command
 * @param date an ISO date: of {@code SOURCE_DATE_EPOCH}, else of the newest report
 * @param sources the reports it rests on, by id
 */
public record About(
    String version, String ontology, String choice, String date, List<Source> sources) {
  /** More would make the head of a file longer than the rest; the command names them all. */
  private static final int MOST_SOURCES = 50;

  public About {
    sources = List.copyOf(sources);
  }

  public String title() {
    return "Dateline: who and what is in %d report%s"
        .formatted(sources.size(), sources.size() == 1 ? "" : "s");
  }

  /** Returns all of it as names and values. */
  public Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("tool", "Dateline " + version);
    entries.put("ontology", "https://w3id.org/dateline/ns " + ontology);
    entries.put("filter", choice);
    entries.put("date", date);
    entries.put("sources", citations());
    entries.put("licence", licences());
    return entries;
  }

  /** Returns all of it in one text. */
  public String text() {
    return entries().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  private String citations() {
    String first =
        sources.stream()
            .limit(MOST_SOURCES)
            .map(Source::citation)
            .collect(Collectors.joining("; "));
    int more = sources.size() - MOST_SOURCES;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  String licences() {
    TreeSet<String> known = new TreeSet<>();
    sources.forEach(source -> known.add(source.licence().orElse("not stated by the report")));
    return String.join(", ", known);
  }
}
