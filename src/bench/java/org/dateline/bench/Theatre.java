package org.dateline.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Where a generated report plays: a state of the gazetteer, with armed groups and places of it. */
record Theatre(
    String state, String demonym, String capital, List<String> groups, List<String> places) {
  private static final int ENOUGH = 5;
  private static final CSVFormat FORM =
      CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).setQuote(null).get();

  /** Returns every state that has an adjective, a capital, two armed groups and some places. */
  static List<Theatre> all(Path gazetteer) throws IOException {
    Map<String, List<String>> groups = names(gazetteer.resolve("armed-groups.tsv"));
    Map<String, List<String>> places = names(gazetteer.resolve("places.tsv"));
    List<Theatre> all = new ArrayList<>();
    for (CSVRecord row : rows(gazetteer.resolve("states.tsv"))) {
      List<String> here = groups.getOrDefault(row.get("country"), List.of());
      List<String> where = places.getOrDefault(row.get("country"), List.of());
      String demonym = first(row.get("demonyms"));
      if (here.size() > 1
          && where.size() >= ENOUGH
          && !demonym.isEmpty()
          && !row.get("capital").isEmpty()) {
        all.add(new Theatre(row.get("name"), demonym, first(row.get("capital")), here, where));
      }
    }
    return all;
  }

  /** Returns the names that fill the slots of one report. */
  Map<String, String> names(Random random) {
    int group = random.nextInt(groups.size());
    int place = random.nextInt(places.size());
    return Map.of(
        "state", state,
        "demonym", demonym,
        "capital", capital,
        "group", groups.get(group),
        "rival", groups.get((group + 1) % groups.size()),
        "place", places.get(place),
        "town", places.get((place + 1) % places.size()),
        "city", places.get((place + 2) % places.size()));
  }

  private static Map<String, List<String>> names(Path file) throws IOException {
    return rows(file).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("country"),
                Collectors.mapping(row -> row.get("name"), Collectors.toList())));
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return FORM.parse(reader).getRecords();
    }
  }

  private static String first(String names) {
    return names.split("\\|", 2)[0];
  }
}
