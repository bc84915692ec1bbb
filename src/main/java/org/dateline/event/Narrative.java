package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Carries time and place on inside a paragraph: what follows "On Friday rebels stormed the base" in
 * the same paragraph happened then and there unless it says otherwise. Plans and suppositions take
 * neither. "Two days later" counts from the event told before.
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

  private final List<Draft> drafts;

  private Narrative(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /**
   * @param drafts in text order
   */
  static void continueIn(List<Draft> drafts) {
    Narrative story = new Narrative(drafts);
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
    if (!settled(draft)) {
      return;
    }
    boolean dated = draft.when.isPresent() || !follows(draft);
    before(at)
        .takeWhile(earlier -> near(earlier, draft))
        .forEach(
            earlier -> {
              if (!dated && draft.when.isEmpty() && settled(earlier) && tells(earlier, draft)) {
                draft.when =
                    earlier.when.filter(w -> w.latest().isPresent()).map(w -> w.worded(""));
              }
              if (draft.location.isEmpty() && together(draft.type, earlier.type)) {
                draft.location = earlier.location;
              }
            });
  }

  /** What happens on the ground stays in a place, and so do those who confer. */
  private static boolean together(String type, String earlier) {
    return GROUND.contains(type) && GROUND.contains(earlier)
        || VENUE.contains(type) && VENUE.contains(earlier);
  }

  /** What is said or goes on today does not follow from what happened before. */
  private static boolean follows(Draft draft) {
    boolean talk =
        EventFinder.TALKING.contains(draft.type)
            && !Set.of("Statement", "Demand", "ClaimOfResponsibility").contains(draft.type);
    return !talk && !draft.trigger.token().tag().matches("VBP|VBZ");
  }

  /** The day on which something is said is not the day on which it happened. */
  private static boolean tells(Draft earlier, Draft later) {
    return !EventFinder.TALKING.contains(earlier.type) || EventFinder.TALKING.contains(later.type);
  }

  private static boolean settled(Draft draft) {
    Optional<When> when = draft.when;
    return draft.stance.factuality().compareTo(Factuality.DENIED) <= 0
        && when.filter(w -> w.latest().isEmpty()).isEmpty();
  }

  private static boolean near(Draft earlier, Draft later) {
    boolean paragraph =
        earlier.trigger.sentence().paragraph() == later.trigger.sentence().paragraph();
    boolean goesOn = VIOLENT.contains(earlier.type) && VIOLENT.contains(later.type);
    return paragraph || goesOn && distance(earlier, later) <= ONWARD;
  }
}
