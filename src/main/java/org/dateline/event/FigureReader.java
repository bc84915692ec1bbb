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
  private final CountReader counts;
  private final Patients patients;
  private final Totals totals;
  private final Set<String> including;

  /** A figure and the words that tell what happened to the victims. */
  record Found(Figure figure, Trigger outcome, Token patient) {}

  FigureReader(Context context, Triggers triggers) {
    this.context = context;
    this.triggers = triggers;
    this.counts = new CountReader(context);
    this.patients = new Patients(context);
    this.totals = new Totals(context.body(), context.lexicon());
    this.including = context.lexicon().values(Entry.Kind.NUMBER, "including").keySet();
  }

  List<Found> read(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.OUTCOME)) {
      for (Token patient : patients.of(sentence, trigger)) {
        Optional<Figure> figure = whole(sentence, trigger, patient);
        boolean told =
            figure.isEmpty()
                || found.stream()
                    .anyMatch(
                        f ->
                            f.figure().span().equals(figure.get().span())
                                && f.figure().outcome() == figure.get().outcome());
        if (!told) {
          found.add(new Found(figure.get(), trigger, patient));
          int position = found.size() - 1;
          parts(sentence, trigger, patient)
              .forEach(
                  part ->
                      figure(sentence, trigger, part, part, OptionalInt.of(position))
                          .ifPresent(f -> found.add(new Found(f, trigger, part))));
        }
      }
    }
    return found;
  }

  /** Counts the patient, or takes the total for "the number of soldiers killed rose to 14". */
  private Optional<Figure> whole(Sentence sentence, Trigger trigger, Token patient) {
    Token number =
        patients
            .tally(sentence, patient)
            .flatMap(tally -> patients.total(sentence, tally).stream().findFirst())
            .orElse(patient);
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
