package org.dateline.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.report.Reading.Read;
import org.dateline.report.Reading.Skipped;

/**
 * Reads files, folders and standard input: text, web pages, PDF, feeds, JSON Lines, web archives,
 * and zips of them.
 *
 * <p>A folder is walked with all its folders, in the order of the paths, and gives its files of a
 * known extension; hidden files and those named {@code README} are no reports. A link that leads
 * out of the folder is skipped. A bad input never stops the others, nor does a bad line of one.
 */
public final class ReportReader {
  /** The most UTF-16 units that a report's body may have. */
  public static final int LONGEST = 5_000_000;

  /** The most bytes of one report, and of one line that holds a report. */
  static final int MOST_BYTES = 4 * LONGEST;

  private final InputStream standardInput;
  private final Formats formats;

  private ReportReader(InputStream standardInput, Formats formats) {
    this.standardInput = standardInput;
    this.formats = formats;
  }

  /**
   * Loads what readers know.
   *
   * @param data the folder that holds {@code boilerplate.tsv}
   * @throws Problems if that file is wrong
   */
  public static ReportReader load(Path data, InputStream standardInput) {
    Boilerplate boilerplate = Boilerplate.load(data.resolve("boilerplate.tsv"));
    return new ReportReader(standardInput, new Formats(boilerplate));
  }

  /** Returns a reader that takes nothing off web pages, for texts that are read as they stand. */
  public static ReportReader ofWhole() {
    Boilerplate nothing =
        new Boilerplate(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new ReportReader(InputStream.nullInputStream(), new Formats(nothing));
  }

  /**
   * Reads one batch, lazily and in order; of two reports with one id the second is skipped. Take
   * the readings with {@code forEach}: then one report at a time is in memory, and a file of any
   * size can be read; an iterator holds all readings of a file.
   *
   * @param names files, folders, or "-" for standard input
   * @throws Problems naming those that are not there
   */
  public Stream<Reading> read(List<String> names) {
    requireThere(names);
    return checked(names.stream().mapMulti(this::readName));
  }

  /**
   * Refuses names of nothing, which are slips of whoever typed them and no reports that fail.
   *
   * @throws Problems naming all of them
   */
  public static void requireThere(List<String> names) {
    Problems.throwIfAny(
        names.stream()
            .filter(name -> !name.equals("-") && Files.notExists(Path.of(name)))
            .map(name -> new Problem(Path.of(name), 0, "there is no such file", "check the path"))
            .toList());
  }

  private static Stream<Reading> checked(Stream<Reading> readings) {
    Map<String, String> sourceById = new HashMap<>();
    return readings.map(English::required).map(reading -> once(reading, sourceById));
  }

  /**
   * Returns the files of a folder that may be reports, in the order of their paths; none of a
   * folder without.
   */
  public List<Path> files(Path folder) throws IOException {
    return new Folder(folder).files(formats);
  }

  /** Reads one file of a folder, as {@link #read} does on its way through the folder. */
  public Stream<Reading> read(Path folder, Path file) {
    Folder within = new Folder(folder);
    return checked(Stream.of(file).mapMulti((each, found) -> readWithin(within, each, found)));
  }

  /**
   * Reads the items of an RSS or Atom feed.
   *
   * @param source for messages
   * @param stem begins the ids of items whose own ids are no addresses
   */
  public Stream<Reading> readFeed(String source, String stem, byte[] document) {
    return readOne(new Input(source, stem, new ByteArrayInputStream(document)), formats::readFeed);
  }

  /**
   * Reads a text, web page, feed, PDF or JSON, told by its content.
   *
   * @param source for messages
   * @param stem the id of a report that brings none
   */
  public Stream<Reading> readMessage(String source, String stem, byte[] document) {
    return readOne(
        new Input(source, stem, new ByteArrayInputStream(document)),
        (input, found) -> formats.read(new FileName(""), input, found));
  }

  private static Stream<Reading> readOne(Input given, OneInput reader) {
    return checked(
        Stream.of(given)
            .mapMulti(
                (input, found) -> attempt(input.source(), found, () -> reader.read(input, found))));
  }

  /** Says whether files of that name are reports where they lie in a folder. */
  public boolean knows(String fileName) {
    FileName name = new FileName(fileName);
    return !name.isBeside() && formats.knows(name);
  }

  /**
   * Reads what comes out of a stream, as from a file of that name. Reports of one id are all handed
   * on.
   *
   * @param source for messages
   */
  public void read(String source, String fileName, InputStream stream, Consumer<Reading> found) {
    FileName name = new FileName(fileName);
    Consumer<Reading> checked = reading -> found.accept(English.required(reading));
    attempt(
        source, checked, () -> formats.read(name, new Input(source, name.stem(), stream), checked));
  }

  /**
   * Reads the object of one line of JSON Lines.
   *
   * @param id for a report that brings none
   */
  public Reading readObject(String source, String id, String json) {
    try {
      return English.required(new Read(JsonLines.report(json, id, source)));
    } catch (Unreadable e) {
      return e.skipped(source);
    }
  }

  private void readName(String name, Consumer<Reading> found) {
    Path path = Path.of(name);
    if (name.equals("-")) {
      Input input = new Input("-", "stdin", standardInput);
      attempt("-", found, () -> formats.read(new FileName(""), input, found));
    } else if (Files.isDirectory(path)) {
      attempt(name, found, () -> readFolder(new Folder(path), found));
    } else {
      attempt(name, found, () -> readFile(path, found));
    }
  }

  private void readFolder(Folder folder, Consumer<Reading> found) throws IOException, Unreadable {
    for (Path file : folder.reports(formats)) {
      readWithin(folder, file, found);
    }
  }

  private void readWithin(Folder folder, Path file, Consumer<Reading> found) {
    attempt(
        file.toString(),
        found,
        () -> {
          folder.requireWithin(file);
          readFile(file, found);
        });
  }

  private void readFile(Path file, Consumer<Reading> found) throws IOException, Unreadable {
    FileName name = new FileName(String.valueOf(file.getFileName()));
    try (InputStream stream = Files.newInputStream(file)) {
      formats.read(name, new Input(file.toString(), name.stem(), stream), found);
    }
  }

  /** Reads an input in a way of its own. */
  private interface OneInput {
    void read(Input input, Consumer<Reading> found) throws IOException, Unreadable;
  }

  /** Reads something. */
  private interface Attempt {
    void read() throws IOException, Unreadable;
  }

  private static void attempt(String source, Consumer<Reading> found, Attempt attempt) {
    try {
      attempt.read();
    } catch (Unreadable e) {
      found.accept(e.skipped(source));
    } catch (IOException e) {
      found.accept(
          new Skipped(
              source,
              "it cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage(),
              "check that it is a file you may read"));
    }
  }

  private static Reading once(Reading reading, Map<String, String> sourceById) {
    if (!(reading instanceof Read read)) {
      return reading;
    }
    Report report = read.report();
    String first = sourceById.putIfAbsent(report.id(), report.source());
    return first == null
        ? reading
        : new Skipped(
            report.source(),
            "its id '" + report.id() + "' is already that of " + first,
            "rename the file, or give the report an 'id' of its own");
  }
}
