package org.dateline.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.problem.Problems;
import org.dateline.report.ReportReader;
import org.dateline.store.RdfFiles;

/**
 * Brings the files of a folder, and of all folders in it, and each file again when it changes.
 *
 * <p>The system's events only wake it; what has changed it sees by looking, so that a lost event
 * costs time and no report. A file is read when two looks found it the same.
 */
public final class FolderFeed {
  private static final Duration TICK = Duration.ofMillis(100);

  private final Path folder;
  private final ReportReader reader;
  private final Supplier<Desk> desks;
  private final Pace pace;
  private final Consumer<String> talk;
  private final Deletion deletion;

  private final Owners owners = new Owners();
  private final Map<Path, Stamp> taken = new HashMap<>();
  private Map<Path, Stamp> seen = Map.of();
  private Set<Path> away = Set.of();

  /** What becomes of a report whose file goes. */
  public enum Deletion {
    KEEPS,
    REMOVES
  }

  public FolderFeed(
      Path folder,
      ReportReader reader,
      Supplier<Desk> desks,
      Pace pace,
      Deletion deletion,
      Consumer<String> talk) {
    this.folder = folder;
    this.reader = reader;
    this.desks = desks;
    this.pace = pace;
    this.deletion = deletion;
    this.talk = talk;
  }

  /** Brings what is there, then what comes, until it is stopped. */
  public void run(Stop stop) throws IOException {
    try (FolderAlarm alarm = FolderAlarm.on(folder)) {
      boolean busy = true;
      boolean begun = false;
      while (!stop.isRequested()) {
        try {
          alarm.set();
          busy = look(stop);
        } catch (IOException | UncheckedIOException e) {
          talk.accept("%s: cannot be looked through now: %s".formatted(folder, e.getMessage()));
          busy = false;
        }
        if (!busy && !begun) {
          talk.accept("Watching %s; Ctrl-C stops.".formatted(folder));
          begun = true;
        }
        pause(alarm, busy, stop);
      }
    }
  }

  private void pause(FolderAlarm alarm, boolean busy, Stop stop) {
    Duration left = busy ? Duration.ZERO : pace.look();
    boolean over = stop.within(pace.settle());
    while (!over && left.toMillis() > 0 && !alarm.rang()) {
      over = stop.within(TICK);
      left = left.minus(TICK);
    }
  }

  /**
   * Looks once and brings what has settled.
   *
   * @return whether a next look will soon have more to do
   */
  private boolean look(Stop stop) throws IOException {
    Map<Path, Stamp> now = stamps();
    Map<Path, Stamp> before = seen;
    seen = now;
    List<Path> settled = unread().filter(file -> now.get(file).equals(before.get(file))).toList();
    List<Path> missing = missing();
    List<Path> gone = missing.stream().filter(file -> !before.containsKey(file)).toList();
    boolean idle = settled.isEmpty() && gone.isEmpty() && owners.released().isEmpty();
    boolean brought = idle || bring(settled, gone, stop);
    return brought && (unread().findAny().isPresent() || gone.size() < missing.size());
  }

  private Stream<Path> unread() {
    return seen.keySet().stream().filter(file -> !seen.get(file).equals(taken.get(file)));
  }

  /**
   * Returns the files that were taken and are there no more. When all go at once, that is a drive
   * that is not there, more likely than a clean-up: none counts until one of them is back.
   */
  private List<Path> missing() {
    if (Collections.disjoint(seen.keySet(), taken.keySet())) {
      sayAway();
      away = Set.copyOf(taken.keySet());
    }
    List<Path> missing =
        taken.keySet().stream()
            .filter(file -> !seen.containsKey(file) && !away.contains(file))
            .sorted()
            .toList();
    if (!Collections.disjoint(seen.keySet(), away)) {
      away = Set.of();
    }
    return missing;
  }

  private void sayAway() {
    if (deletion == Deletion.REMOVES && away.isEmpty() && !taken.isEmpty()) {
      String stay = "%s: no file is there that was there; all reports stay until one is back";
      talk.accept(stay.formatted(folder));
    }
  }

  private Map<Path, Stamp> stamps() throws IOException {
    List<Path> files = new ArrayList<>(reader.files(folder));
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(FolderFeed::isRdf).sorted().forEach(files::add);
    }
    Map<Path, Stamp> stamps = new LinkedHashMap<>();
    for (Path file : files) {
      Stamp.of(file).ifPresent(stamp -> stamps.put(file, stamp));
    }
    return stamps;
  }

  private static boolean isRdf(Path file) {
    return RdfFiles.isRdf(file)
        && Files.isRegularFile(file)
        && !file.getFileName().toString().startsWith(".");
  }

  private boolean bring(List<Path> settled, List<Path> gone, Stop stop) {
    try (Desk desk = desks.get()) {
      for (Path file : settled) {
        if (!stop.isRequested()) {
          bring(file, desk, stop);
        }
      }
      if (!stop.isRequested()) {
        release(gone, desk);
      }
      return true;
    } catch (UncheckedIOException | Problems e) {
      String later = "%s%nnot stored, and tried again in %d s";
      talk.accept(later.formatted(e.getMessage(), pace.look().toSeconds()));
      return false;
    }
  }

  private void bring(Path file, Desk desk, Stop stop) {
    if (RdfFiles.isRdf(file)) {
      bringRdf(file, desk);
    } else {
      owners.begin(file);
      Set<Path> present = seen.keySet();
      Receipt receipt =
          desk.take(
              reader
                  .read(folder, file)
                  .filter(each -> !stop.isRequested())
                  .map(each -> owners.required(each, file, present)));
      if (stop.isRequested()) {
        return;
      }
      owners.keep(file, receipt);
    }
    taken.put(file, seen.get(file));
  }

  private void bringRdf(Path file, Desk desk) {
    try {
      desk.replace(RdfFiles.read(List.of(file)));
    } catch (Problems e) {
      talk.accept(e.getMessage());
    }
  }

  /** Lets go of the reports that no file has any more, unless another file waits for them. */
  private void release(List<Path> gone, Desk desk) {
    // What is gone waits for nothing.
    gone.forEach(owners::begin);
    gone.forEach(owners::release);
    owners.handOver().forEach(heir -> taken.put(heir, Stamp.UNREAD));
    Set<String> ids = owners.released();
    if (deletion == Deletion.REMOVES && !ids.isEmpty()) {
      desk.remove(ids);
    }
    owners.forget(ids);
    taken.keySet().removeAll(gone);
  }
}
