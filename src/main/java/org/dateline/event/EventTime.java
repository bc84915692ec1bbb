package org.dateline.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.event.TimeReader.Expression;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Chooses the time expression that tells when a drafted event happened. */
final class EventTime {
  /** How many words may stand between "two days after" and the event that it names. */
  private static final int NEAR = 12;

  private static final Set<String> CLAUSES = Set.of("acl:relcl", "advcl", "parataxis");

  private final Context context;
  private final TimeReader times;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final TimeHold hold;

  EventTime(Context context) {
    this.context = context;
    this.times =
        new TimeReader(
            context.text().report().date(), new TimeWords(context.lexicon()), context.body());
    this.hold = new TimeHold(context.lexicon());
  }

  /** Tells a draft its time, or from which other event that is to be reckoned. */
  void tell(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    boolean past = draft.stance.factuality().compareTo(Factuality.POSSIBLE) < 0;
    List<Expression> all = expressions(sentence, past);
    Optional<When> told = yearBeside(draft.trigger).or(() -> backward(draft, all));
    if (told.isPresent()) {
      draft.when = told;
      return;
    }
    Optional<Expression> chosen = choose(draft, all);
    if (chosen.isEmpty()) {
      draft.reckoning = during(draft);
      draft.when = draft.reckoning.isPresent() ? Optional.empty() : diary(sentence);
    } else if (chosen.get().timing() instanceof Timing.On on) {
      boolean since =
          opening(draft, all).isEmpty()
              && hold.since(sentence, chosen.get().span(), draft.trigger.token());
      draft.when = Optional.of(since ? on.when().onward() : on.when());
    } else if (chosen.get().timing() instanceof Timing.From from) {
      draft.reckoning = forward(sentence, chosen.get().span(), from);
    } else if (chosen.get().timing() instanceof Timing.DayOfMonth nth) {
      draft.reckoning = Optional.of(ofMonth(nth, sentence));
    }
  }

  /** Returns the times of a sentence; "the Mar Elias church", "the 14 February Front" tell none. */
  private List<Expression> expressions(Sentence sentence, boolean past) {
    return times.read(context.body(), sentence.span(), past).stream()
        .filter(
            e -> sentence.tokens().stream().noneMatch(t -> t.name() && t.span().overlaps(e.span())))
        .toList();
  }

  /** "A 2015 peace accord", "the 2014 raid": the year that stands before the noun. */
  private static Optional<When> yearBeside(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    return sentence.children(trigger.token(), "nummod", "compound", "amod", "dep").stream()
        .filter(t -> t.index() < trigger.token().index() && YEAR.matcher(t.word()).matches())
        .findFirst()
        .map(
            t ->
                new When(
                    Optional.of(LocalDate.parse(t.word() + "-01-01")),
                    Optional.of(LocalDate.parse(t.word() + "-12-31")),
                    t.word(),
                    t.word()));
  }

  /** "6 June 2023: The dam is destroyed. Dozens drown.": the date of a paragraph of a chronicle. */
  private Optional<When> diary(Sentence sentence) {
    Sentence first = sentence;
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence earlier = context.sentences().get(i);
      if (earlier.paragraph() != sentence.paragraph()) {
        break;
      }
      first = earlier;
    }
    Sentence opening = first;
    return expressions(opening, true).stream()
        .filter(e -> e.span().start() == opening.span().start())
        .filter(e -> context.body().startsWith(":", e.span().end()))
        .flatMap(e -> e.timing() instanceof Timing.On on ? Stream.of(on.when()) : Stream.empty())
        .findFirst();
  }

  /**
   * Takes the time that hangs on the trigger, else on a verb above it, else the sentence's only
   * one.
   */
  private Optional<Expression> choose(Draft draft, List<Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    boolean talk = EventFinder.TALKING.contains(draft.type);
    Optional<Token> at = Optional.of(draft.trigger.token()).filter(t -> !all.isEmpty());
    Optional<Expression> opened = opening(draft, all);
    if (opened.isPresent()) {
      return opened;
    }
    for (int steps = 0; at.isPresent() && steps <= sentence.size(); steps++) {
      Token here = at.get();
      if (!talk && told(sentence, draft.trigger.token(), here)) {
        break;
      }
      Optional<Expression> own =
          all.stream()
              .filter(e -> hold.rank(sentence, e.span(), here).isPresent())
              .min(
                  Comparator.comparing((Expression e) -> e.timing() instanceof Timing.From)
                      .thenComparing(e -> hold.rank(sentence, e.span(), here).getAsInt()));
      if (own.isPresent()) {
        return own;
      }
      at = climbs(draft, sentence, here) ? sentence.head(here) : Optional.empty();
    }
    return only(draft, all);
  }

  /** "It began on May 28, when a soldier was shot": the last time before "when" and its clause. */
  private static Optional<Expression> opening(Draft draft, List<Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    Token trigger = draft.trigger.token();
    Optional<Token> when =
        sentence.tokens().stream()
            .filter(t -> t.lemma().equals("when") && t.index() < trigger.index())
            .filter(
                t ->
                    sentence
                        .head(t)
                        .filter(h -> h.equals(trigger) || sentence.dominates(h, trigger))
                        .isPresent())
            .reduce((a, b) -> b);
    boolean own =
        when.filter(w -> all.stream().anyMatch(e -> e.span().start() > w.span().end())).isPresent();
    return own
        ? Optional.empty()
        : when.flatMap(
            w ->
                all.stream()
                    .filter(
                        e ->
                            e.span().end() <= w.span().start()
                                && w.span().start() - e.span().end() <= 2)
                    .findFirst());
  }

  /**
   * "The army said on Friday that it had killed": killed when? "…, the army said on Friday": then.
   */
  private boolean told(Sentence sentence, Token trigger, Token verb) {
    boolean object = trigger.is("NN") && sentence.head(trigger).filter(verb::equals).isPresent();
    return speech(verb) && verb.index() < trigger.index() && !object;
  }

  /** What is said has its own time, unless "…, the army said on Friday" closes the report of it. */
  private static boolean climbs(Draft draft, Sentence sentence, Token here) {
    String label = sentence.label(here);
    boolean closing = sentence.head(here).filter(h -> h.index() > here.index()).isPresent();
    return EventFinder.TALKING.contains(draft.type)
        ? !CLAUSES.contains(label)
        : !label.equals("ccomp") || closing;
  }

  private Optional<Expression> only(Draft draft, List<Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    Token trigger = draft.trigger.token();
    boolean aside = EventFinder.TALKING.contains(draft.type) && aside(sentence, trigger);
    List<Expression> free = all.stream().filter(e -> !spoken(sentence, e.span())).toList();
    boolean alone = free.size() == 1 && !aside;
    return alone && !hold.elsewhere(sentence, free.get(0).span(), trigger)
        ? Optional.of(free.get(0))
        : Optional.empty();
  }

  private static boolean aside(Sentence sentence, Token verb) {
    boolean relative =
        sentence.children(verb).stream().anyMatch(t -> t.tag().matches("WDT|WP|WP\\$"));
    return sentence.label(verb).equals("parataxis")
        || CLAUSES.contains(sentence.label(verb)) && relative;
  }

  private boolean spoken(Sentence sentence, Span time) {
    return TimeHold.inside(sentence, time).flatMap(sentence::head).filter(this::speech).isPresent();
  }

  private boolean speech(Token token) {
    return context.lexicon().isSpeech(token.lemma());
  }

  private Reckoning ofMonth(Timing.DayOfMonth nth, Sentence sentence) {
    Optional<LocalDate> published = context.text().report().date();
    Optional<When> story = before(sentence).or(() -> published.map(d -> When.day(d, "")));
    return new Reckoning(
        when -> nth.in(Optional.of(when), published).orElse(when),
        Optional.empty(),
        Optional.empty(),
        story);
  }

  /** Finds the event that the words after name; without one, nothing can be reckoned. */
  private Optional<Reckoning> forward(Sentence sentence, Span time, Timing.From from) {
    return from.naming()
        ? named(sentence, time).map(t -> by(from.way(), t))
        : Optional.of(
            new Reckoning(from.way(), Optional.empty(), Optional.empty(), before(sentence)));
  }

  private Reckoning by(UnaryOperator<When> way, Token anchor) {
    return new Reckoning(way, Optional.of(anchor), event(anchor), Optional.empty());
  }

  /** Returns the last day or month that the paragraph names before this sentence. */
  private Optional<When> before(Sentence sentence) {
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence earlier = context.sentences().get(i);
      if (earlier.paragraph() != sentence.paragraph()) {
        return Optional.empty();
      }
      List<Expression> all = expressions(earlier, true);
      for (int k = all.size() - 1; k >= 0; k--) {
        if (all.get(k).timing() instanceof Timing.On on) {
          return Optional.of(on.when());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Token> named(Sentence sentence, Span time) {
    return sentence.tokens().stream()
        .filter(t -> t.span().start() >= time.end())
        .limit(NEAR)
        .filter(t -> event(t).isPresent())
        .findFirst();
  }

  /** "The siege ended on Saturday, 30 hours after gunmen stormed in": dates the storming. */
  private static Optional<When> backward(Draft draft, List<Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    Optional<When> found = Optional.empty();
    Optional<When> day = Optional.empty();
    for (Expression expression : all) {
      boolean before = expression.span().end() <= draft.trigger.span().start();
      if (before && expression.timing() instanceof Timing.On on) {
        day = Optional.of(on.when());
        found = Optional.empty();
      } else if (before
          && expression.timing() instanceof Timing.From from
          && from.naming()
          && sentence.tokens().stream()
              .anyMatch(t -> t.is("VB") && t.span().end() <= expression.span().start())) {
        found = day.map(from.back()).map(w -> w.worded(""));
      }
    }
    return found;
  }

  /** "During the siege he issued a statement": the time of the siege. */
  private Optional<Reckoning> during(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return sentence.children(draft.trigger.token(), "obl", "nmod").stream()
        .filter(t -> event(t).isPresent())
        .filter(t -> TimeHold.led(sentence, t, Set.of("during", "in", "amid")))
        .findFirst()
        .map(t -> by(w -> w, t));
  }

  private Optional<String> event(Token token) {
    String part = token.is("VB") ? "verb" : "noun";
    return context.lexicon().events(token.lemma(), part).map(p -> p.entry().signals()).findFirst();
  }
}
