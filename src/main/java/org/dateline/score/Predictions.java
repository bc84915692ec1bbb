package org.dateline.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** What was found, one JSON object a line as {@code extract --format jsonl} writes it. */
public final class Predictions {
  private final Path file;
  private final Gold gold;
  private final Offsets offsets;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Predictions(Path file, Gold gold, Offsets offsets) {
    this.file = file;
    this.gold = gold;
    this.offsets = offsets;
  }

  /**
   * Reads a file; a broken line is left out and is one of the {@link #problems()}.
   *
   * @throws Problems if there is no such file
   */
  public static Predictions load(Path file, Gold gold, Offsets offsets) {
    Predictions predictions = new Predictions(file, gold, offsets);
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        predictions.read(line, number);
      }
    }
    predictions.noteMissing();
    return predictions;
  }

  private static List<String> lines(Path file) {
    try {
      return List.of(Files.readString(file).split("\n"));
    } catch (IOException e) {
      throw new Problems(
          new Problem(
              file, 0, "it cannot be read: " + e, "name a file of 'extract --format jsonl'"));
    }
  }

  private void read(String line, int number) {
    LocatedJson json;
    try {
      json = LocatedJson.parse(line, number);
    } catch (JsonProcessingException e) {
      problems.add(BrokenJson.problem(file, number, e, "give one whole object a line"));
      return;
    }
    if (!json.root().isObject()) {
      problems.add(new Problem(file, number, "no JSON object", "give one object a line"));
      return;
    }
    Source bare = new Source(file, json, Optional.empty(), 0, problems);
    new JsonItem("report", json.root(), bare)
        .required("id")
        .map(Predictions::stem)
        .ifPresent(id -> take(id, number, json));
  }

  private void take(String id, int number, LocatedJson json) {
    Optional<GoldReport> report = gold.report(id);
    if (report.isEmpty()) {
      if (!gold.knows(id)) {
        notes.add("%s:%d: no gold for '%s', ignored".formatted(file, number, id));
      }
      return;
    }
    if (answers.containsKey(id)) {
      problems.add(
          new Problem(
              file, number, "second prediction for '" + id + "', ignored", "keep one of them"));
      return;
    }
    answers.put(id, answer(json, report.get()));
  }

  private Answer answer(LocatedJson json, GoldReport report) {
    int shift = offsets == Offsets.file ? report.bodyStart() : 0;
    JsonNode root = json.root();
    return new AnswerReader(gold.terms())
        .read(
            new JsonItem(
                "report", root, new Source(file, json, report.textLength(), shift, problems)));
  }

  private void noteMissing() {
    gold.reports().stream()
        .map(GoldReport::id)
        .filter(id -> !answers.containsKey(id))
        .forEach(id -> notes.add(file + ": nothing for '" + id + "', counts as nothing found"));
  }

  /** {@code "a/01.txt"} gives {@code "01"}. */
  private static String stem(String id) {
    return id.replaceFirst("^.*/", "").replaceFirst("\\.(gold\\.json|json|txt)$", "");
  }

  /** Returns what is wrong with the file. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns what is worth knowing and not wrong. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  Optional<Answer> of(String id) {
    return Optional.ofNullable(answers.get(id));
  }
}
