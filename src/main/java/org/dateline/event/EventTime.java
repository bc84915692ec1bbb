package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Chooses the time expression that tells when a drafted event happened. */
final class EventTime {
  private final Context context;
  private final TimeReader times;

  EventTime(Context context) {
    this.context = context;
    this.times = new TimeReader(context.text().report().date());
  }

  /**
   * Takes the time that hangs on the trigger, else on a verb above it, else the sentence's only
   * one.
   */
  Optional<When> of(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    boolean past = draft.stance.factuality().compareTo(Factuality.POSSIBLE) < 0;
    List<TimeReader.Expression> all = times.read(context.body(), sentence.span(), past);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Token at = draft.trigger.token();
    for (int steps = 0; steps <= sentence.size(); steps++) {
      Token here = at;
      Optional<TimeReader.Expression> own =
          all.stream().filter(e -> hangsOn(sentence, e.span(), here)).findFirst();
      if (own.isPresent()) {
        return own.map(TimeReader.Expression::when);
      }
      Optional<Token> head = sentence.head(at);
      boolean speech =
          sentence.label(at).equals("ccomp") && !EventFinder.TALKING.contains(draft.type);
      if (head.isEmpty() || speech) {
        break;
      }
      at = head.get();
    }
    List<TimeReader.Expression> free =
        all.stream().filter(e -> !spoken(sentence, e.span())).toList();
    return free.size() == 1 && !inOtherClause(sentence, free.get(0).span(), draft.trigger.token())
        ? Optional.of(free.get(0).when())
        : Optional.empty();
  }

  /** Tells whether the nearest verb or trigger above the time expression is this token. */
  private static boolean hangsOn(Sentence sentence, Span time, Token wanted) {
    Optional<Token> at = inside(sentence, time);
    for (int steps = 0; at.isPresent() && steps < 5; steps++) {
      Token token = at.get();
      if (token.equals(wanted)) {
        return true;
      }
      if (token.is("VB") && !time.contains(token.span())) {
        return sentence.label(token).equals("conj")
            && sentence.head(token).filter(wanted::equals).isPresent();
      }
      at = sentence.head(token);
    }
    return false;
  }

  private static Optional<Token> inside(Sentence sentence, Span time) {
    return sentence.tokens().stream()
        .filter(t -> time.contains(t.span()) && (t.is("NN") || t.is("CD") || t.is("RB")))
        .filter(t -> sentence.head(t).filter(h -> time.contains(h.span())).isEmpty())
        .findFirst();
  }

  private boolean spoken(Sentence sentence, Span time) {
    return inside(sentence, time)
        .flatMap(sentence::head)
        .filter(
            h ->
                context.lexicon().phrases(h.lemma()).stream()
                    .anyMatch(p -> p.entry().has("speech")))
        .isPresent();
  }

  private static boolean inOtherClause(Sentence sentence, Span time, Token trigger) {
    Optional<Token> at = inside(sentence, time);
    for (int steps = 0; at.isPresent() && steps < sentence.size(); steps++) {
      if (Set.of("acl:relcl", "ccomp", "advcl").contains(sentence.label(at.get()))
          && !sentence.dominates(at.get(), trigger)) {
        return true;
      }
      at = sentence.head(at.get());
    }
    return false;
  }
}
