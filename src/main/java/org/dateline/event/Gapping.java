package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the second event of one verb: "captured Goma in January and Bukavu in February". */
final class Gapping {
  private static final Set<String> AIMED = Set.of("target", "destination");

  private final Context context;
  private final EventTime times;
  private final TimeWords words;

  Gapping(Context context, EventTime times) {
    this.context = context;
    this.times = times;
    this.words = new TimeWords(context.lexicon());
  }

  /** Returns the event at the second place; the first keeps its own place and time. */
  Optional<Draft> second(Draft first) {
    Sentence sentence = first.trigger.sentence();
    Token verb = first.trigger.token();
    Optional<Role> aim =
        first.roles.stream()
            .filter(r -> AIMED.contains(r.name()))
            .filter(r -> r.actor().filter(NamedPlaces::isPlace).isPresent())
            .findFirst();
    return aim.flatMap(
        role ->
            sentence.tokens().stream()
                .filter(t -> t.name() && sentence.label(t).equals("conj"))
                .filter(t -> dated(sentence, t, verb) && !acts(sentence, t))
                .findFirst()
                .flatMap(t -> split(first, role, t)));
  }

  /** The parser hangs the second place on the first time, and the second time on the verb. */
  private boolean dated(Sentence sentence, Token place, Token verb) {
    return sentence
        .head(place)
        .filter(words::tells)
        .filter(time -> sentence.head(time).filter(verb::equals).isPresent())
        .isPresent();
  }

  /** "Took Aleppo in May and Russia in June bombed Idlib": the second is no place of the first. */
  private static boolean acts(Sentence sentence, Token place) {
    return sentence.tokens().subList(place.index(), sentence.size()).stream()
        .takeWhile(t -> !t.word().equals(","))
        .anyMatch(t -> t.tag().matches("VB[DZP]"));
  }

  private Optional<Draft> split(Draft first, Role aim, Token name) {
    Sentence sentence = first.trigger.sentence();
    Optional<Actor> place = context.actors().at(sentence, name).filter(NamedPlaces::isPlace);
    Optional<Token> later =
        sentence.children(first.trigger.token(), "obl").stream()
            .filter(t -> t.index() > name.index() && words.tells(t))
            .findFirst();
    if (place.isEmpty() || later.isEmpty()) {
      return Optional.empty();
    }
    Draft second = new Draft(first.type, first.trigger, first.stance);
    first.roles.removeIf(r -> AIMED.contains(r.name()) && r.actor().equals(place));
    first.roles.stream().filter(r -> !r.equals(aim)).forEach(second::add);
    second.add(new Role(aim.name(), place, name.word(), name.span()));
    second.location = place.map(a -> new Location(a, name.word(), Location.Proximity.IN));
    second.when = times.at(second, later.get());
    first.when = times.at(first, sentence.head(name).orElseThrow());
    first.location = aim.actor().map(a -> new Location(a, aim.text(), Location.Proximity.IN));
    return Optional.of(second);
  }
}
