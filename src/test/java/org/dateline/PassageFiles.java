package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code cases/passages/*.yaml}; {@code README.md} there describes the form. */
final class PassageFiles {
  static final Path FOLDER =
      Path.of(
          System.getProperty("dateline.home", "."),
          "src",
          "test",
          "resources",
          "cases",
          "passages");

  private static final Set<String> KEYS = Set.of("name", "date", "text", "must", "mustNot");

  private PassageFiles() {}

  static List<Passage> readAll() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Passage> read(Path file) {
    Map<?, ?> content = yaml(file);
    String construction = file.getFileName().toString().replace(".yaml", "");
    List<Passage> passages = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Object item : (List<?>) content.get("passages")) {
      Map<?, ?> entry = (Map<?, ?>) item;
      String name = String.valueOf(entry.get("name"));
      try {
        if (!KEYS.containsAll(entry.keySet())) {
          throw new IllegalArgumentException("keys " + entry.keySet() + ", want some of " + KEYS);
        }
        if (!names.add(name)) {
          throw new IllegalArgumentException("the name is used twice in the file");
        }
        passages.add(passage(file, construction, name, entry));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ", passage " + name + ": " + e.getMessage(), e);
      }
    }
    return passages;
  }

  static Map<?, ?> yaml(Path file) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Passage passage(Path file, String construction, String name, Map<?, ?> entry) {
    List<Passage.Line> lines = new ArrayList<>();
    lines(entry.get("must"), true, lines);
    lines(entry.get("mustNot"), false, lines);
    String text = String.valueOf(entry.get("text")).strip();
    return new Passage(file, construction, name, date(entry.get("date")), text, lines);
  }

  private static Optional<LocalDate> date(Object value) {
    if (value instanceof java.util.Date date) {
      return Optional.of(LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC));
    }
    return Optional.ofNullable(value).map(Object::toString).map(LocalDate::parse);
  }

  private static void lines(Object list, boolean wanted, List<Passage.Line> into) {
    if (list == null) {
      return;
    }
    for (Object item : (List<?>) list) {
      if (item instanceof Map<?, ?> marked) {
        Optional<String> gap = Optional.of(String.valueOf(marked.get("gap")));
        Expectation expectation = Expectation.parse(String.valueOf(marked.get("expect")));
        into.add(new Passage.Line(expectation, wanted, gap));
      } else {
        Expectation expectation = Expectation.parse(String.valueOf(item));
        into.add(new Passage.Line(expectation, wanted, Optional.empty()));
      }
    }
  }

  /** Takes the mark {@code gap} off a line in its file. */
  static void unmark(Passage passage, Passage.Line line) {
    try {
      String all = Files.readString(passage.file());
      int start = all.indexOf("- name: " + passage.name() + "\n");
      Pattern marked =
          Pattern.compile(
              "- expect: (" + Pattern.quote(line.expectation().source()) + ")\\n +gap: .*");
      Matcher matcher = marked.matcher(all);
      if (start >= 0 && matcher.find(start)) {
        String mended =
            all.substring(0, matcher.start())
                + "- "
                + matcher.group(1)
                + all.substring(matcher.end());
        Files.writeString(passage.file(), mended);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
