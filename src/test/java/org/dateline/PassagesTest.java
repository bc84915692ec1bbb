package org.dateline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.event.Findings;
import org.dateline.graph.FindingsJson;
import org.dateline.link.LinkedFindings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every passage of {@code cases/passages}. A line marked {@code gap} must still fail, so that
 * a mended gap is unmarked: by hand, or all at once by {@code -Dgolden.update=true}, which takes
 * marks off and never puts one on. Leaves {@code target/passages.txt} (a table by construction, and
 * each gap with what was found instead) and {@code target/passages.jsonl} (all findings).
 */
class PassagesTest {
  private static final PassageTable TABLE = new PassageTable();
  private static final List<String> JSON = new ArrayList<>();

  static List<Passage> passages() {
    return PassageFiles.readAll();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passages")
  void findsWhatThePassageSays(Passage passage) {
    LinkedFindings linked = SharedPipeline.get().find(passage.report());
    JSON.add(FindingsJson.line(linked));
    Findings findings = linked.findings();
    List<String> wrong = new ArrayList<>();
    for (Passage.Line line : passage.lines()) {
      boolean met = line.expectation().isMetBy(findings) == line.wanted();
      TABLE.add(passage, line, met, met ? "" : found(line, findings));
      if (line.gap().isPresent() && met) {
        if (Boolean.getBoolean("golden.update")) {
          PassageFiles.unmark(passage, line);
        } else {
          wrong.add("no longer a gap, take its mark off: " + line);
        }
      } else if (line.gap().isEmpty() && !met) {
        wrong.add(line + "\n    " + found(line, findings));
      }
    }
    assertTrue(
        wrong.isEmpty(),
        () ->
            passage.file()
                + ", "
                + passage.name()
                + "\n  "
                + passage.text()
                + "\n- "
                + String.join("\n- ", wrong));
  }

  private static String found(Passage.Line line, Findings findings) {
    return line.wanted()
        ? line.expectation().difference(findings)
        : "found " + line.expectation().firstMatch(findings);
  }

  @AfterAll
  static void writeTable() throws IOException {
    Path target = Path.of(System.getProperty("dateline.home", "."), "target");
    Files.writeString(target.resolve("passages.txt"), TABLE.toString());
    Files.write(target.resolve("passages.jsonl"), JSON);
  }
}
