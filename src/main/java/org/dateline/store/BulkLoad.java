package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty store with N-Quads by TDB2's bulk loaders, which know no transactions. So it fills
 * a directory beside the store's data, and one renaming puts that in the place of the data when all
 * is there. The text index and the summaries are made when the store is opened. What a kill leaves
 * unfinished is cleared away by the next start.
 */
public final class BulkLoad {
  private static final MonitorOutput SILENCE = (form, values) -> {};

  /** With fewer, one thread does everything in a third of the memory. */
  private static final int PROCESSORS_FOR_THREADS = 2;

  private static final long MEMORY_FOR_THREADS = 2L << 30;

  /** From so many on, all indexes are filled at a time. */
  private static final long MANY_BYTES = 1L << 30;

  /** A line of N-Quads, and how much smaller a zipped one is; both about. */
  private static final int BYTES_A_LINE = 150;

  private static final int ZIPPED = 12;

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Path directory;
  private final Room room;
  private final List<Path> files;
  private final Optional<String> marking;

  /**
   * How it went.
   *
   * @param files how many are in the store now, each of them whole
   * @param quads how many were taken from them
   * @param broken files that cannot be read, with the line; nothing of them is in the store
   */
  public record Loaded(int files, long quads, List<Problem> broken) {
    public Loaded {
      broken = List.copyOf(broken);
    }
  }

  /** A file cannot be read. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Broken(Path file, int line, String reason, Exception cause) {
      super(reason, cause);
      problem = new Problem(file, line, "cannot be read: " + reason, "correct the file");
    }
  }

  private BulkLoad(Room room, List<Path> files, Optional<String> marking) {
    this.directory = room.directory();
    this.room = room;
    this.files = files;
    this.marking = marking;
  }

  /** Says whether a file may be loaded in bulk: {@code .nq} or {@code .nq.gz}. */
  public static boolean isFor(Path file) {
    return RdfFiles.ending(file).equals("nq");
  }

  /**
   * Loads files into a store that holds nothing yet, beside the ontology; another is left alone.
   *
   * @param marking who alone may see what is loaded
   * @return what was loaded; nothing if the store is not empty
   * @throws Problems if something must not be loaded with this marking, or the disk is too small;
   *     the store is as it was
   */
  public static Optional<Loaded> into(Path directory, List<Path> files, Optional<String> marking) {
    return into(Room.on(directory.toAbsolutePath().normalize()), files, marking);
  }

  static Optional<Loaded> into(Room room, List<Path> files, Optional<String> marking) {
    DatasetGraph old = StoreDirectory.connect(room.directory());
    try {
      return isEmpty(old)
          ? Optional.of(new BulkLoad(room, files, marking).load())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot fill " + room.directory() + ": " + e.getMessage(), e);
    } finally {
      // Held until the end, so that no other process opens what is about to be replaced.
      TDBInternal.expel(old);
    }
  }

  private static boolean isEmpty(DatasetGraph data) {
    Node ontology = Rdf4jToJena.node(Graphs.ONTOLOGY);
    return Txn.calculateRead(
        data,
        () ->
            Iter.allMatch(
                data.listGraphNodes(), graph -> graph.equals(ontology) || Summaries.isName(graph)));
  }

  private Loaded load() throws IOException {
    try {
      return new Loaded(files.size(), replaceData(), List.of());
    } catch (Broken e) {
      return loadSound(e);
    }
  }

  /** Finds out which files cannot be read, and begins again without them. */
  private Loaded loadSound(Broken first) throws IOException {
    List<Path> sound = new ArrayList<>();
    List<Problem> broken = new ArrayList<>();
    for (Path file : files) {
      try {
        read(file, StreamRDFLib.sinkNull());
        sound.add(file);
      } catch (Broken e) {
        broken.add(e.problem);
      }
    }
    if (broken.isEmpty()) {
      throw new IOException(first.getMessage(), first);
    }
    long quads = sound.isEmpty() ? 0 : new BulkLoad(room, sound, marking).replaceData();
    return new Loaded(sound.size(), quads, broken);
  }

  private long replaceData() throws IOException {
    long bytes = bytes();
    room.forQuads(bytes / BYTES_A_LINE);
    int present = StoreDirectory.generation(directory);
    Path unfinished = StoreDirectory.generation(directory, present + 1, "-tmp");
    try {
      long quads = Crew.work(() -> fill(unfinished, bytes), GRACE);
      StoreDirectory.putInPlace(StoreDirectory.generation(unfinished, 1, ""), directory);
      return quads;
    } catch (CompletionException e) {
      throw unfilled(e.getCause());
    } finally {
      PathUtils.deleteDirectory(unfinished);
    }
  }

  /** On a full disk whatever comes last is blamed, even the file that was read. */
  private RuntimeException unfilled(@Nullable Throwable cause) throws IOException {
    if (cause instanceof Problems problems) {
      return problems;
    }
    if (room.isSpent()) {
      return room.spent(cause);
    }
    if (cause instanceof Broken broken) {
      return broken;
    }
    throw new IOException(String.valueOf(cause), cause);
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file) * (RdfFiles.isZipped(file) ? ZIPPED : 1);
    }
    return bytes;
  }

  private long fill(Path place, long bytes) throws IOException {
    DatasetGraph data =
        DatabaseMgr.connectDatasetGraph(Location.create(Files.createDirectories(place)));
    try {
      DataLoader loader = loader(data, bytes);
      loader.startBulk();
      try {
        for (Path file : files) {
          read(file, new AdmittedQuads(loader.stream(), RdfFiles.graphOf(file), marking));
        }
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
      loader.finishBulk();
      new Linkset(data).refreshAll(Linkset.SLICE);
      return loader.countQuads();
    } finally {
      TDBInternal.expel(data);
    }
  }

  private static DataLoader loader(DatasetGraph data, long bytes) {
    Runtime machine = Runtime.getRuntime();
    if (machine.availableProcessors() < PROCESSORS_FOR_THREADS
        || machine.maxMemory() < MEMORY_FOR_THREADS) {
      return LoaderFactory.sequentialLoader(data, SILENCE);
    }
    return bytes >= MANY_BYTES
        ? LoaderFactory.parallelLoader(data, SILENCE)
        : LoaderFactory.phasedLoader(data, SILENCE);
  }

  private static void read(Path file, StreamRDF taker) {
    try (var in = RdfFiles.open(file)) {
      RDFParser.source(in).lang(Lang.NQUADS).errorHandler(new Strict()).parse(taker);
    } catch (RiotParseException e) {
      throw new Broken(file, (int) e.getLine(), e.getOriginalMessage(), e);
    } catch (RiotException | RuntimeIOException | IOException e) {
      throw new Broken(file, 0, e.getMessage(), e);
    }
  }

  /** Ends at an error; what may only be unwise is loaded, as it is by other ways. */
  private record Strict() implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }
  }
}
