package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Tells which two actors "both sides", "the two countries" and "the two" mean, and whom "American
 * and Ukrainian officials" speak for.
 */
final class Pairs {
  private static final Set<ActorType> SIDES =
      Set.of(ActorType.STATE, ActorType.ARMED_GROUP, ActorType.SECURITY_FORCE);
  private static final Set<ActorType> STATES = Set.of(ActorType.STATE);
  private static final Set<String> VENUES = Set.of("Talks", "Meeting", "Agreement", "Ceasefire");
  private static final int REACH = 3;

  private final Context context;

  Pairs(Context context) {
    this.context = context;
  }

  /** Returns two actors, or none where the words do not mean a pair. */
  List<Actor> meant(Sentence sentence, Token token) {
    if (token.lemma().matches("two|both")) {
      return sentence.children(token, "nmod").isEmpty() ? last(sentence, token) : List.of();
    }
    boolean two =
        sentence.children(token, "nummod", "det", "det:predet").stream()
            .anyMatch(t -> t.lemma().matches("two|both|each|either|neither"));
    if (two && context.listed(token, WordList.OPPONENT)) {
      return Stream.of(
              conferring(sentence, token), opponents(sentence, token), last(sentence, token))
          .filter(pair -> !pair.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
    return two && context.listed(token, WordList.PAIRED_STATE)
        ? last(sentence, token, STATES)
        : List.of();
  }

  /**
   * Returns all whom a plural means, of whom one is known: "the leaders of Kenya and Somalia", "two
   * gangs, the Aces and the Kings".
   */
  List<Actor> all(Sentence sentence, Token noun, Actor one) {
    Grammar grammar = context.grammar(sentence);
    return sentence.children(noun, "nmod", "appos").stream()
        .filter(Token::name)
        // "Brokered by Qatari mediators, Hamas was …": no apposition.
        .filter(t -> t.index() + 1 == sentence.size() || !sentence.token(t.index() + 1).isFinite())
        .filter(t -> sentence.preposition(t).filter(p -> !p.equals("of")).isEmpty())
        .map(
            t ->
                grammar
                    .coordinated(t)
                    .flatMap(c -> context.actors().at(sentence, c).stream())
                    .toList())
        .filter(found -> found.contains(one))
        .findFirst()
        .orElse(List.of(one));
  }

  /** "The Meitei majority": the people that it is. */
  Optional<Actor> people(Sentence sentence, Token noun) {
    return context.listed(noun, WordList.PEOPLE_NOUN)
        ? sentence.children(noun, "compound", "amod").stream()
            .flatMap(t -> context.actors().at(sentence, t).stream())
            .filter(a -> a.type() == ActorType.POPULATION)
            .findFirst()
        : Optional.empty();
  }

  /** "American and Ukrainian officials", "the spokesman of the Front": who speaks through them. */
  List<Actor> spokenFor(Sentence sentence, Token person) {
    boolean deed = context.lexicon().events(person.lemma(), "noun").findAny().isPresent();
    if (!person.is("NN") || person.name() || deed) {
      return List.of();
    }
    return sentence.children(person, "compound", "nmod:poss", "amod", "nmod").stream()
        .filter(c -> !Context.where(sentence, c))
        .flatMap(c -> Stream.concat(Stream.of(c), sentence.children(c, "conj").stream()))
        .flatMap(c -> context.actors().at(sentence, c).stream())
        .filter(a -> a.type() != ActorType.PLACE && a.type() != ActorType.PERSON)
        // "Nigerian doctors": the state says nothing through them.
        .filter(a -> a.type() != ActorType.STATE || !context.isCivilian(person))
        .distinct()
        .toList();
  }

  /** "X and Y met in Doha. The two sides …": the two that the last sentence says conferred. */
  private List<Actor> conferring(Sentence sentence, Token before) {
    List<List<Actor>> found = new ArrayList<>();
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - 1); i--) {
      Sentence at = context.sentences().get(i);
      if (i < sentence.index() || at.tokens().indexOf(before) > 0) {
        at.tokens().stream()
            .filter(t -> t.index() < before.index() || at.index() < sentence.index())
            .filter(t -> at.label(t).equals("conj") && confer(at, t) && !agents(at, t))
            .map(t -> pair(at, t))
            .filter(pair -> pair.size() == 2)
            .forEach(found::add);
      }
    }
    return found.size() == 1 ? found.get(0) : List.of();
  }

  /** "Talks brokered by X and Y": those two only brought the sides together. */
  private static boolean agents(Sentence sentence, Token second) {
    return sentence
        .head(second)
        .filter(first -> TimeHold.led(sentence, first, Set.of("by")))
        .isPresent();
  }

  private List<Actor> pair(Sentence sentence, Token second) {
    return Stream.of(sentence.head(second), Optional.of(second))
        .flatMap(Optional::stream)
        .flatMap(
            t ->
                Stream.concat(
                    Stream.of(t), sentence.children(t, "amod", "compound", "nmod:poss").stream()))
        .flatMap(t -> context.actor(sentence, t).stream())
        .filter(a -> SIDES.contains(a.type()))
        .distinct()
        .toList();
  }

  /** Tells whether it is talks, a meeting or a deal that those two have part in. */
  private boolean confer(Sentence sentence, Token second) {
    return Stream.iterate(
            sentence.head(second), Optional::isPresent, at -> at.flatMap(sentence::head))
        .limit(3)
        .flatMap(Optional::stream)
        .flatMap(t -> context.lexicon().phrases(t.lemma()).stream())
        .anyMatch(p -> VENUES.contains(p.entry().signals()));
  }

  /** Returns the two parties named last before. */
  List<Actor> last(Sentence sentence, Token before) {
    return last(sentence, before, SIDES);
  }

  private List<Actor> last(Sentence sentence, Token before, Set<ActorType> types) {
    if (outsider(sentence, before)) {
      return List.of();
    }
    List<Actor> found = new ArrayList<>();
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - REACH); i--) {
      Sentence at = context.sentences().get(i);
      for (int k = at.size() - 1; k >= 0 && found.size() < 2; k--) {
        if (i < sentence.index() || k < before.index()) {
          context
              .actors()
              .at(at, at.token(k))
              .filter(a -> types.contains(a.type()) && !found.contains(a))
              .ifPresent(found::add);
        }
      }
    }
    return found.size() == 2 ? found : List.of();
  }

  /** "China wants both sides to stop": who has been named near is not all of the pair. */
  private boolean outsider(Sentence sentence, Token pair) {
    return sentence
        .head(pair)
        .filter(verb -> !sentence.label(pair).equals("nmod:poss"))
        .flatMap(
            verb ->
                sentence.label(verb).matches("xcomp|ccomp")
                    ? sentence.head(verb)
                    : Optional.of(verb))
        .map(verb -> sentence.children(verb, "nsubj"))
        .filter(subjects -> !subjects.contains(pair))
        .stream()
        .flatMap(List::stream)
        .flatMap(t -> context.actors().at(sentence, t).stream())
        .anyMatch(a -> SIDES.contains(a.type()));
  }

  /** Counts how often each possible side has been spoken of up to a word. */
  private Map<Actor, Integer> told(Sentence sentence, Token before) {
    Map<Actor, Integer> told = new LinkedHashMap<>();
    for (Sentence at : context.sentences().subList(0, sentence.index() + 1)) {
      for (Token token : at.tokens()) {
        if (at.index() < sentence.index() || token.index() < before.index()) {
          context
              .actors()
              .at(at, token)
              .filter(a -> SIDES.contains(a.type()))
              .ifPresent(a -> told.merge(a, 1, Integer::sum));
        }
      }
    }
    return told;
  }

  /** An army and its state are one side, that of whom the report speaks more. */
  private void join(Actor force, Map<Actor, Integer> told) {
    context
        .actors()
        .ownerOf(force)
        .filter(told::containsKey)
        .ifPresent(
            state -> {
              boolean army = told.get(force) > 2 * told.get(state);
              told.merge(army ? force : state, told.get(army ? state : force), Integer::sum);
              told.remove(army ? state : force);
            });
  }

  /**
   * Returns the two parties that the report has spoken of most so far, none unless both stand out:
   * who convened the talks between them is named as near, but not as often.
   */
  private List<Actor> opponents(Sentence sentence, Token before) {
    Map<Actor, Integer> told = told(sentence, before);
    List.copyOf(told.keySet()).forEach(force -> join(force, told));
    List<Map.Entry<Actor, Integer>> most =
        told.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(3)
            .toList();
    boolean clear =
        most.size() >= 2
            && most.get(1).getValue() >= 2
            && (most.size() == 2 || most.get(2).getValue() < most.get(1).getValue());
    return clear ? most.stream().limit(2).map(Map.Entry::getKey).toList() : List.of();
  }
}
