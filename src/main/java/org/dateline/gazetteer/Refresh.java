package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** What a row gains from an item. Our names, aliases, places and numbers are never replaced. */
record Refresh(KnownRows known) {
  /** As in the gazetteer's README: shorter ones match too much else. */
  private static final int SHORTEST = 4;

  Row newRow(Found found, String type) {
    Row row =
        Row.empty()
            .with(Column.NAME, found.name())
            .with(Column.TYPE, type)
            .with(Column.QID, found.id());
    return refreshed(row, found).fromWikidata();
  }

  /** Returns the row with what the item adds; the same row when that is nothing. */
  Row refreshed(Row row, Found found) {
    Row fresh =
        withOffice(withNames(row, found), found)
            .filled(Column.COUNTRY, found.country())
            .filled(Column.CAPITAL, found.capital())
            .filled(Column.PROMINENCE, found.prominence());
    if (row.lacks(Column.LAT) && row.lacks(Column.LON)) {
      fresh = fresh.with(Column.LAT, found.lat()).with(Column.LON, found.lon());
    }
    return fresh.text().equals(row.text()) ? row : fresh.fromWikidata();
  }

  private Row withNames(Row row, Found found) {
    List<String> aliases = new ArrayList<>(row.list(Column.ALIASES));
    for (String alias : found.aliases()) {
      boolean proper = alias.length() >= SHORTEST && Character.isUpperCase(alias.codePointAt(0));
      if (proper && known.isFree(alias) && isNone(aliases, alias) && !same(row, alias)) {
        aliases.add(alias);
      }
    }
    List<String> demonyms = found.demonyms().stream().filter(known::isFree).toList();
    return row.with(Column.ALIASES, String.join("|", aliases))
        .filled(Column.DEMONYMS, String.join("|", demonyms));
  }

  private static boolean isNone(List<String> names, String name) {
    return names.stream().noneMatch(known -> Folded.of(known).equals(Folded.of(name)));
  }

  private static boolean same(Row row, String name) {
    return Folded.of(row.get(Column.NAME)).equals(Folded.of(name));
  }

  /** Adds the item's office, unless we wrote those of the row. */
  private static Row withOffice(Row row, Found found) {
    boolean ours = row.isOwn() && !row.lacks(Column.OFFICE);
    return found.office().isEmpty() || ours ? row : Offices.of(row).with(found).in(row);
  }
}
