package org.dateline.score;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.event.Figure;

/** Judges roles, date, place, figures and factuality of events that match. */
record EventDetails(Meaning meaning, Tally tally) {

  void judge(GivenEvent gold, GivenEvent predicted) {
    judgeRoles(gold, predicted);
    judgeDate(gold, predicted);
    gold.place().ifPresent(place -> judgePlace(gold, place, predicted.place()));
    judgeFigure(gold, predicted, Figure.Outcome.KILLED);
    judgeFigure(gold, predicted, Figure.Outcome.WOUNDED);
    judgeFigure(gold, predicted, Figure.Outcome.ARRESTED);
    boolean right = gold.factuality().equals(predicted.factuality());
    tally.add(Detail.EVENT_FACTUALITY, Hits.of(right));
    note(right, "factuality", gold, gold.factuality(), predicted.factuality());
  }

  private void judgeRoles(GivenEvent gold, GivenEvent predicted) {
    boolean[] used = new boolean[predicted.roles().size()];
    int right = 0;
    for (GivenRole wanted : gold.roles()) {
      for (int k = 0; k < used.length; k++) {
        if (!used[k] && sameFiller(wanted, predicted.roles().get(k))) {
          used[k] = true;
          right++;
          break;
        }
      }
    }
    tally.add(Kind.ROLES, new Counts(right, used.length, gold.roles().size()));
  }

  private boolean sameFiller(GivenRole wanted, GivenRole got) {
    if (!wanted.role().equals(got.role())) {
      return false;
    }
    if (wanted.actor().isPresent()) {
      return got.filler()
          .filter(filler -> meaning.same(wanted.actor().get(), meaning.of(filler)))
          .isPresent();
    }
    String words = got.text().or(got::actor).orElse("");
    return Overlap.isLarge(wanted.span(), got.span())
        || wanted.text().filter(t -> NameForm.of(t).equals(NameForm.of(words))).isPresent();
  }

  private void judgeDate(GivenEvent gold, GivenEvent predicted) {
    if (gold.date().isPresent()) {
      boolean right = GivenDate.agree(gold.date(), predicted.date());
      tally.add(Detail.DATE, Hits.of(right));
      note(right, "date", gold, gold.date().get(), predicted.date().orElse("none"));
    } else if (predicted.date().isPresent()) {
      tally.add(Detail.DATE, new Hits(0, 0, 1));
    }
  }

  private void judgePlace(GivenEvent gold, String wanted, Optional<String> got) {
    boolean right = got.filter(place -> samePlace(wanted, place)).isPresent();
    tally.add(Detail.PLACE, Hits.of(right));
    note(right, "place", gold, wanted, got.orElse("none"));
  }

  private boolean samePlace(String wanted, String got) {
    String one = " " + NameForm.of(wanted) + " ";
    String other = " " + NameForm.of(got) + " ";
    return meaning.of(got).equals(wanted) || one.contains(other) || other.contains(one);
  }

  private void judgeFigure(GivenEvent gold, GivenEvent predicted, Figure.Outcome outcome) {
    OptionalDouble wanted = figure(gold, outcome);
    OptionalDouble got = figure(predicted, outcome);
    if (wanted.isPresent()) {
      boolean right = wanted.equals(got);
      tally.add(Detail.CASUALTIES, Hits.of(right));
      note(right, outcome.term(), gold, words(wanted), words(got));
    } else if (got.isPresent()) {
      tally.add(Detail.CASUALTIES, new Hits(0, 0, 1));
    }
  }

  private static OptionalDouble figure(GivenEvent event, Figure.Outcome outcome) {
    Double atLeast = event.atLeast().get(outcome);
    return atLeast == null ? OptionalDouble.empty() : OptionalDouble.of(atLeast);
  }

  private static String words(OptionalDouble figure) {
    return figure.isPresent() ? "%.0f".formatted(figure.getAsDouble()) : "none";
  }

  private void note(boolean right, String what, GivenEvent event, String wanted, String got) {
    if (!right) {
      tally.note("%s: %s gold %s got %s".formatted(what, event.words(), wanted, got));
    }
  }
}
