package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "events F1, .700, ''",
    "events F1, .704, ''",
    "events F1, .706, 'events F1: 0.7000, expected 0.7060 worse'",
    "events F1, .690, 'events F1: 0.7000, expected 0.6900 better'",
    "hallucinations rate, .190, 'hallucinations rate: 0.2000, expected 0.1900 worse'",
    "hallucinations rate, .210, 'hallucinations rate: 0.2000, expected 0.2100 better'",
    "links F1, .5, 'links F1: 0.0000, expected 0.5000 worse'"
  })
  void tellsWhatChangedByMoreThanTheTolerance(String figure, double expected, String change)
      throws JsonProcessingException {
    Figures figures =
        Figures.parse("{\"overall\":{\"events\":{\"F1\":0.7},\"hallucinations\":{\"rate\":0.2}}}");
    Evaluation evaluation =
        new Evaluation(
            Path.of("a.yaml"),
            "a",
            Path.of("eval"),
            List.of(),
            false,
            List.of(),
            .005,
            Map.of(figure, expected));
    assertEquals(
        change,
        figures.changes(evaluation).entrySet().stream()
            .map(entry -> entry.getKey() + (entry.getValue() < 0 ? " worse" : " better"))
            .collect(Collectors.joining()));
  }
}
