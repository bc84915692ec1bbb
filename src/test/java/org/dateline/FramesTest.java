package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dateline.event.Findings;
import org.dateline.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts clauses into frames: what a clause tells must survive an opening time, a source between
 * subject and verb, an apposition, the passive. After the behavioural tests of Ribeiro et al. (ACL
 * 2020). Each frame is filled with a few of the bases in turn, with all by {@code
 * -Dframes.all=true}; a base among its {@code gaps} must still be lost.
 */
class FramesTest {
  private static final Path FILE =
      Path.of(
          System.getProperty("dateline.home", "."), "src/test/resources/cases/frames/frames.yaml");
  private static final LocalDate DATE = LocalDate.of(2024, 5, 14);
  private static final int EACH = 3;
  private static final Map<?, ?> CONTENT = PassageFiles.yaml(FILE);
  private static final List<Frame.Base> BASES =
      entries("bases").stream().map(Frame.Base::of).toList();

  private static List<Map<?, ?>> entries(String key) {
    List<Map<?, ?>> entries = new ArrayList<>();
    ((List<?>) CONTENT.get(key)).forEach(e -> entries.add((Map<?, ?>) e));
    return entries;
  }

  static List<Frame> frames() {
    List<Map<?, ?>> entries = entries("frames");
    return IntStream.range(0, entries.size()).mapToObj(i -> Frame.of(i, entries.get(i))).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void keepsWhatTheClauseTells(Frame frame) {
    List<Frame.Base> fitting = BASES.stream().filter(frame::takes).toList();
    int many = Boolean.getBoolean("frames.all") ? fitting.size() : EACH;
    Map<String, String> lost = new TreeMap<>();
    Map<String, String> known = new TreeMap<>();
    for (int i = 0; i < many; i++) {
      Frame.Base base = fitting.get((frame.position() * EACH + i) % fitting.size());
      String text = frame.with(base);
      Findings findings =
          SharedPipeline.get().find(Report.of("frame", text, Optional.of(DATE))).findings();
      if (!frame.expectation(base).isMetBy(findings)) {
        lost.put(base.name(), text);
      }
      if (frame.gaps().contains(base.name())) {
        known.put(base.name(), text);
      }
    }
    assertEquals(known, lost);
  }
}
