package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Reads casualty figures: "at least seven soldiers died, including three officers". */
final class FigureReader {
  private final Context context;
  private final Triggers triggers;
  private final Cues cues;
  private final CountReader counts;
  private final Patients patients;
  private final FellowVictims fellows;
  private final Totals totals;
  private final Set<String> including;

  /** A figure and the words that tell what happened to the victims. */
  record Found(Figure figure, Trigger outcome, Token patient) {}

  FigureReader(Context context, Triggers triggers) {
    this.context = context;
    this.triggers = triggers;
    this.cues = new Cues(context.lexicon());
    this.counts = new CountReader(context);
    this.patients = new Patients(context);
    this.fellows = new FellowVictims(context, patients);
    this.totals = new Totals(context.body(), context.lexicon());
    this.including = context.lexicon().values(Entry.Kind.NUMBER, "including").keySet();
  }

  List<Found> read(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.OUTCOME)) {
      if (Mood.open(sentence, trigger.token())) {
        continue;
      }
      List<Token> harmed = patients.of(sentence, trigger);
      List<Token> together = fellows.with(sentence, trigger, harmed);
      OptionalInt sum = sum(sentence, trigger, together, found);
      for (Token patient : sum.isPresent() ? together : harmed) {
        whole(sentence, trigger, patient)
            .map(figure -> figure.partOf(sum))
            .filter(figure -> !told(figure, found))
            .ifPresent(figure -> add(sentence, new Found(figure, trigger, patient), found));
      }
    }
    return found;
  }

  /** Adds "two officers and two prisoners" up; both are then parts of that figure. */
  private OptionalInt sum(
      Sentence sentence, Trigger trigger, List<Token> together, List<Found> found) {
    List<Figure> figures =
        together.stream()
            .flatMap(patient -> whole(sentence, trigger, patient).stream())
            .filter(figure -> !told(figure, found))
            .toList();
    long counted = figures.stream().filter(f -> f.atLeast().isPresent()).count();
    long apart = figures.stream().map(Figure::span).distinct().count();
    if (counted < 2 || apart < figures.size()) {
      return OptionalInt.empty();
    }
    Span span = figures.stream().map(Figure::span).reduce(Span::cover).orElseThrow();
    Figure total = Figure.total(figures, span.in(context.body()), span);
    found.add(new Found(total, trigger, together.get(0)));
    return OptionalInt.of(found.size() - 1);
  }

  private static boolean told(Figure figure, List<Found> found) {
    return found.stream()
        .map(Found::figure)
        .anyMatch(f -> f.span().equals(figure.span()) && f.outcome() == figure.outcome());
  }

  /** Adds a figure and those that are said to be parts of it. */
  private void add(Sentence sentence, Found whole, List<Found> found) {
    found.add(whole);
    int position = found.size() - 1;
    for (Token part : parts(sentence, whole.outcome(), whole.patient())) {
      figure(sentence, whole.outcome(), part, part, OptionalInt.of(position))
          .ifPresent(figure -> found.add(new Found(figure, whole.outcome(), part)));
    }
  }

  /** Counts the patient, or takes the total for "the number of soldiers killed rose to 14". */
  private Optional<Figure> whole(Sentence sentence, Trigger trigger, Token patient) {
    Optional<Token> tally = patients.tally(sentence, patient);
    Optional<Token> total = tally.flatMap(t -> patients.total(sentence, t).stream().findFirst());
    boolean untold =
        total.isEmpty()
            && tally
                .filter(
                    t ->
                        sentence.children(t, "det").stream()
                            .anyMatch(d -> d.is("DT") && d.lemma().equals("the")))
                .isPresent();
    if (untold || cues.nobody(sentence, patient)) {
      return Optional.empty();
    }
    Token number = total.orElse(patient);
    return figure(sentence, trigger, patient, number, OptionalInt.empty());
  }

  /** "including nine children", "five children among them". */
  private List<Token> parts(Sentence sentence, Trigger trigger, Token patient) {
    List<Token> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean below =
          sentence.dominates(patient, token) || sentence.dominates(trigger.token(), token);
      boolean part =
          sentence.children(token, "case", "advmod", "nmod", "mark").stream()
              .anyMatch(c -> includes(sentence, c));
      if (below && part && !token.equals(patient) && token.index() > patient.index()) {
        found.add(token);
      }
    }
    return found;
  }

  private boolean includes(Sentence sentence, Token token) {
    boolean them = token.lemma().matches("they|them|whom");
    return them
        ? sentence.children(token, "case").stream().anyMatch(c -> c.lemma().matches("among|of"))
        : including.contains(token.word().toLowerCase(Locale.ROOT))
            && !token.lemma().equals("among");
  }

  private Optional<Figure> figure(
      Sentence sentence, Trigger trigger, Token patient, Token number, OptionalInt includedIn) {
    Span span = number.equals(patient) ? context.phrase(sentence, patient) : number.span();
    Figure.Outcome outcome =
        Figure.Outcome.valueOf(trigger.entry().signals().toUpperCase(Locale.ROOT));
    boolean cumulative = totals.cumulative(sentence, trigger.token()) || !number.equals(patient);
    return counts
        .count(sentence, number)
        .map(
            count ->
                new Figure(
                    outcome,
                    count.atLeast(),
                    count.atMost(),
                    context.actor(sentence, patient),
                    context.phrase(sentence, patient).in(context.body()),
                    cumulative,
                    includedIn,
                    span,
                    Stance.ASSERTED));
  }
}
