package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All rows of the gazetteer, findable by id and by name. */
final class KnownRows {
  private final Map<String, Place> byId = new HashMap<>();
  private final Map<String, Set<Place>> byName = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Where a row is. */
  record Place(GazetteerFile file, int number) {
    Row row() {
      return file.row(number);
    }

    String where() {
      return file.name() + ":" + (number + 1);
    }
  }

  static KnownRows of(Collection<GazetteerFile> files) {
    KnownRows known = new KnownRows();
    for (GazetteerFile file : files) {
      for (int number = 1; number <= file.size(); number++) {
        known.add(new Place(file, number));
      }
    }
    return known;
  }

  /** Makes a row findable; called again after it has changed. */
  void add(Place place) {
    Row row = place.row();
    if (!row.lacks(Column.QID)) {
      byId.putIfAbsent(row.get(Column.QID), place);
    }
    List<String> names = new ArrayList<>(row.list(Column.ALIASES));
    names.add(row.get(Column.NAME));
    for (String name : names) {
      byName.computeIfAbsent(Folded.of(name), none -> new LinkedHashSet<>()).add(place);
      taken.add(Folded.of(name));
    }
    row.list(Column.DEMONYMS).forEach(demonym -> taken.add(Folded.of(demonym)));
  }

  Optional<Place> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns rows of that name or alias and type, unless both countries are known and differ. */
  List<Place> namesakes(Found found, String type) {
    return byName.getOrDefault(Folded.of(found.name()), Set.of()).stream()
        .filter(place -> place.row().get(Column.TYPE).equals(type))
        .filter(place -> mayBeIn(place.row(), found.country()))
        .toList();
  }

  private static boolean mayBeIn(Row row, String country) {
    return row.lacks(Column.COUNTRY)
        || country.isEmpty()
        || row.get(Column.COUNTRY).equals(country);
  }

  /** Tells whether no row goes by that name yet. */
  boolean isFree(String name) {
    return !taken.contains(Folded.of(name));
  }
}
