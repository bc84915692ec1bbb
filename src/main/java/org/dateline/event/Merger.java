package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Makes one event of its several mentions: "stormed the hotel … the siege … the assault". */
final class Merger {
  /**
   * "The attack" means one of these only if nothing else is there: they have nouns of their own.
   */
  private static final Set<String> NAMED = Set.of("HostageTaking", "Killing");

  private static final Set<String> HARMED = Set.of("target", "victim");
  private static final Set<String> TAKING = Set.of("HostageTaking", "Attack");
  private static final Set<String> SEQUENCE =
      Set.of("after", "before", "since", "following", "follow", "precede", "trigger", "prompt");

  /** How many sentences back an event of the very type is preferred to a nearer one. */
  private static final int NEAR = 4;

  /** How many events back a mention may refer; more would make long reports quadratic. */
  private static final int WINDOW = 60;

  private final Context context;
  private final Reference reference;
  private final List<Draft> kept = new ArrayList<>();

  Merger(Context context) {
    this.context = context;
    this.reference = new Reference(context);
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
    List<Draft> near =
        IntStream.iterate(kept.size() - 1, i -> i >= Math.max(0, kept.size() - WINDOW), i -> i - 1)
            .mapToObj(kept::get)
            .filter(other -> !draft.apart.contains(other))
            .toList();
    Optional<Draft> told =
        near.stream()
            .filter(
                o ->
                    repeats(draft, o)
                        || Retelling.again(draft, o)
                        || Retelling.of(draft, o, context)
                        || agreed(draft, o)
                        || dates(draft, o))
            .findFirst();
    boolean back = told.isEmpty() && reference.back(draft);
    List<Draft> meant = near.stream().filter(o -> back && means(draft, o)).toList();
    return told.or(() -> meant.stream().filter(o -> names(draft, o)).findFirst())
        .or(
            () ->
                meant.stream()
                    .filter(
                        o ->
                            EventFinder.VIOLENT.contains(o.type)
                                && o.type.equals(draft.type)
                                && distance(draft, o) <= NEAR)
                    .findFirst())
        .or(() -> meant.stream().filter(o -> o.type.equals(draft.type)).findFirst())
        .or(() -> meant.stream().filter(o -> !NAMED.contains(o.type)).findFirst())
        .or(() -> meant.stream().findFirst());
  }

  /** "A station was bombed … that bombing": the noun of the verb. */
  private static boolean names(Draft draft, Draft other) {
    String verb = other.trigger.token().lemma();
    return other.trigger.token().is("VB")
        && verb.length() > 3
        && draft.trigger.token().lemma().startsWith(verb)
        && distance(draft, other) <= NEAR;
  }

  private static int distance(Draft later, Draft earlier) {
    return later.trigger.sentence().index() - earlier.trigger.sentence().index();
  }

  /** Tells whether a definite noun may mean an earlier event; violence must have happened. */
  private static boolean means(Draft draft, Draft other) {
    boolean real =
        !EventFinder.VIOLENT.contains(other.type)
            || other.stance.factuality().compareTo(Factuality.CLAIMED) <= 0
            || other.stance.factuality() == draft.stance.factuality();
    boolean near = draft.when.isEmpty() || other.when.isPresent() || distance(draft, other) <= 1;
    boolean shared = actors(draft).stream().anyMatch(actors(other)::contains);
    return real
        && (near || shared)
        && !(distance(draft, other) == 0 && apart(draft, other))
        && !aimedElsewhere(draft, other)
        && !Consistency.others(draft, other)
        && Consistency.family(draft.type, other.type)
        && (!draft.type.equals("HostageTaking") || TAKING.contains(other.type))
        && !introduces(draft, other)
        && (Consistency.compatible(draft, other) || resumes(draft, other));
  }

  /**
   * "The killing of a commander", "the abduction of two nurses": others than were harmed before.
   */
  private static boolean introduces(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    return draft.roles.stream()
        .filter(r -> r.name().matches("victim|target") && !r.span().overlaps(draft.trigger.span()))
        .filter(r -> r.actor().isEmpty() || !actors(other).contains(r.actor().get()))
        .anyMatch(
            r ->
                murdered(draft, r)
                    || sentence.tokens().stream()
                        .filter(t -> t.span().end() == r.span().end())
                        .filter(t -> sentence.dominates(draft.trigger.token(), t))
                        .flatMap(t -> sentence.children(t, "det", "nummod").stream())
                        .anyMatch(t -> t.lemma().matches("an?") || t.is("CD")));
  }

  /** "The murder of X" is no battle told before, in which X was not named. */
  private static boolean murdered(Draft draft, Role victim) {
    return draft.type.equals("Killing")
        && victim.actor().filter(a -> a.type() == ActorType.PERSON).isPresent();
  }

  /** "The killing of a guard" is not the shooting of two farmers. */
  private static boolean aimedElsewhere(Draft draft, Draft other) {
    boolean several = draft.trigger.token().tag().equals("NNS");
    List<Role> now =
        draft.roles.stream()
            .filter(r -> r.span().start() > draft.trigger.span().end())
            .filter(r -> HARMED.contains(r.name()) && other.has(r.name()))
            .filter(r -> several || r.name().equals("victim") || distance(draft, other) > 2)
            .toList();
    return !now.isEmpty()
        && now.stream().noneMatch(a -> other.roles.stream().anyMatch(b -> same(a, b)));
  }

  private static boolean same(Role a, Role b) {
    return a.actor().isPresent() && a.actor().equals(b.actor())
        || a.text().equalsIgnoreCase(b.text());
  }

  /** "Fled after the army took power": what only dates another event was told of before. */
  private static boolean dates(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    boolean clause =
        sentence.label(verb).equals("advcl")
            && sentence.children(verb, "mark", "advmod").stream()
                .anyMatch(m -> SEQUENCE.contains(m.lemma()));
    boolean bare = draft.roles.stream().allMatch(r -> r.name().equals("agent"));
    return clause
        && bare
        && draft.type.equals("Takeover")
        && draft.type.equals(other.type)
        && draft.actor("agent").isPresent()
        && draft.actor("agent").equals(other.actor("agent"))
        && Consistency.agree(draft, other);
  }

  /** "Agreed to restore ties", "agreed to restore ties in a deal": one agreement. */
  private static boolean agreed(Draft draft, Draft other) {
    Sentence sentence = draft.trigger.sentence();
    Token what = draft.trigger.token();
    Token verb = other.trigger.token();
    boolean aim =
        sentence.label(what).equals("xcomp") && sentence.head(what).equals(Optional.of(verb));
    boolean deal =
        sentence.dominates(verb, what) && TimeHold.led(sentence, what, Set.of("in", "under"));
    return sentence.equals(other.trigger.sentence())
        && draft.type.equals("Agreement")
        && Consistency.family(draft.type, other.type)
        && verb.is("VB")
        && (aim || deal);
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
      if (apart(draft, other)) {
        return false;
      }
      boolean bare = draft.roles.isEmpty() || other.roles.isEmpty();
      return (sameAgent || bare) && noTarget && Consistency.compatible(draft, other);
    }
    if (draft.type.equals("Statement")) {
      return here.paragraph() == there.paragraph()
          && draft.actor("speaker").equals(other.actor("speaker"));
    }
    boolean parties = !draft.roles.isEmpty() && actors(draft).equals(actors(other));
    return parties
        && Consistency.compatible(draft, other)
        && actors(draft).size() > 1
        && !speech(draft.type);
  }

  /** "The attacks came days after rebels shelled the port": one came before the other. */
  private static boolean apart(Draft later, Draft earlier) {
    return later.trigger.sentence().tokens().stream()
        .filter(t -> t.span().start() > earlier.trigger.span().start())
        .filter(t -> t.span().end() <= later.trigger.span().start())
        .anyMatch(t -> SEQUENCE.contains(t.lemma()));
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

  /**
   * "stormed the hotel. … in the assault": what one sentence back tells of is not compared again.
   */
  private static boolean resumes(Draft draft, Draft other) {
    return draft.type.equals(other.type)
        && !Consistency.elsewhere(draft, other)
        && distance(draft, other) <= 1;
  }

  private static void absorb(Draft kept, Draft draft) {
    kept.mentions.addAll(draft.mentions);
    draft.roles.stream().filter(r -> !onlyClaimed(kept, draft, r)).forEach(kept::add);
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

  /** "The group said it carried out the attack": it did on its word, and the attack is a fact. */
  private static boolean onlyClaimed(Draft kept, Draft draft, Role role) {
    return role.name().equals("agent")
        && kept.stance.factuality() == Factuality.ASSERTED
        && draft.stance.factuality() == Factuality.CLAIMED;
  }

  static void addFigure(Draft draft, Figure figure) {
    if (draft.figures.stream()
        .noneMatch(f -> f.span().equals(figure.span()) && f.outcome() == figure.outcome())) {
      draft.figures.add(figure);
    }
  }
}
