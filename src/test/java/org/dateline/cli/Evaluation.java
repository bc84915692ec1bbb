package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One {@code eval/*.yaml}: which reports, which commands, and the figures that they must give.
 *
 * @param commands with {@code {corpus}}, {@code {ids}} and {@code {files}} left to be filled in
 * @param expected keys are "relations F1", "hallucinations rate"
 */
record Evaluation(
    Path file,
    String title,
    Path corpus,
    List<String> ids,
    boolean optional,
    List<String> commands,
    double tolerance,
    Map<String, Double> expected) {
  static final Path FOLDER = Path.of("eval");
  private static final String EXPECTED = "expected:\n";

  Evaluation {
    ids = List.copyOf(ids);
    commands = List.copyOf(commands);
  }

  /** Returns all evaluations, in the order of their files' names. */
  static List<Evaluation> all() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    List<Evaluation> evaluations = new ArrayList<>();
    for (Path file : files) {
      evaluations.add(parse(file));
    }
    return evaluations;
  }

  private static Evaluation parse(Path file) throws IOException {
    Map<?, ?> yaml =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    Map<String, Double> expected = new TreeMap<>();
    if (yaml.get("expected") instanceof Map<?, ?> measures) {
      measures.forEach(
          (measure, figures) ->
              ((Map<?, ?>) figures)
                  .forEach(
                      (figure, value) ->
                          expected.put(measure + " " + figure, ((Number) value).doubleValue())));
    }
    return new Evaluation(
        file,
        text(yaml, "title"),
        Path.of(text(yaml, "corpus")),
        texts(yaml, "ids"),
        Boolean.parseBoolean(text(yaml, "optional")),
        texts(yaml, "commands"),
        Double.parseDouble(text(yaml, "tolerance")),
        expected);
  }

  private static String text(Map<?, ?> yaml, String key) {
    return String.valueOf(yaml.get(key));
  }

  private static List<String> texts(Map<?, ?> yaml, String key) {
    return ((List<?>) yaml.get(key)).stream().map(String::valueOf).toList();
  }

  boolean isHere() {
    return Files.isDirectory(corpus);
  }

  /** Returns the words of each command, without the name of the program. */
  List<String[]> calls() {
    String files =
        ids.stream()
            .map(id -> corpus.resolve(id + ".txt").toString())
            .collect(Collectors.joining(" "));
    return commands.stream()
        .map(command -> command.replace("{files}", files).replace("{corpus}", corpus.toString()))
        .map(command -> command.replace("{ids}", String.join(",", ids)).split(" "))
        .map(words -> Arrays.copyOfRange(words, 1, words.length))
        .toList();
  }

  /** Writes figures in place of those expected, which stand at the end of the file. */
  void rewrite(Figures figures) throws IOException {
    String yaml = Files.readString(file);
    String head = yaml.substring(0, yaml.indexOf(EXPECTED) + EXPECTED.length());
    Files.writeString(file, head + figures.toYaml());
  }
}
