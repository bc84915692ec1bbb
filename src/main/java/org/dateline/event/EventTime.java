package org.dateline.event;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.event.TimeReader.Expression;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Chooses the time expression that tells when a drafted event happened. */
final class EventTime {
  /** The rank of a time in a clause of the same time: of what is said there, not of who says it. */
  private static final int ASIDE = 3;

  private static final int FAR = Integer.MAX_VALUE;
  private static final Set<String> CLAUSES = Set.of("acl:relcl", "advcl", "parataxis");

  private final Lexicon lexicon;
  private final Optional<LocalDate> published;
  private final OwnTimes owned;
  private final SentenceTimes times;
  private final Reckoner reckoner;
  private final TimeHold hold;

  /** "Proposed a truce on Friday": then it was proposed. */
  private final Set<String> proposing;

  EventTime(Context context) {
    this.lexicon = context.lexicon();
    this.proposing = lexicon.list(WordList.PROPOSING);
    this.published = context.text().report().date();
    this.times = new SentenceTimes(context);
    this.reckoner = new Reckoner(context, times);
    this.hold = new TimeHold(lexicon);
    this.owned = new OwnTimes(new TimeWords(lexicon), reckoner);
  }

  /** Tells a draft its time, or from which other event that is to be reckoned. */
  void tell(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    List<Expression> all =
        times.of(sentence, past(draft)).stream()
            .filter(e -> !resolved(draft, e.span()))
            .filter(
                e -> Storyline.flashback(draft.trigger).filter(c -> apart(draft, c, e)).isEmpty())
            .toList();
    Optional<When> told = yearBeside(draft.trigger).or(() -> backward(draft, all));
    if (told.isPresent()) {
      draft.when = told;
      return;
    }
    Optional<Expression> chosen = choose(draft, owned.of(draft, all));
    if (chosen.isEmpty()) {
      draft.reckoning = reckoner.during(draft).or(() -> back(draft, all));
      draft.when = draft.reckoning.isPresent() ? Optional.empty() : times.diary(sentence);
    } else if (chosen.get().timing() instanceof Timing.On on) {
      boolean since =
          opening(draft, all).isEmpty()
              && hold.since(sentence, chosen.get().span(), draft.trigger.token());
      draft.when = Optional.of(since ? on.when().onward() : on.when());
      ahead(draft);
    } else if (chosen.get().timing() instanceof Timing.From from) {
      Optional<When> entry = from.naming() ? Optional.empty() : times.diary(sentence);
      draft.when = entry;
      draft.reckoning =
          entry.isPresent()
              ? Optional.empty()
              : reckoner.forward(sentence, chosen.get().span(), from);
    } else if (chosen.get().timing() instanceof Timing.DayOfMonth nth) {
      draft.reckoning = Optional.of(reckoner.ofMonth(nth, sentence));
    }
  }

  /** "Took office in March after protests had toppled X": the toppling was before that. */
  private static boolean apart(Draft draft, Token clause, Expression time) {
    Sentence sentence = draft.trigger.sentence();
    return sentence.subtree(clause).stream().noneMatch(t -> t.span().overlaps(time.span()));
  }

  /** Returns the time that a word of the sentence tells. */
  Optional<When> at(Draft draft, Token word) {
    return times.of(draft.trigger.sentence(), past(draft)).stream()
        .filter(e -> e.span().contains(word.span()))
        .flatMap(e -> e.timing() instanceof Timing.On on ? Stream.of(on.when()) : Stream.empty())
        .findFirst();
  }

  /** What the report dates after its own day is still to come, unless it is what is asked for. */
  private void ahead(Draft draft) {
    boolean later =
        published
            .flatMap(day -> draft.when.flatMap(When::earliest).filter(d -> d.isAfter(day)))
            .isPresent();
    boolean asks =
        EventFinder.TALKING.contains(draft.type)
            && draft.stance.factuality() == Factuality.ASSERTED;
    if (later && (asks || draft.trigger.sentence().past(draft.trigger.token()))) {
      draft.when = Optional.empty();
    } else if (later && draft.stance.factuality() == Factuality.ASSERTED) {
      draft.stance = Stance.of(Factuality.FUTURE);
    }
  }

  /** What has happened, or is doubted in the past tense, has its weekday and month behind it. */
  private boolean past(Draft draft) {
    Factuality factuality = draft.stance.factuality();
    return factuality.compareTo(Factuality.POSSIBLE) < 0
        || factuality == Factuality.POSSIBLE
            && (draft.trigger.sentence().past(draft.trigger.token()) || charged(draft.trigger))
        || owned.named(draft);
  }

  /** "Suspected of killing a priest on Saturday": what one is suspected of is over. */
  private static boolean charged(Trigger trigger) {
    return trigger.token().tag().equals("VBG")
        && trigger.sentence().children(trigger.token(), "mark", "case").stream()
            .anyMatch(m -> m.lemma().matches("of|for"));
  }

  private Optional<Reckoning> back(Draft draft, List<Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    Token trigger = draft.trigger.token();
    return all.stream()
        .filter(e -> reckoner.names(sentence, e, trigger))
        .findFirst()
        .flatMap(e -> reckoner.back(sentence, e, trigger));
  }

  /** What is meant to come has not the day of the agreeing. */
  private static boolean resolved(Draft draft, Span time) {
    return draft.stance.factuality().compareTo(Factuality.POSSIBLE) >= 0
        && time.end() <= draft.trigger.span().start()
        && TimeHold.resolved(draft.trigger, draft.stance, time);
  }

  /** "A 2015 peace accord", "the 2014 raid": the year that stands before the noun. */
  private static Optional<When> yearBeside(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    return sentence.children(trigger.token(), "nummod", "compound", "amod", "dep").stream()
        .filter(t -> t.index() < trigger.token().index() && TimeWords.isYear(t.word()))
        .findFirst()
        .map(t -> Year.parse(t.word()))
        .map(y -> When.between(y.atDay(1), y.atMonth(12).atEndOfMonth(), y.toString()));
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
    Optional<Expression> held = owned.held(draft, all).or(() -> opened);
    if (held.isPresent()) {
      return held;
    }
    for (int steps = 0; at.isPresent() && steps <= sentence.size(); steps++) {
      Token here = at.get();
      if (!talk && told(sentence, draft.trigger.token(), here)) {
        break;
      }
      Optional<Expression> own =
          all.stream()
              .filter(e -> hold.rank(sentence, e.span(), here).orElse(FAR) < (talk ? ASIDE : FAR))
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
    boolean object =
        trigger.is("NN")
            && sentence.head(trigger).filter(verb::equals).isPresent()
            && !proposing.contains(verb.lemma());
    return speech(verb)
        && verb.index() < trigger.index()
        && !object
        && !TimeHold.hearsay(sentence, verb, trigger);
  }

  /**
   * What is said has its own time, unless "…, the army said on Friday" closes the report of what
   * happened, and that of no event told before; so has what is told beside a name: "X, who led the
   * assault".
   */
  private boolean climbs(Draft draft, Sentence sentence, Token here) {
    String label = sentence.label(here);
    Optional<Token> head = sentence.head(here);
    boolean again = draft.definite() && draft.trigger.part().equals("noun");
    boolean happened = draft.stance.factuality().compareTo(Factuality.NEGATED) < 0;
    boolean closing =
        !again
            && head.filter(h -> h.index() > here.index() && (happened || !speech(h))).isPresent();
    boolean beside = label.equals("acl:relcl") && head.filter(Token::name).isPresent();
    return EventFinder.TALKING.contains(draft.type)
        ? !CLAUSES.contains(label)
        : !beside && (!label.equals("ccomp") || closing);
  }

  private Optional<Expression> only(Draft draft, List<Expression> all) {
    Sentence sentence = draft.trigger.sentence();
    Token trigger = draft.trigger.token();
    boolean aside = EventFinder.TALKING.contains(draft.type) && aside(sentence, trigger);
    List<Expression> free =
        all.stream()
            .filter(
                e -> !spoken(sentence, e.span()) || TimeHold.closed(sentence, e.span(), trigger))
            .toList();
    return free.size() == 1 && !aside && !TimeHold.elsewhere(sentence, free.get(0).span(), trigger)
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
    return lexicon.isSpeech(token.lemma()) || proposing.contains(token.lemma());
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
}
