package org.dateline.feed;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;

/**
 * Which file of a folder brought which report, and which files were refused one because another
 * file has it.
 */
final class Owners {
  private final Map<String, Path> byId = new LinkedHashMap<>();
  private final Map<Path, Set<String>> refused = new TreeMap<>();
  private final Set<String> released = new LinkedHashSet<>();

  /** Forgets what a file was refused: it is read again. */
  void begin(Path file) {
    refused.remove(file);
  }

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
    String id = read.report().id();
    Path owner = byId.getOrDefault(id, file);
    if (owner.equals(file) || !present.contains(owner) || released.contains(id)) {
      return reading;
    }
    refused.computeIfAbsent(file, each -> new LinkedHashSet<>()).add(id);
    return new Skipped(
        read.report().source(),
        "its id '" + id + "' is already that of " + owner,
        "rename the file, or give the report an 'id' of its own");
  }

  /** Keeps what a file brought; what it brings no more is released, unless it is broken now. */
  void keep(Path file, Receipt receipt) {
    int withheld = refused.getOrDefault(file, Set.of()).size();
    if (receipt.failed().size() == withheld) {
      release(file);
    }
    receipt.ids().forEach(id -> byId.put(id, file));
    released.removeAll(receipt.ids());
  }

  /** Releases the reports that a file brought, and no other file since. */
  void release(Path file) {
    byId.forEach(
        (id, owner) -> {
          if (owner.equals(file)) {
            released.add(id);
          }
        });
  }

  /**
   * Gives released reports to files that were refused them.
   *
   * @return those files, which must be read again
   */
  Set<Path> handOver() {
    Set<Path> heirs = new LinkedHashSet<>();
    refused.forEach(
        (file, ids) ->
            ids.stream()
                .filter(released::remove)
                .forEach(
                    id -> {
                      byId.put(id, file);
                      heirs.add(file);
                    }));
    return heirs;
  }

  /** Returns the ids of reports that no file has any more. */
  Set<String> released() {
    return Set.copyOf(released);
  }

  void forget(Collection<String> ids) {
    byId.keySet().removeAll(ids);
    released.removeAll(ids);
  }
}
