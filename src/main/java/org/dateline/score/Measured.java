package org.dateline.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure of a score: of "events" the "F1".
 *
 * @param value a count, or a share in [0, 1]; absent when there was nothing to judge
 */
public record Measured(String measure, String figure, Optional<Number> value) {

  /** Returns all figures, by type last, in the order in which a reader wants them. */
  static List<Measured> all(Score score) {
    List<Measured> all = new ArrayList<>();
    score.counts().forEach((kind, counts) -> all.addAll(of(kind.label(), counts)));
    UnjudgedLinks links = score.unjudged();
    all.add(count(Kind.LINKING.label(), "unknown", links.unknown()));
    all.add(count(Kind.LINKING.label(), "offGold", links.offGold()));
    score.details().forEach((detail, hits) -> all.addAll(of(detail.label(), hits)));
    all.addAll(of("hallucinations", score.hallucinations()));
    score.byType().forEach((type, counts) -> all.addAll(of(type, counts)));
    return all;
  }

  private static List<Measured> of(String measure, Counts counts) {
    return List.of(
        count(measure, "tp", counts.right()),
        count(measure, "pred", counts.predicted()),
        count(measure, "gold", counts.gold()),
        share(measure, "P", counts.precision()),
        share(measure, "R", counts.recall()),
        share(measure, "F1", counts.f1()));
  }

  private static List<Measured> of(String measure, Hits hits) {
    return List.of(
        count(measure, "right", hits.right()),
        count(measure, "of", hits.of()),
        count(measure, "extra", hits.extra()),
        share(measure, "accuracy", hits.accuracy()));
  }

  private static List<Measured> of(String measure, Hallucinations found) {
    return List.of(
        count(measure, "unreal", found.unreal()),
        count(measure, "unsupported", found.unsupported()),
        count(measure, "asserted", found.asserted()),
        share(measure, "rate", found.rate()));
  }

  private static Measured count(String measure, String figure, int count) {
    return new Measured(measure, figure, Optional.of(count));
  }

  private static Measured share(String measure, String figure, OptionalDouble share) {
    Optional<Number> value =
        share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty();
    return new Measured(measure, figure, value);
  }
}
