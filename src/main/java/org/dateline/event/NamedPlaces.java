package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads noun phrases as places, and finds the one of a sentence where the grammar names none. */
record NamedPlaces(Context context, Proximities proximities) {

  /** Reads a place argument: "near the Rafah crossing", "eastern Chad", "the town of Djibo". */
  Optional<Location> read(Sentence sentence, Token token, String preposition) {
    if (context.listed(token, WordList.STANDPOINT)) {
      return Optional.empty();
    }
    boolean itself =
        context.actor(sentence, token).isPresent() && !context.listed(token, WordList.VEHICLE);
    Optional<Token> named =
        Stream.concat(
                itself ? Stream.of(token) : Stream.empty(),
                Stream.concat(
                        sentence.children(token, "nmod", "appos", "compound").stream(),
                        sentence.children(token, "nmod:poss").stream().filter(Token::name))
                    .filter(c -> !party(sentence, c))
                    .filter(
                        c ->
                            context
                                .actors()
                                .at(sentence, c)
                                .filter(NamedPlaces::isPlace)
                                .isPresent()))
            .findFirst();
    Token at = named.orElse(token);
    return named
        .flatMap(t -> context.actor(sentence, t))
        .filter(NamedPlaces::isPlace)
        .map(
            a ->
                new Location(
                    a,
                    context.phrase(sentence, token).in(context.body()),
                    proximities.of(sentence, at, preposition)));
  }

  /** "In talks with Colombo", "a war against Eritrea": with whom says nothing of where. */
  private static boolean party(Sentence sentence, Token noun) {
    return sentence.preposition(noun).filter(p -> p.matches("with|against|between|by")).isPresent();
  }

  static boolean isPlace(Actor actor) {
    return actor.type() == ActorType.PLACE || actor.type() == ActorType.STATE;
  }

  /**
   * Takes the only place that the sentence names after "in", "near" or "at", or of several the
   * first after the trigger if no other verb stands between.
   */
  Optional<Location> anywhere(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token trigger = draft.trigger.token();
    List<Token> named =
        sentence.tokens().stream()
            .filter(
                t -> t.is("NN") && !before(sentence, t).isEmpty() && !describes(sentence, t, draft))
            .filter(t -> read(sentence, t, before(sentence, t)).isPresent())
            .toList();
    Optional<Token> next =
        named.stream()
            .filter(t -> t.index() > trigger.index())
            .filter(
                t ->
                    sentence.tokens().subList(trigger.index() + 1, t.index()).stream()
                        .noneMatch(v -> v.tag().matches("VBD|VBZ|VBP|MD|WDT|WP")))
            .findFirst();
    return (named.size() == 1 ? Optional.of(named.get(0)) : next)
        .flatMap(t -> read(sentence, t, before(sentence, t)));
  }

  /** "Broke off talks when its men attacked rivals in X": nobody talked there. */
  private boolean fought(Sentence sentence, Token place, Draft draft) {
    Token trigger = draft.trigger.token();
    Optional<Token> at = sentence.head(place);
    boolean confers = draft.type.matches("Talks|Agreement|Ceasefire|Meeting|Statement");
    while (confers
        && at.isPresent()
        && !at.get().equals(trigger)
        && !sentence.dominates(at.get(), trigger)) {
      String part = at.get().is("VB") ? "verb" : "noun";
      boolean violent =
          context
              .lexicon()
              .events(at.get().lemma(), part)
              .filter(p -> p.others().isEmpty())
              .anyMatch(p -> p.entry().signals().matches("Attack|Strike|Clash|Killing|Raid"));
      if (violent) {
        return true;
      }
      at = sentence.head(at.get());
    }
    return false;
  }

  /**
   * "al-Qaeda's affiliate in East Africa", "a retired diplomat who teaches in Bogotá", "came a week
   * after a station in Cúcuta was bombed".
   */
  private boolean describes(Sentence sentence, Token place, Draft draft) {
    if (fought(sentence, place, draft)) {
      return true;
    }
    Token trigger = draft.trigger.token();
    Optional<Token> above = sentence.head(place);
    boolean noun =
        above
            .filter(h -> h.is("NN") && !h.name() && context.actor(sentence, h).isPresent())
            .filter(h -> !fought(draft, h))
            .isPresent();
    boolean apposition = above.filter(h -> sentence.label(h).equals("appos")).isPresent();
    Optional<Token> aside = Storyline.aside(sentence, place);
    Optional<Token> own = Storyline.aside(sentence, trigger);
    boolean back = own.filter(t -> t.is("NN") && Storyline.back(sentence, t)).isPresent();
    boolean elsewhere = (aside.isPresent() || back) && !aside.equals(own);
    return noun || apposition || elsewhere;
  }

  /** "ambushed soldiers near Gao", "clashed with gunmen in Arauca": the men were there then. */
  private boolean fought(Draft draft, Token men) {
    return EventFinder.VIOLENT.contains(draft.type)
        && context.lexicon().words(Entry.Kind.ACTOR, "member").contains(men.lemma())
        && draft.roles.stream().anyMatch(r -> r.span().overlaps(men.span()));
  }

  /** Returns the preposition right before a noun phrase, whatever the parser made of it. */
  private static String before(Sentence sentence, Token noun) {
    int at = noun.index() - 1;
    // "In 2019 Turkey invaded": not in Turkey.
    while (at >= 0
        && sentence.token(at).tag().matches("DT|JJ|PRP\\$|VBN|CD")
        && !TimeWords.isYear(sentence.token(at).word())) {
      at--;
    }
    String word = at < 0 ? "" : sentence.token(at).lemma();
    return Set.of("in", "near", "at", "outside", "around").contains(word) ? word : "";
  }
}
