package org.dateline.feed;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;

/** Which file of a folder brought which report. */
final class Owners {
  private final Map<String, Path> byId = new LinkedHashMap<>();

  /**
   * Returns what was read of a file, or why it is left out: the report of another file that is
   * there has its id.
   *
   * @param present the files that are there
   */
  Reading required(Reading reading, Path file, Collection<Path> present) {
    if (!(reading instanceof Reading.Read read)) {
      return reading;
    }
    Path owner = byId.getOrDefault(read.report().id(), file);
    return owner.equals(file) || !present.contains(owner)
        ? reading
        : new Skipped(
            read.report().source(),
            "its id '" + read.report().id() + "' is already that of " + owner,
            "rename the file, or give the report an 'id' of its own");
  }

  /**
   * Keeps what a file brought.
   *
   * @return the ids that it brought before and brings no more
   */
  Set<String> keep(Path file, Set<String> ids) {
    Set<String> dropped = of(file);
    dropped.removeAll(ids);
    ids.forEach(id -> byId.put(id, file));
    return dropped;
  }

  /** Returns the ids of the reports that a file brought, and no other file since. */
  Set<String> of(Path file) {
    Set<String> ids = new LinkedHashSet<>();
    byId.forEach(
        (id, owner) -> {
          if (owner.equals(file)) {
            ids.add(id);
          }
        });
    return ids;
  }

  void forget(Collection<String> ids) {
    byId.keySet().removeAll(ids);
  }
}
