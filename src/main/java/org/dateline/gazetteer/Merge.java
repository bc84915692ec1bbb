package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.gazetteer.KnownRows.Place;

/** Lays items of Wikidata over the rows of the gazetteer. */
final class Merge {
  private final KnownRows known;
  private final Refresh refresh;
  private final Ids ids;
  private final Set<Conflict> conflicts = new LinkedHashSet<>();

  Merge(KnownRows known, Ids ids) {
    this.known = known;
    this.refresh = new Refresh(known);
    this.ids = ids;
  }

  Set<Conflict> conflicts() {
    return conflicts;
  }

  /**
   * Lays the items of one query over the rows. An item is a row's if the ids are the same. An item
   * that only has the name of a row changes nothing, unless ids are to be taken and there is one
   * such row and one such item. Other items become new rows.
   */
  void lay(List<Found> items, String type, GazetteerFile file) {
    Map<Place, List<Found>> claims = new LinkedHashMap<>();
    List<Found> strangers = new ArrayList<>();
    for (Found item : items) {
      List<Place> namesakes = known.namesakes(item, type);
      if (known.withId(item.id()).isPresent()) {
        refresh(known.withId(item.id()).get(), item);
      } else if (namesakes.isEmpty()) {
        strangers.add(item);
      } else {
        namesakes.forEach(
            place -> claims.computeIfAbsent(place, none -> new ArrayList<>()).add(item));
      }
    }
    claims.forEach((place, claimants) -> decide(place, claimants, type));
    strangers.forEach(item -> add(item, type, file));
  }

  private void decide(Place place, List<Found> claimants, String type) {
    boolean clear = claimants.size() == 1 && known.namesakes(claimants.get(0), type).size() == 1;
    boolean taken = ids == Ids.THEIRS && clear;
    Row row = place.row();
    for (Found item : claimants) {
      conflicts.add(
          new Conflict(place.where(), row.get(Column.NAME), row.get(Column.QID), item.id(), taken));
    }
    if (taken) {
      Found item = claimants.get(0);
      place.file().set(place.number(), row.with(Column.QID, item.id()).fromWikidata());
      refresh(place, item);
    }
  }

  private void refresh(Place place, Found item) {
    Row row = place.row();
    Row fresh = refresh.refreshed(row, item);
    if (!fresh.equals(row)) {
      place.file().set(place.number(), fresh);
    }
    known.add(place);
  }

  private void add(Found item, String type, GazetteerFile file) {
    // Two items of one query may have one name; the second is told of, like any other namesake.
    List<Place> namesakes = known.namesakes(item, type);
    if (namesakes.isEmpty()) {
      known.add(new Place(file, file.add(refresh.newRow(item, type))));
    } else {
      decide(namesakes.get(0), List.of(item), type);
    }
  }
}
