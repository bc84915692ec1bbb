package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Makes one event of its several mentions: "stormed the hotel … the siege … the assault". */
final class Merger {
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("Attack", "Strike", "HostageTaking", "Raid", "Clash", "Killing"),
          Set.of("Talks", "Meeting"),
          Set.of("Ceasefire", "Agreement"),
          Set.of("Visit"),
          Set.of("Deployment"),
          Set.of("Withdrawal"),
          Set.of("Takeover"),
          Set.of("Protest"),
          Set.of("Sanction"),
          Set.of("CeasefireEnd"));

  /** How many events back a mention may refer; more would make long reports quadratic. */
  private static final int WINDOW = 60;

  private final Context context;
  private final List<Draft> kept = new ArrayList<>();

  Merger(Context context) {
    this.context = context;
  }

  /** Adds a draft as an event of its own or as one more mention of an earlier one. */
  void add(Draft draft) {
    Optional<Draft> same = earlier(draft);
    if (same.isPresent()) {
      absorb(same.get(), draft);
    } else {
      kept.add(draft);
    }
  }

  List<Draft> events() {
    return kept;
  }

  private Optional<Draft> earlier(Draft draft) {
    for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - WINDOW); i--) {
      Draft other = kept.get(i);
      if (draft.apart.contains(other)) {
        continue;
      }
      if (repeats(draft, other)
          || referring(draft)
              && family(draft.type, other.type)
              && (compatible(draft, other) || resumes(draft, other))) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** The same kind of thing by the same actors, in one sentence or without anything against it. */
  private static boolean repeats(Draft draft, Draft other) {
    if (!draft.type.equals(other.type) || draft.stance.factuality() != other.stance.factuality()) {
      return false;
    }
    Sentence here = draft.trigger.sentence();
    Sentence there = other.trigger.sentence();
    boolean oneSentence = here.index() == there.index();
    boolean sameAgent =
        draft.actor("agent").isPresent() && draft.actor("agent").equals(other.actor("agent"));
    boolean noTarget =
        !draft.has("target")
            || !other.has("target")
            || draft.actor("target").equals(other.actor("target"))
                && draft.actor("target").isPresent();
    if (oneSentence && EventFinder.VIOLENT.contains(draft.type)) {
      boolean bare = draft.roles.isEmpty() || other.roles.isEmpty();
      return (sameAgent || bare) && noTarget && compatible(draft, other);
    }
    if (draft.type.equals("Statement")) {
      return here.paragraph() == there.paragraph()
          && draft.actor("speaker").equals(other.actor("speaker"));
    }
    boolean parties = !draft.roles.isEmpty() && actors(draft).equals(actors(other));
    return parties && compatible(draft, other) && actors(draft).size() > 1 && !speech(draft.type);
  }

  private static boolean speech(String type) {
    return Set.of(
            "Accusation", "Denial", "Demand", "Threat", "Condemnation", "ClaimOfResponsibility")
        .contains(type);
  }

  private static Set<Actor> actors(Draft draft) {
    Set<Actor> found = new HashSet<>();
    draft.roles.forEach(r -> r.actor().ifPresent(found::add));
    return found;
  }

  /** "the attack", "this truce": a definite noun with nothing new about it. */
  private boolean referring(Draft draft) {
    Token token = draft.trigger.token();
    boolean singular = token.tag().equals("NN") || context.listed(token, WordList.PLURAL_EVENT);
    return draft.trigger.part().equals("noun") && draft.definite() && singular && !ordinal(draft);
  }

  private boolean ordinal(Draft draft) {
    return draft.trigger.sentence().children(draft.trigger.token(), "amod").stream()
        .anyMatch(t -> context.listed(t, WordList.ANOTHER_EVENT));
  }

  /**
   * "stormed the hotel. … in the assault": what one sentence back tells of is not compared again.
   */
  private static boolean resumes(Draft draft, Draft other) {
    return draft.type.equals(other.type)
        && draft.trigger.sentence().index() - other.trigger.sentence().index() <= 1;
  }

  private static boolean family(String a, String b) {
    return a.equals(b) || FAMILIES.stream().anyMatch(f -> f.contains(a) && f.contains(b));
  }

  private static boolean compatible(Draft a, Draft b) {
    boolean dates = a.when.isEmpty() || b.when.isEmpty() || overlap(a.when.get(), b.when.get());
    boolean places =
        a.location.isEmpty()
            || b.location.isEmpty()
            || a.location.get().place().equals(b.location.get().place())
            || !a.type.equals(b.type);
    boolean agents =
        a.actor("agent").isEmpty()
            || b.actor("agent").isEmpty()
            || a.actor("agent").equals(b.actor("agent"));
    return dates && places && agents;
  }

  private static boolean overlap(When a, When b) {
    boolean before =
        a.latest().isPresent()
            && b.earliest().isPresent()
            && a.latest().get().isBefore(b.earliest().get());
    boolean after =
        b.latest().isPresent()
            && a.earliest().isPresent()
            && b.latest().get().isBefore(a.earliest().get());
    return !before && !after;
  }

  private static void absorb(Draft kept, Draft draft) {
    kept.mentions.addAll(draft.mentions);
    draft.roles.forEach(kept::add);
    if (kept.location.isEmpty()) {
      kept.location = draft.location;
    }
    if (kept.when.isEmpty()) {
      kept.when = draft.when;
      kept.reckoning = kept.reckoning.or(() -> draft.reckoning);
    }
    draft.figures.forEach(f -> addFigure(kept, f));
    boolean together = draft.trigger.sentence().equals(kept.trigger.sentence());
    if (together && kept.count.equals(Occurrences.ONCE)) {
      kept.count = draft.count;
    }
  }

  static void addFigure(Draft draft, Figure figure) {
    if (draft.figures.stream()
        .noneMatch(f -> f.span().equals(figure.span()) && f.outcome() == figure.outcome())) {
      draft.figures.add(figure);
    }
  }
}
