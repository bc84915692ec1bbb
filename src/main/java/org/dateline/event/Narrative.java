package org.dateline.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Actors;
import org.dateline.text.Token;

/**
 * Carries time and place on along the line of the story: what follows "On Friday rebels stormed the
 * base" in the same paragraph happened then and there unless it says otherwise. Plans, suppositions
 * and totals take neither, and no clause that looks back or aside gives or takes any. "Two days
 * later" counts from the event told before.
 */
final class Narrative {
  private static final int REACH = 3;
  private static final int ONWARD = 2;
  private static final Set<String> VIOLENT =
      Set.of("Strike", "Attack", "Clash", "HostageTaking", "Raid", "Killing", "Arrest");

  private static final Set<String> GROUND =
      Set.of(
          "Strike",
          "Attack",
          "Clash",
          "HostageTaking",
          "Raid",
          "Killing",
          "Arrest",
          "Takeover",
          "Protest");
  private static final Set<String> VENUE = Set.of("Talks", "Meeting", "Agreement");
  private static final Set<String> WHERE = Set.of("in", "into", "to", "from", "inside", "across");
  private static final Set<String> CONFERRING = Set.of("Talks", "Meeting");

  /** What lies further back than this many days is history, and ends with its paragraph. */
  private static final int NEWS = 120;

  private final List<Draft> drafts;
  private final Storyline line;
  private final Optional<LocalDate> published;
  private final Context context;

  private Narrative(List<Draft> drafts, Context context) {
    this.drafts = drafts;
    this.context = context;
    this.line = new Storyline(context.lexicon());
    this.published = context.text().report().date();
  }

  /**
   * @param drafts in text order
   */
  static void continueIn(List<Draft> drafts, Context context) {
    Narrative story = new Narrative(drafts, context);
    for (int i = 0; i < drafts.size(); i++) {
      story.reckon(i);
      story.carry(i);
    }
  }

  private void reckon(int at) {
    Draft draft = drafts.get(at);
    if (draft.when.isEmpty() && draft.reckoning.isPresent()) {
      Reckoning reckoning = draft.reckoning.get();
      draft.when =
          anchor(at, reckoning)
              .flatMap(a -> a.when)
              .or(reckoning::told)
              .map(w -> reckoning.way().apply(w).worded(""));
    }
  }

  private Optional<Draft> anchor(int at, Reckoning reckoning) {
    if (reckoning.anchor().isEmpty()) {
      return before(at)
          .filter(d -> d.when.isPresent())
          .filter(d -> distance(d, drafts.get(at)) <= REACH)
          .filter(d -> oneSentence(d, drafts.get(at)) || line.aside(d).isEmpty())
          .filter(d -> paragraph(d, drafts.get(at)) || !history(d))
          .findFirst();
    }
    return IntStream.range(0, drafts.size())
        .filter(i -> i != at)
        .mapToObj(drafts::get)
        .filter(d -> mentions(d, reckoning))
        .findFirst()
        .or(() -> ofType(at, reckoning.type().orElse("")));
  }

  private Optional<Draft> ofType(int at, String type) {
    return Stream.concat(before(at), drafts.stream().skip(at + 1L))
        .filter(d -> d.type.equals(type) && d.when.isPresent() && settled(d))
        .findFirst();
  }

  private Stream<Draft> before(int at) {
    return IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1).mapToObj(drafts::get);
  }

  private static boolean mentions(Draft draft, Reckoning reckoning) {
    return draft.mentions.stream()
        .anyMatch(m -> m.overlaps(reckoning.anchor().orElseThrow().span()));
  }

  private static int distance(Draft earlier, Draft later) {
    return later.trigger.sentence().index() - earlier.trigger.sentence().index();
  }

  private void carry(int at) {
    Draft draft = drafts.get(at);
    boolean total = draft.figures.stream().anyMatch(Figure::cumulative);
    Optional<When> entry = StoryYear.chronicle(draft.trigger.sentence(), context);
    if (!settled(draft) || line.now(draft) && entry.isEmpty() || total) {
      return;
    }
    List<Draft> story =
        before(at).takeWhile(d -> near(d, draft)).filter(d -> follows(d, draft)).toList();
    if (draft.when.isEmpty() && follows(draft)) {
      draft.when =
          story.stream()
              .filter(d -> tells(d, draft) && settled(d) && d.when.isPresent())
              .filter(d -> !apart(d, draft))
              .findFirst()
              .filter(d -> oneSentence(d, draft) || !line.dated(draft) && !line.later(draft))
              .flatMap(d -> d.when.filter(w -> w.latest().isPresent() && !counts(w)))
              .map(w -> w.worded(""));
    }
    boolean dated = draft.when.isPresent();
    if (!dated) {
      draft.when = entry.filter(w -> draft.reckoning.isEmpty());
    }
    if (draft.location.isEmpty() && !line.placed(draft)) {
      draft.location =
          story.stream()
              .filter(d -> together(draft.type, d.type) && Consistency.agree(d, draft))
              .filter(d -> d.location.isPresent() || line.placed(d))
              .findFirst()
              .flatMap(d -> d.location)
              .or(() -> theatre(draft));
    }
  }

  /** "Biden approved the deployment of 500 soldiers" in a report on Somalia: there. */
  private Optional<Location> theatre(Draft draft) {
    Actors actors = context.actors();
    Optional<Actor> sender = draft.actor("agent").or(() -> draft.actor("participant"));
    Optional<Actor> home =
        sender.flatMap(a -> a.type() == ActorType.STATE ? sender : actors.ownerOf(a));
    return actors
        .mainState()
        .filter(s -> draft.type.matches("Deployment|Withdrawal") && sender.isPresent())
        .filter(s -> !home.equals(Optional.of(s)) && !acts(s))
        .flatMap(s -> inParagraph(draft, s).map(words -> Location.in(s, words)));
  }

  /** "Russia bombed Kharkiv": a party to the story and not its ground. */
  private boolean acts(Actor state) {
    return drafts.stream().anyMatch(d -> d.actor("agent").equals(Optional.of(state)));
  }

  /** Returns the words by which the paragraph of an event names a state, not as somebody's ally. */
  private Optional<String> inParagraph(Draft draft, Actor state) {
    int paragraph = draft.trigger.sentence().paragraph();
    return context.sentences().stream()
        .filter(s -> s.paragraph() == paragraph)
        .flatMap(
            s ->
                s.tokens().stream()
                    .filter(t -> s.preposition(t).filter(p -> !WHERE.contains(p)).isEmpty())
                    .filter(t -> context.actors().at(s, t).equals(Optional.of(state))))
        .map(Token::word)
        .findFirst();
  }

  /** "Since the year began": the time of a count, in which what follows has no part. */
  private static boolean counts(When when) {
    return when.text().toLowerCase(Locale.ROOT).startsWith("since");
  }

  private static boolean oneSentence(Draft a, Draft b) {
    return a.trigger.sentence().equals(b.trigger.sentence());
  }

  /** Both stand on the line of the story, or in one clause aside from it. */
  private boolean follows(Draft earlier, Draft later) {
    Optional<Token> aside = line.aside(later);
    return line.aside(earlier).equals(aside) && (aside.isEmpty() || oneSentence(earlier, later));
  }

  /** What happens on the ground stays in a place, and so do those who confer. */
  private static boolean together(String type, String earlier) {
    return (GROUND.contains(type) || type.equals("Ceasefire")) && GROUND.contains(earlier)
        || VENUE.contains(type) && VENUE.contains(earlier)
        || CONFERRING.contains(type) && earlier.equals("Visit");
  }

  /** What is said or goes on today does not follow from what happened before. */
  private static boolean follows(Draft draft) {
    boolean talk =
        EventFinder.TALKING.contains(draft.type)
            && !Set.of("Statement", "Demand", "ClaimOfResponsibility").contains(draft.type);
    return !talk;
  }

  /**
   * The day on which something is said is not the day on which it happened, nor is that on which it
   * happened the day of whatever is said next.
   */
  private static boolean tells(Draft earlier, Draft later) {
    boolean speech = EventFinder.TALKING.contains(later.type);
    return EventFinder.TALKING.contains(earlier.type) == speech
            && (!speech || distance(earlier, later) <= 1)
        || speech && oneSentence(earlier, later);
  }

  /**
   * "In another district police arrested three": others, at another place, and maybe another day.
   */
  private boolean apart(Draft earlier, Draft later) {
    return line.elsewhere(later)
        && !oneSentence(earlier, later)
        && !earlier.actor("agent").equals(later.actor("agent"));
  }

  private static boolean settled(Draft draft) {
    Optional<When> when = draft.when;
    return draft.stance.factuality().compareTo(Factuality.DENIED) <= 0
        && when.filter(w -> w.latest().isEmpty()).isEmpty();
  }

  private boolean near(Draft earlier, Draft later) {
    boolean goesOn = VIOLENT.contains(earlier.type) && VIOLENT.contains(later.type);
    return paragraph(earlier, later)
        || goesOn && distance(earlier, later) <= ONWARD && !history(earlier);
  }

  private static boolean paragraph(Draft earlier, Draft later) {
    return earlier.trigger.sentence().paragraph() == later.trigger.sentence().paragraph();
  }

  private boolean history(Draft draft) {
    return published.isPresent()
        && draft
            .when
            .flatMap(When::latest)
            .filter(d -> d.isBefore(published.get().minusDays(NEWS)))
            .isPresent();
  }
}
