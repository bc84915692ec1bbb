package org.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.dateline.report.Report;

/**
 * Reports in our own prose over the states, groups and places of the gazetteer, as JSON Lines: {@code
 * java … org.dateline.bench.GeneratedReports 100000 reports.jsonl}. The nth is the same in every run
 * and takes no memory, so that any number can be made. One in twenty is a copy of an earlier one, as
 * of a wire's: another title, publisher and last sentence.
 *
 * <p>They are some 110 words long, or shorter where a third argument says how many sentences stand
 * between the first and the last. What they tell is invented, though the names are real: not for
 * any store but a bench's.
 */
final class GeneratedReports {
  private static final int COPY_EVERY = 20;
  private static final int COPIED_BEFORE = 7;
  private static final int DAYS = 3650;
  private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
  private static final List<String> PUBLISHERS =
      List.of("Harbour Wire", "The Northern Post", "Meridian News", "Radio Plateau");

  private final Prose prose;
  private final List<Theatre> theatres;
  private final ObjectMapper json = new ObjectMapper();

  private GeneratedReports(Prose prose, List<Theatre> theatres) {
    this.prose = prose;
    this.theatres = theatres;
  }

  static GeneratedReports load(Path home) throws IOException {
    return new GeneratedReports(
        Prose.read(home.resolve("src/bench/prose.txt")),
        Theatre.all(home.resolve("data/gazetteer")));
  }

  /**
   * Writes a file.
   *
   * @param arguments how many reports, the file, and if wanted how many sentences of the body
   */
  public static void main(String[] arguments) throws IOException {
    GeneratedReports reports = load(Path.of(System.getProperty("dateline.home", ".")));
    OptionalInt body =
        arguments.length > 2 ? OptionalInt.of(Integer.parseInt(arguments[2])) : OptionalInt.empty();
    reports.write(Integer.parseInt(arguments[0]), Path.of(arguments[1]), body);
  }

  void write(int count, Path file) throws IOException {
    write(count, file, OptionalInt.empty());
  }

  private void write(int count, Path file, OptionalInt body) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int number = 0; number < count; number++) {
        out.write(json.writeValueAsString(report(number, body)));
        out.write('\n');
      }
    }
  }

  /** Returns a report by the names of the JSON Lines form: id, title, date, publisher, text. */
  Map<String, String> report(int number) {
    return report(number, OptionalInt.empty());
  }

  private Map<String, String> report(int number, OptionalInt body) {
    Random random = random(number);
    Random story = isCopy(number) ? random(number - COPIED_BEFORE) : random;
    LocalDate day = FIRST_DAY.plusDays(story.nextInt(DAYS));
    Map<String, String> slots = slots(day, story);
    List<String> sentences = new ArrayList<>();
    sentences.add(prose.one("lead", story, slots));
    sentences.addAll(prose.some("body", body.orElseGet(() -> 4 + story.nextInt(4)), story, slots));
    sentences.add(prose.one("end", random, slots));
    Map<String, String> report = new LinkedHashMap<>();
    report.put("id", "generated-" + number);
    report.put("title", prose.one("title", random, slots));
    report.put("date", day.toString());
    report.put("publisher", PUBLISHERS.get(number % PUBLISHERS.size()));
    report.put("text", String.join("\n\n", sentences));
    return report;
  }

  /** Returns a report as the reader of JSON Lines would. */
  Report asRead(int number) {
    Map<String, String> report = report(number);
    return Report.of(
        report.get("id"), report.get("text"), Optional.of(LocalDate.parse(report.get("date"))));
  }

  /** Tells whether a report is made from the seventh before it. */
  static boolean isCopy(int number) {
    return number % COPY_EVERY == COPY_EVERY - 1;
  }

  private Map<String, String> slots(LocalDate day, Random random) {
    Map<String, String> slots =
        new HashMap<>(theatres.get(random.nextInt(theatres.size())).names(random));
    slots.put("weekday", named(day.minusDays(random.nextInt(5))));
    slots.put("month", day.minusMonths(1 + random.nextInt(10)).getMonth()
        .getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    slots.put("n", Integer.toString(2 + random.nextInt(30)));
    slots.put("m", Integer.toString(3 + random.nextInt(60)));
    slots.put("big", "%,d".formatted(1000 * (1 + random.nextInt(40))));
    return slots;
  }

  private static String named(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static Random random(int number) {
    // Near seeds give near first numbers, so they are spread.
    return new Random(number * 0x9E3779B97F4A7C15L);
  }
}
