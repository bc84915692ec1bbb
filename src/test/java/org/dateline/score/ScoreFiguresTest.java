package org.dateline.score;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.lexicon.Terms;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our figures are those that the reference scorer gave for the same files; {@code make.py} beside
 * them made both.
 */
class ScoreFiguresTest {
  private static final Path FILES = Path.of("src/test/resources/score");
  private static final List<String> DOCS = List.of("22", "25", "29", "31");
  private static final double EXACT = 1e-9;

  /** A run of the reference scorer. */
  record Run(String predictions, String options) {}

  /** One of its figures. */
  record Line(Run run, String report, String measure, String figure, String value) {
    static Line of(String line) {
      String[] cells = line.split("\t", -1);
      return new Line(new Run(cells[0], cells[1]), cells[2], cells[3], cells[4], cells[5]);
    }
  }

  static Stream<Map.Entry<Run, List<Line>>> runs() throws IOException {
    Map<String, List<Line>> runs =
        Files.readAllLines(FILES.resolve("expected.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(Line::of)
            .collect(
                Collectors.groupingBy(
                    line -> line.run().toString(), TreeMap::new, Collectors.toList()));
    return runs.values().stream().map(lines -> Map.entry(lines.get(0).run(), lines));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void givesTheFiguresOfTheReferenceScorer(Map.Entry<Run, List<Line>> run) throws IOException {
    Gold gold = Gold.load(Path.of("eval"), DOCS, Terms.load(Path.of("ontology/dateline.ttl")));
    Path file = FILES.resolve(run.getKey().predictions() + ".jsonl");
    Predictions predictions = Predictions.load(file, gold, Offsets.body);
    JsonNode scores =
        new ObjectMapper()
            .readTree(
                new Scorer(leniency(run.getKey().options())).score(gold, predictions).toJson());
    assertAll(run.getValue().stream().map(line -> same(line, scores)));
  }

  private static Executable same(Line line, JsonNode scores) {
    JsonNode report =
        line.report().equals("ALL")
            ? scores.path("overall")
            : scores.path("documents").path(line.report());
    JsonNode got = report.path(line.measure()).path(line.figure());
    return line.value().isEmpty()
        ? () -> assertEquals("null", got.toString(), line::toString)
        : () ->
            assertEquals(
                Double.parseDouble(line.value()),
                Double.parseDouble(got.toString()),
                EXACT,
                line::toString);
  }

  static Set<Leniency> leniency(String options) {
    Set<Leniency> leniency = EnumSet.noneOf(Leniency.class);
    if (options.contains("--lenient-qid")) {
      leniency.add(Leniency.WRONG_QID);
    }
    if (options.contains("--proxies")) {
      leniency.add(Leniency.STAND_INS);
    }
    return leniency;
  }
}
