package org.dateline.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.report.Reading.Read;
import org.dateline.report.Reading.Skipped;

/**
 * Reads files, folders and standard input.
 *
 * <p>A folder is walked with all its folders, in the order of the paths, and gives its files of a
 * known extension; hidden files and those named {@code README} are no reports. A link that leads
 * out of the folder is skipped. A bad input never stops the others.
 */
public final class ReportReader {
  /** The most UTF-16 units that a report's body may have. */
  public static final int LONGEST = 5_000_000;

  private static final int MOST_BYTES = 4 * LONGEST;

  private final InputStream standardInput;

  public ReportReader(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Reads one batch, lazily and in order; of two reports with one id the second is skipped.
   *
   * @param names files, folders, or "-" for standard input
   */
  public Stream<Reading> read(List<String> names) {
    Map<String, String> sourceById = new HashMap<>();
    return names.stream().flatMap(this::readName).map(reading -> once(reading, sourceById));
  }

  private Stream<Reading> readName(String name) {
    if (name.equals("-")) {
      return inputs("-", () -> new Input("-", "stdin", bytes(standardInput)), new PlainText());
    }
    Path path = Path.of(name);
    return Files.isDirectory(path) ? readFolder(path) : readFile(path);
  }

  private Stream<Reading> readFolder(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(ReportReader::isReport).sorted().toList();
      if (files.isEmpty()) {
        return Stream.of(
            new Skipped(
                folder.toString(), "the folder has no .txt or .md file", "name another folder"));
      }
      Path real = folder.toRealPath();
      return files.stream().flatMap(file -> readWithin(real, file));
    } catch (IOException e) {
      return Stream.of(unreadable(folder, e));
    }
  }

  private static boolean isReport(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && !stem(name).toUpperCase(Locale.ROOT).equals("README")
        && !extension(name).isEmpty()
        && Format.of(extension(name)).isPresent();
  }

  private Stream<Reading> readWithin(Path folder, Path file) {
    try {
      if (!file.toRealPath().startsWith(folder)) {
        return Stream.of(
            new Skipped(
                file.toString(), "it is a link that leads out of the folder", "name its target"));
      }
    } catch (IOException e) {
      return Stream.of(unreadable(file, e));
    }
    return readFile(file);
  }

  private Stream<Reading> readFile(Path file) {
    String name = String.valueOf(file.getFileName());
    Optional<Format> format = Format.of(extension(name));
    if (!Files.exists(file)) {
      return Stream.of(new Skipped(file.toString(), "there is no such file", "check the path"));
    }
    if (format.isEmpty()) {
      return Stream.of(
          new Skipped(
              file.toString(),
              "files of the kind '." + extension(name) + "' cannot be read",
              "save the report's text as .txt or .md"));
    }
    return inputs(file.toString(), () -> open(file, stem(name)), format.get());
  }

  private static Input open(Path file, String stem) throws IOException, Unreadable {
    try (InputStream stream = Files.newInputStream(file)) {
      return new Input(file.toString(), stem, bytes(stream));
    }
  }

  private static byte[] bytes(InputStream stream) throws IOException, Unreadable {
    byte[] content = stream.readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      throw tooLong();
    }
    if (content.length == 0) {
      throw new Unreadable("it is empty", "put the report's text in it");
    }
    return content;
  }

  static Unreadable tooLong() {
    return new Unreadable(
        "it is longer than %,d characters".formatted(LONGEST), "split it into reports");
  }

  /** Opens an input. */
  private interface Opening {
    Input open() throws IOException, Unreadable;
  }

  private static Stream<Reading> inputs(String source, Opening opening, Format format) {
    try {
      return format.read(opening.open()).stream();
    } catch (Unreadable e) {
      return Stream.of(e.skipped(source));
    } catch (IOException e) {
      return Stream.of(unreadable(Path.of(source), e));
    }
  }

  private static Skipped unreadable(Path path, IOException e) {
    return new Skipped(
        path.toString(),
        "it cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage(),
        "check that it is a file you may read");
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
            "give it an 'id' of its own in its front matter");
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
