package org.dateline.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The offices of a row, each with its first and last day; the lists are of one length. */
record Offices(List<String> names, List<String> from, List<String> to) {
  private static final int YEAR = 4;

  Offices {
    names = List.copyOf(names);
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  static Offices of(Row row) {
    List<String> names = row.list(Column.OFFICE);
    return new Offices(
        names, days(row.get(Column.FROM), names.size()), days(row.get(Column.TO), names.size()));
  }

  private static List<String> days(String cell, int count) {
    List<String> days =
        new ArrayList<>(count == 0 ? List.of() : Arrays.asList(cell.split("\\|", -1)));
    while (days.size() < count) {
      days.add("");
    }
    return days;
  }

  /** Returns them with one more, later, office, or with what is known anew of one of them. */
  Offices with(Found found) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(found.office())
          && year(from.get(i)).equals(year(found.from()))) {
        return new Offices(
            names,
            replaced(from, i, found.from()),
            found.to().isEmpty() ? to : replaced(to, i, found.to()));
      }
    }
    boolean later = from.stream().allMatch(day -> found.from().compareTo(day) >= 0);
    return later
        ? new Offices(
            added(names, found.office()), added(from, found.from()), added(to, found.to()))
        : this;
  }

  Row in(Row row) {
    return row.with(Column.OFFICE, String.join("|", names))
        .with(Column.FROM, String.join("|", from))
        .with(Column.TO, String.join("|", to));
  }

  private static List<String> replaced(List<String> days, int at, String day) {
    List<String> changed = new ArrayList<>(days);
    changed.set(at, day);
    return changed;
  }

  private static List<String> added(List<String> values, String value) {
    List<String> more = new ArrayList<>(values);
    more.add(value);
    return more;
  }

  private static String year(String date) {
    return date.length() < YEAR ? date : date.substring(0, YEAR);
  }
}
