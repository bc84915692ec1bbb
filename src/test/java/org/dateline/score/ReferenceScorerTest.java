package org.dateline.score;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.lexicon.Terms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the reference scorer, which is not ours to publish, and ours on the same predictions with
 * mistakes of every kind; only where it lies beside the project and Python is there.
 */
class ReferenceScorerTest {
  private static final Path REFERENCE = Path.of("../shared/score/score.py");
  private static final Pattern TYPE_ROW =
      Pattern.compile("((?:event|relation) \\S+) +(\\d+) +(\\d+) +(\\d+) .*");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;

  @BeforeAll
  static void requireReference() throws IOException, InterruptedException {
    assumeTrue(Files.exists(REFERENCE), REFERENCE + " is not here");
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3"))),
        "python3 is not here");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,
          2, --lenient-qid
          3, --proxies
          4, --offsets file
          5, --lenient-qid --proxies
          6, --offsets file --proxies
          7,
          8,
          """)
  void bothGiveTheSameFigures(int seed, String options) throws IOException, InterruptedException {
    Path predictions = directory.resolve("predictions.jsonl");
    String made = python("src/test/resources/score/make.py", "perturb", String.valueOf(seed));
    Files.writeString(predictions, made);
    Path figures = directory.resolve("figures.json");
    List<String> call =
        new ArrayList<>(List.of(REFERENCE.toString(), "eval", predictions.toString()));
    call.addAll(List.of("--by-type", "--json", figures.toString()));
    String chosen = options == null ? "" : options;
    Stream.of(chosen.split(" ")).filter(option -> !option.isEmpty()).forEach(call::add);
    String tables = python(call.toArray(String[]::new));

    Scores scores = ours(predictions, chosen);
    JsonNode expected = JSON.readTree(figures.toFile());
    List<Executable> checks = new ArrayList<>();
    compare("", expected, JSON.readTree(scores.toJson()), checks);
    checks.add(() -> assertEquals(types(tables), scores.overall().byType()));
    assertAll(checks);
  }

  private static Scores ours(Path predictions, String options) {
    Gold gold = Gold.load(Path.of("eval"), List.of(), Terms.load(Path.of("ontology/dateline.ttl")));
    Offsets offsets = options.contains("--offsets file") ? Offsets.file : Offsets.body;
    Predictions found = Predictions.load(predictions, gold, offsets);
    return new Scorer(ScoreFiguresTest.leniency(options)).score(gold, found);
  }

  private static void compare(
      String where, JsonNode expected, JsonNode got, List<Executable> checks) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              field ->
                  compare(
                      where + "/" + field.getKey(),
                      field.getValue(),
                      got.path(field.getKey()),
                      checks));
    } else if (expected.isNull()) {
      checks.add(() -> assertEquals("null", got.toString(), where));
    } else {
      checks.add(
          () -> assertEquals(expected.asDouble(), Double.parseDouble(got.toString()), 1e-9, where));
    }
  }

  private static SortedMap<String, Counts> types(String tables) {
    SortedMap<String, Counts> types = new TreeMap<>();
    for (String line : tables.split("\n")) {
      Matcher row = TYPE_ROW.matcher(line);
      if (row.matches()) {
        types.put(
            row.group(1),
            new Counts(
                Integer.parseInt(row.group(2)),
                Integer.parseInt(row.group(3)),
                Integer.parseInt(row.group(4))));
      }
    }
    return types;
  }

  private static String python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", command));
    return output;
  }
}
