package org.dateline.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.lucene.util.IOUtils;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The directory of a store: made when missing, locked, mended of what a kill left. */
final class StoreDirectory {
  private static final String GENERATIONS = "Data-[0-9][0-9][0-9][0-9]";

  /** One takes about 300 bytes, so that all cached ones take some 4 % of the heap. */
  private static final long HEAP_A_NODE = 10_000;

  /** TDB2's own size. */
  private static final long MOST_NODES = 1_000_000;

  private static final Pattern HOLDER = Pattern.compile("process (\\d+)");

  private StoreDirectory() {}

  static DatasetGraph connect(Path directory) {
    try {
      Files.createDirectories(directory);
      mend(directory);
      Location place = Location.create(directory);
      // Beside new data, TDB2 would write them down in a file that a kill can leave half done.
      return generation(directory) == 0
          ? DatabaseMgr.connectDatasetGraph(place)
          : DatabaseMgr.connectDatasetGraph(place, caches());
    } catch (DBOpEnvException e) {
      throw inUse(directory, e);
    } catch (IOException e) {
      throw new Problems(
          new Problem(
              directory,
              0,
              "cannot be used as a store: " + e,
              "give a directory you may write to with --store"));
    }
  }

  // TDB2 would keep 1.2 million nodes in whatever heap: of one of 1 GB more than a third.
  private static StoreParams caches() {
    long nodes = Runtime.getRuntime().maxMemory() / HEAP_A_NODE;
    return StoreParams.builder("by heap")
        .nodeId2NodeCacheSize((int) Math.min(nodes, MOST_NODES))
        .node2NodeIdCacheSize((int) Math.min(nodes / 2, MOST_NODES / 5))
        .build();
  }

  /** Returns the number of the directory in which the store's data are. */
  static int generation(Path directory) throws IOException {
    int last = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, GENERATIONS)) {
      for (Path each : all) {
        last = Math.max(last, Integer.parseInt(each.getFileName().toString().substring(5)));
      }
    }
    return last;
  }

  /** Returns where TDB2 keeps, or looks for, data: of those without an ending, the last counts. */
  static Path generation(Path directory, int number, String ending) {
    return directory.resolve("Data-%04d%s".formatted(number, ending));
  }

  /** Returns the size of all files below. */
  static long bytes(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }

  /**
   * Makes a directory the data of a store, in the place of those that are there. When it is, all of
   * it is on the disk: a machine that loses its power then has either the old or the new.
   */
  static void putInPlace(Path data, Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path each : files.toList()) {
        IOUtils.fsync(each, Files.isDirectory(each));
      }
    }
    int present = generation(directory);
    Files.move(data, generation(directory, present + 1, ""), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(directory, true);
    // Under this name it is cleared away by the next start, should the deletion be killed.
    Path replaced = generation(directory, present, "-tmp");
    Files.move(generation(directory, present, ""), replaced, StandardCopyOption.ATOMIC_MOVE);
    PathUtils.deleteDirectory(replaced);
  }

  /**
   * Returns what was killed in the making, with which TDB2 refuses to open (apache/jena#2254), and
   * what had been replaced when it was to be deleted.
   */
  private static List<Path> stale(Path directory) throws IOException {
    List<Path> stale = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "Data-*-tmp")) {
      all.forEach(stale::add);
    }
    return stale;
  }

  // Only the holder of the lock may touch them: they may be a living process's.
  private static void mend(Path directory) throws IOException {
    Path journal = generation(directory, generation(directory), "").resolve(Names.journalFile);
    if (stale(directory).isEmpty() && !TornJournal.is(journal)) {
      return;
    }
    Path lockFile = directory.resolve("tdb.lock");
    if (Files.notExists(lockFile)) {
      Files.createFile(lockFile);
    }
    ProcessFileLock lock = ProcessFileLock.create(lockFile.toString());
    lock.lockEx();
    try {
      for (Path leftover : stale(directory)) {
        PathUtils.deleteDirectory(leftover);
      }
      if (TornJournal.is(journal)) {
        TornJournal.mend(journal);
      }
    } finally {
      lock.unlock();
      // Or this process would go on believing that it holds the lock.
      ProcessFileLock.release(lock);
    }
  }

  private static Problems inUse(Path directory, DBOpEnvException cause) {
    Matcher holder = HOLDER.matcher(String.valueOf(cause.getMessage()));
    String who = holder.find() ? "process " + holder.group(1) : "another process";
    Problems problems =
        new Problems(
            new Problem(
                directory,
                0,
                "this store is in use by " + who,
                "stop it, or name another directory with --store"));
    problems.initCause(cause);
    return problems;
  }
}
