package org.dateline.event;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.actor.ActorType;
import org.dateline.event.FigureReader.Found;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Chooses the event that a casualty figure belongs to. */
final class FigureOwner {
  /** How many sentences back an event may stand. */
  private static final int REACH = 2;

  /** Two events seldom have the same number of victims from here on. */
  private static final int TELLING = 10;

  private static final List<String> CAUSES =
      List.of("subj", "in", "during", "by", "after", "of", "from", "poss", "when");

  private final EventFinder finder;

  FigureOwner(EventFinder finder) {
    this.finder = finder;
  }

  /** A killing without killer and without a name: it says no more than its figure. */
  static boolean anonymous(Draft draft) {
    return draft.type.equals("Killing") && !draft.has("agent") && !named(draft);
  }

  /** "Gunmen attacked a church, killing 12": the killing, by the same hand, is but a figure. */
  static boolean saysNoMore(Draft killing, Draft event) {
    boolean same =
        event.actor("agent").isEmpty() || event.actor("agent").equals(killing.actor("agent"));
    return anonymous(killing)
        || killing.type.equals("Killing")
            && !event.type.equals("Killing")
            && (killing
                    .trigger
                    .sentence()
                    .label(killing.trigger.token())
                    .matches("acl.*|advcl|conj|dep")
                || happenedIn(killing, event))
            && same
            && !named(killing);
  }

  /** "Gunmen killed 12 in an attack on a church": one deed. */
  private static boolean happenedIn(Draft killing, Draft event) {
    Sentence sentence = killing.trigger.sentence();
    Token noun = event.trigger.token();
    return sentence.equals(event.trigger.sentence())
        && sentence.head(noun).filter(killing.trigger.token()::equals).isPresent()
        && TimeHold.led(sentence, noun, Set.of("in", "during"))
        && event.type.matches("Attack|Strike|Raid")
        && !event.definite();
  }

  private static boolean named(Draft draft) {
    return draft.actor("victim").filter(a -> a.type() == ActorType.PERSON).isPresent();
  }

  /**
   * @param takers who got the figures before this one of the same sentence, null for nobody
   */
  Optional<Draft> of(
      Found found, List<Draft> drafts, List<Draft> before, List<Found> all, List<Draft> takers) {
    Sentence sentence = found.outcome().sentence();
    Token outcome = found.outcome().token();
    Optional<Draft> own =
        drafts.stream().filter(d -> d.trigger.token().equals(outcome)).findFirst();
    Figure.Outcome kind = found.figure().outcome();
    if (kind == Figure.Outcome.ARRESTED || kind == Figure.Outcome.ABDUCTED) {
      return own.or(() -> first(drafts, d -> d.type.matches("Arrest|HostageTaking")));
    }
    Optional<Draft> near =
        own.filter(FigureOwner::named)
            .or(() -> governing(sentence, outcome, drafts))
            .or(() -> own.filter(d -> EventFinder.VIOLENT.contains(d.type) && !anonymous(d)))
            .or(() -> sibling(sentence, outcome, all, takers));
    return near.isPresent() || found.figure().cumulative()
        ? near.or(() -> own)
        : inSentence(outcome, drafts).or(() -> earlier(found, before)).or(() -> own);
  }

  /** "At least 21 were killed and 117 wounded": the second goes where the first went. */
  private static Optional<Draft> sibling(
      Sentence sentence, Token outcome, List<Found> all, List<Draft> takers) {
    Optional<Token> head =
        sentence.head(outcome).filter(h -> sentence.label(outcome).equals("conj"));
    return IntStream.range(0, takers.size())
        .filter(i -> takers.get(i) != null && EventFinder.VIOLENT.contains(takers.get(i).type))
        .filter(
            i -> {
              Token other = all.get(i).outcome().token();
              boolean under = head.filter(other::equals).isPresent();
              return under || head.isPresent() && head.equals(sentence.head(other));
            })
        .mapToObj(takers::get)
        .findFirst();
  }

  private static Optional<Draft> first(List<Draft> drafts, Predicate<Draft> wanted) {
    return drafts.stream().filter(wanted).findFirst();
  }

  /** The last violence told before the figure, else the first of the sentence. */
  private static Optional<Draft> inSentence(Token outcome, List<Draft> drafts) {
    List<Draft> violent =
        drafts.stream()
            .filter(d -> EventFinder.VIOLENT.contains(d.type) && !d.type.equals("Killing"))
            .filter(d -> d.stance.factuality().compareTo(Factuality.CLAIMED) <= 0)
            .toList();
    Stream<Draft> told =
        violent.stream()
            .filter(d -> d.trigger.token().index() < outcome.index())
            .filter(d -> !d.type.equals("HostageTaking"));
    return told.reduce((a, b) -> b).or(() -> violent.stream().findFirst());
  }

  private Optional<Draft> earlier(Found found, List<Draft> before) {
    Sentence sentence = found.outcome().sentence();
    Draft probe = finder.killing(found.outcome());
    // "The toll rose to 97 on Monday" dates the count.
    boolean toll = found.outcome().entry().has("toll");
    List<Draft> near =
        IntStream.iterate(before.size() - 1, i -> i >= 0, i -> i - 1)
            .mapToObj(before::get)
            .takeWhile(d -> sentence.index() - d.trigger.sentence().index() <= 2 * REACH)
            .filter(d -> reaches(d, sentence))
            .filter(d -> EventFinder.VIOLENT.contains(d.type) && !d.type.equals("Takeover"))
            .filter(d -> d.stance.factuality().compareTo(Factuality.CLAIMED) <= 0)
            .filter(d -> !counted(d, found.figure()) && !byThem(d, found.figure()))
            .filter(d -> toll || Consistency.agree(d, probe))
            .toList();
    return first(near, d -> !d.type.equals("HostageTaking")).or(() -> near.stream().findFirst());
  }

  /** "At least 31 died. … 31 bodies were found": an event told before that has this very figure. */
  boolean toldBefore(Found found, List<Draft> drafts, List<Draft> before) {
    Figure figure = found.figure();
    Sentence sentence = found.outcome().sentence();
    boolean large = figure.atLeast().orElse(0) >= TELLING;
    if (!large || drafts.stream().anyMatch(FigureOwner::deed)) {
      return false;
    }
    Draft probe = finder.killing(found.outcome());
    return before.stream()
        .filter(d -> sentence.index() - d.trigger.sentence().index() <= 2 * REACH)
        .filter(d -> Consistency.agree(d, probe))
        .flatMap(d -> d.figures.stream())
        .anyMatch(f -> f.outcome() == figure.outcome() && f.atLeast().equals(figure.atLeast()));
  }

  private static boolean deed(Draft draft) {
    return EventFinder.VIOLENT.contains(draft.type) && !anonymous(draft);
  }

  private static boolean reaches(Draft earlier, Sentence sentence) {
    Sentence there = earlier.trigger.sentence();
    int distance = sentence.index() - there.index();
    return distance <= 1 || distance <= REACH && sentence.paragraph() == there.paragraph();
  }

  /** "Militants seized a train. … All 33 militants died": they died in what came after. */
  private static boolean byThem(Draft draft, Figure figure) {
    return !draft.type.equals("Clash")
        && figure.victims().filter(v -> v.type() == ActorType.ARMED_GROUP).isPresent()
        && draft.actor("agent").filter(a -> a.type() == ActorType.ARMED_GROUP).isPresent();
  }

  /** A second figure of the same kind is of another event, unless somebody else gives it. */
  private static boolean counted(Draft draft, Figure figure) {
    return draft.figures.stream()
        .filter(f -> f.outcome() == figure.outcome())
        .anyMatch(f -> !figure.rivals(f));
  }

  /** Returns the violent event that a verb of killing tells about: its subject, "in the attack". */
  Optional<Draft> governing(Sentence sentence, Token verb, List<Draft> drafts) {
    Set<Token> near = new HashSet<>();
    Map<String, Set<Token>> arguments = finder.arguments(sentence, verb);
    CAUSES.forEach(f -> near.addAll(arguments.getOrDefault(f, Set.of())));
    sentence.children(verb, "advcl").stream()
        .filter(
            c ->
                sentence.children(c, "mark").stream()
                    .noneMatch(m -> m.lemma().matches("before|until|though|although|while")))
        .forEach(near::add);
    sentence
        .head(verb)
        .filter(h -> sentence.label(verb).matches("acl|acl:relcl|xcomp|advcl|conj|dep"))
        .filter(h -> !another(sentence, verb))
        .ifPresent(h -> above(sentence, h, near));
    return first(
        drafts,
        d ->
            near.contains(d.trigger.token())
                && !d.trigger.token().equals(verb)
                && !after(sentence, verb, d)
                && EventFinder.VIOLENT.contains(d.type)
                && !d.type.matches("Killing|Takeover"));
  }

  /** "Was abducted and killed": two deeds, one after the other. */
  private static boolean after(Sentence sentence, Token verb, Draft event) {
    return event.type.equals("HostageTaking")
        && sentence.label(verb).equals("conj")
        && sentence.head(verb).filter(event.trigger.token()::equals).isPresent();
  }

  /** "Troops fired on a crowd, after gunmen killed two officers": another deed, with its toll. */
  private static boolean another(Sentence sentence, Token verb) {
    // "Shelled the town and gunmen killed 12": each has done something.
    boolean apart =
        sentence.label(verb).equals("conj")
            && sentence.child(verb, "nsubj").isPresent()
            && sentence.child(verb, "obj").isPresent();
    return apart
        || sentence.label(verb).equals("advcl")
            && !sentence.children(verb, "nsubj", "nsubj:pass").isEmpty()
            && sentence.children(verb, "mark").stream()
                .anyMatch(m -> m.lemma().matches("after|before|since|because|though|although"));
  }

  private void above(Sentence sentence, Token head, Set<Token> near) {
    near.add(head);
    if (head.is("VB")) {
      Map<String, Set<Token>> arguments = finder.arguments(sentence, head);
      near.addAll(arguments.getOrDefault("subj", Set.of()));
      near.addAll(arguments.getOrDefault("in", Set.of()));
      near.addAll(sentence.children(head, "obj"));
      near.addAll(sentence.children(head, "advcl"));
    }
  }
}
