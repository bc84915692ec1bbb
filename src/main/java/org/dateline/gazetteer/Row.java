package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row of a gazetteer file, cell by cell as it is written; a cell that is left out is empty. */
record Row(Map<Column, String> cells) {
  static final String OWN = "own";
  static final String WIKIDATA = "WD";

  Row {
    cells = Map.copyOf(cells);
  }

  static Row empty() {
    return new Row(Map.of());
  }

  static Row parse(String line) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    Iterator<String> texts = Arrays.asList(line.split("\t", -1)).iterator();
    for (Column column : Column.values()) {
      cells.put(column, texts.hasNext() ? texts.next() : "");
    }
    return new Row(cells);
  }

  String text() {
    return Arrays.stream(Column.values()).map(this::get).collect(Collectors.joining("\t"));
  }

  String get(Column column) {
    return cells.getOrDefault(column, "");
  }

  boolean lacks(Column column) {
    return get(column).isBlank();
  }

  List<String> list(Column column) {
    return lacks(column) ? List.of() : Arrays.asList(get(column).split("\\|"));
  }

  Row with(Column column, String value) {
    Map<Column, String> changed = new EnumMap<>(Column.class);
    changed.putAll(cells);
    changed.put(column, value);
    return new Row(changed);
  }

  Row filled(Column column, String value) {
    return lacks(column) ? with(column, value) : this;
  }

  /** Tells whether we wrote names of it ourselves. */
  boolean isOwn() {
    return sources().contains(OWN);
  }

  /** Names Wikidata among the sources, before {@code own}. */
  Row fromWikidata() {
    List<String> sources = new ArrayList<>(sources());
    if (!sources.contains(WIKIDATA)) {
      int own = sources.indexOf(OWN);
      sources.add(own < 0 ? sources.size() : own, WIKIDATA);
    }
    return with(Column.SOURCE, String.join("+", sources));
  }

  private List<String> sources() {
    return lacks(Column.SOURCE) ? List.of() : Arrays.asList(get(Column.SOURCE).split("\\+"));
  }
}
