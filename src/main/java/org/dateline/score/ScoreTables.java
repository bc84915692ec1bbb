package org.dateline.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores as aligned columns; "-" where there was nothing to judge. */
final class ScoreTables {
  private static final List<String> REPORT_HEAD =
      List.of(
          "report", "actP", "actR", "actF1", "linkP", "linkR", "relP", "relR", "relF1", "evP",
          "evR", "evF1", "roleF1", "date", "place", "figures", "fact", "halluc");

  private ScoreTables() {}

  static String of(Scores scores) {
    List<List<String>> reports = new ArrayList<>(List.of(REPORT_HEAD));
    scores.reports().forEach(report -> reports.add(row(report.id(), report.score())));
    Score all = scores.overall();
    reports.add(row("ALL", all));
    return aligned(reports)
        + "\n"
        + aligned(kinds(all))
        + "linking: %d not judged since the gold knows no id, %d on actors not in gold\n\n"
            .formatted(all.unjudged().unknown(), all.unjudged().offGold())
        + aligned(details(all))
        + "\nhallucinations: %d of %d asserted (%s): %d unreal, %d unsupported\n"
            .formatted(
                all.hallucinations().count(),
                all.hallucinations().asserted(),
                share(all.hallucinations().rate()),
                all.hallucinations().unreal(),
                all.hallucinations().unsupported());
  }

  static String byType(Score score) {
    List<List<String>> rows = new ArrayList<>(List.of(countsHead("by type")));
    score.byType().forEach((type, counts) -> rows.add(row(type, counts)));
    return "\n" + aligned(rows);
  }

  private static List<String> row(String id, Score score) {
    Counts linking = score.counts().get(Kind.LINKING);
    Stream<OptionalDouble> shares =
        Stream.of(
                shares(score.counts().get(Kind.ACTORS)),
                Stream.of(linking.precision(), linking.recall()),
                shares(score.counts().get(Kind.RELATIONS)),
                shares(score.counts().get(Kind.EVENTS)),
                Stream.of(score.counts().get(Kind.ROLES).f1()),
                Stream.of(Detail.DATE, Detail.PLACE, Detail.CASUALTIES, Detail.EVENT_FACTUALITY)
                    .map(detail -> score.details().get(detail).accuracy()))
            .flatMap(part -> part);
    Hallucinations found = score.hallucinations();
    return Stream.of(
            Stream.of(id),
            shares.map(ScoreTables::share),
            Stream.of(found.count() + "/" + found.asserted()))
        .flatMap(part -> part)
        .toList();
  }

  private static Stream<OptionalDouble> shares(Counts counts) {
    return Stream.of(counts.precision(), counts.recall(), counts.f1());
  }

  private static List<List<String>> kinds(Score score) {
    List<List<String>> rows = new ArrayList<>(List.of(countsHead("all reports")));
    score.counts().forEach((kind, counts) -> rows.add(row(kind.label(), counts)));
    return rows;
  }

  private static List<String> countsHead(String first) {
    return List.of(first, "right", "found", "gold", "P", "R", "F1");
  }

  private static List<String> row(String name, Counts counts) {
    Stream<String> numbers =
        Stream.of(counts.right(), counts.predicted(), counts.gold()).map(String::valueOf);
    return Stream.of(Stream.of(name), numbers, shares(counts).map(ScoreTables::share))
        .flatMap(part -> part)
        .toList();
  }

  private static List<List<String>> details(Score score) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("on matched items", "right", "of", "accuracy", "extra"));
    score
        .details()
        .forEach(
            (detail, hits) ->
                rows.add(
                    List.of(
                        detail.label(),
                        String.valueOf(hits.right()),
                        String.valueOf(hits.of()),
                        share(hits.accuracy()),
                        String.valueOf(hits.extra()))));
    return rows;
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", share.getAsDouble());
  }

  private static String aligned(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> aligned(row, widths)).collect(Collectors.joining());
  }

  /** The first column starts at the left, numbers end at the right. */
  private static String aligned(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(
            i -> {
              String gap = " ".repeat(widths[i] - row.get(i).length());
              return i == 0 ? row.get(i) + gap : gap + row.get(i);
            })
        .collect(Collectors.joining("  ", "", "\n"));
  }
}
