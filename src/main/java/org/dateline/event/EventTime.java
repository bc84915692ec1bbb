package org.dateline.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Chooses the time expression that tells when a drafted event happened. */
final class EventTime {
  /** How many words may stand between "two days after" and the event that it names. */
  private static final int NEAR = 7;

  private static final Set<String> CLAUSES = Set.of("acl:relcl", "ccomp", "advcl", "parataxis");

  private final Context context;
  private final TimeReader times;
  private final TimeHold hold;

  EventTime(Context context) {
    this.context = context;
    this.times = new TimeReader(context.text().report().date(), new TimeWords(context.lexicon()));
    this.hold = new TimeHold(context.lexicon());
  }

  /** Tells a draft its time, or from which other event that is to be reckoned. */
  void tell(Draft draft) {
    Optional<TimeReader.Expression> chosen = choose(draft);
    if (chosen.isEmpty()) {
      return;
    }
    Sentence sentence = draft.trigger.sentence();
    if (chosen.get().timing() instanceof Timing.On on) {
      boolean since = hold.since(sentence, chosen.get().span(), draft.trigger.token());
      draft.when = Optional.of(since ? on.when().onward() : on.when());
    } else if (chosen.get().timing() instanceof Timing.From from) {
      draft.reckoning = reckoning(sentence, chosen.get().span(), from);
    }
  }

  /**
   * Takes the time that hangs on the trigger, else on a verb above it, else the sentence's only
   * one.
   */
  private Optional<TimeReader.Expression> choose(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    boolean past = draft.stance.factuality().compareTo(Factuality.POSSIBLE) < 0;
    List<TimeReader.Expression> all = times.read(context.body(), sentence.span(), past);
    Optional<Token> at = Optional.of(draft.trigger.token()).filter(t -> !all.isEmpty());
    for (int steps = 0; at.isPresent() && steps <= sentence.size(); steps++) {
      Token here = at.get();
      Optional<TimeReader.Expression> own =
          all.stream()
              .filter(e -> hold.rank(sentence, e.span(), here).isPresent())
              .min(Comparator.comparing(e -> hold.rank(sentence, e.span(), here).getAsInt()));
      if (own.isPresent()) {
        return own;
      }
      at = climbs(draft, sentence.label(here)) ? sentence.head(here) : Optional.empty();
    }
    return EventFinder.TALKING.contains(draft.type) ? Optional.empty() : only(draft, all);
  }

  /** What is said happened at a time of its own; what is said after a semicolon was said then. */
  private static boolean climbs(Draft draft, String label) {
    return EventFinder.TALKING.contains(draft.type)
        ? !CLAUSES.contains(label) || label.equals("ccomp")
        : !label.equals("ccomp");
  }

  private Optional<TimeReader.Expression> only(Draft draft, List<TimeReader.Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    List<TimeReader.Expression> free =
        all.stream().filter(e -> !spoken(sentence, e.span())).toList();
    return free.size() == 1 && !hold.elsewhere(sentence, free.get(0).span(), draft.trigger.token())
        ? Optional.of(free.get(0))
        : Optional.empty();
  }

  private boolean spoken(Sentence sentence, Span time) {
    return TimeHold.inside(sentence, time)
        .flatMap(sentence::head)
        .filter(
            h ->
                context.lexicon().phrases(h.lemma()).stream()
                    .anyMatch(p -> p.entry().has("speech")))
        .isPresent();
  }

  /** Finds the event that the words after name; without one, nothing can be reckoned. */
  private Optional<Reckoning> reckoning(Sentence sentence, Span time, Timing.From from) {
    if (!from.naming()) {
      return Optional.of(new Reckoning(from.way(), Optional.empty(), Optional.empty()));
    }
    return sentence.tokens().stream()
        .filter(t -> t.span().start() >= time.end())
        .limit(NEAR)
        .filter(t -> event(t).isPresent())
        .findFirst()
        .map(t -> new Reckoning(from.way(), Optional.of(t), event(t)));
  }

  private Optional<String> event(Token token) {
    String part = token.is("VB") ? "verb" : "noun";
    return context.lexicon().phrases(token.lemma()).stream()
        .filter(p -> p.partOfSpeech().equals(part) && p.others().isEmpty())
        .map(Lexicon.Phrase::entry)
        .filter(e -> e.kind() == Entry.Kind.EVENT)
        .map(Entry::signals)
        .findFirst();
  }
}
