package org.dateline.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Gazetteer;
import org.dateline.actor.GazetteerEntry;

/**
 * Scores what a name may mean by its name, type and surroundings. A score is the product of
 * factors, so that one strong doubt is enough to abstain.
 */
final class Ranking {
  private static final Set<ActorType> GROUPS =
      Set.of(
          ActorType.ARMED_GROUP,
          ActorType.SECURITY_FORCE,
          ActorType.POLITICAL_PARTY,
          ActorType.ORGANIZATION,
          ActorType.INTERNATIONAL_ORGANIZATION,
          ActorType.MEDIA_OUTLET);

  /** A city that the news names without its country. */
  private static final long KNOWN_EVERYWHERE = 1_000_000;

  /** Over a border, but in the same conflict. */
  private static final double NEARBY_KM = 400;

  /** A town is not the region of another town so far away: Spokane, Washington. */
  private static final double LARGEST_REGION_KM = 1000;

  /** From a capital to places in the countries around. */
  private static final double NEIGHBOURS_KM = 1500;

  /** In how many names of persons a word must be to tell nobody apart. */
  private static final int COMMON = 4;

  /** From how many letters on, or with a digit, an acronym of one row is known by itself: JNIM. */
  private static final int TELLING = 4;

  private final Gazetteer gazetteer;
  private final Set<String> regionWords;
  private final Map<String, Integer> personWords = new HashMap<>();

  Ranking(Gazetteer gazetteer, Set<String> regionWords) {
    this.gazetteer = gazetteer;
    this.regionWords = regionWords;
    gazetteer.entries().stream()
        .filter(entry -> entry.type() == ActorType.PERSON)
        .flatMap(entry -> Stream.of(NameForms.key(entry.name()).split(" ")).distinct())
        .forEach(word -> personWords.merge(word, 1, Integer::sum));
  }

  Candidate score(Actor actor, Hit hit, Surroundings around, WordsAround words) {
    List<String> grounds = new ArrayList<>(List.of(hit.match().words()));
    double type = typeFactor(actor, hit.entry(), grounds);
    double context =
        switch (hit.entry().type()) {
          case POPULATION -> 1;
          case STATE -> state(actor, hit, around, words, grounds);
          case PLACE -> place(actor, hit, around, words, grounds);
          case PERSON -> person(actor, hit, around, words, grounds);
          default -> group(actor, hit, around, grounds);
        };
    return new Candidate(hit.entry(), hit.match(), hit.match().score() * type * context, grounds);
  }

  private static double typeFactor(Actor actor, GazetteerEntry entry, List<String> grounds) {
    if (actor.type() == entry.type()) {
      return 1;
    }
    boolean both = GROUPS.contains(actor.type()) && GROUPS.contains(entry.type());
    boolean land =
        Set.of(ActorType.STATE, ActorType.PLACE).containsAll(Set.of(actor.type(), entry.type()));
    double factor = both ? 0.92 : land ? 0.8 : 0;
    grounds.add("told of as %s".formatted(actor.type().term()));
    return factor;
  }

  /** A state with the name of a region elsewhere: Georgia. */
  private double state(
      Actor actor, Hit hit, Surroundings around, WordsAround words, List<String> grounds) {
    boolean regionMeant =
        gazetteer.byName(hit.entry().name()).stream()
            .filter(row -> row.type() == ActorType.PLACE)
            .filter(row -> !row.country().equals(hit.entry().country()))
            .flatMap(row -> row.country().stream())
            .anyMatch(country -> around.speakFor(country, actor.name()));
    if (!regionMeant || isTouched(hit.entry(), actor, around)) {
      return 1;
    }
    grounds.add("far from all that the report names, where a region has this name");
    return words.besides(regionWords) ? 0.5 : 0.75;
  }

  /** Tells whether the report names something else of a country, or a place around its capital. */
  private boolean isTouched(GazetteerEntry entry, Actor actor, Surroundings around) {
    return entry.country().filter(code -> around.speakFor(code, actor.name())).isPresent()
        || entry.country().flatMap(gazetteer::byIso2).stream()
            .flatMap(state -> state.capital().stream())
            .flatMap(capital -> gazetteer.byName(capital).stream())
            .filter(capital -> capital.country().equals(entry.country()))
            .anyMatch(capital -> around.isNear(capital, actor.name(), NEIGHBOURS_KM));
  }

  private double place(
      Actor actor, Hit hit, Surroundings around, WordsAround words, List<String> grounds) {
    GazetteerEntry entry = hit.entry();
    double factor = 1;
    boolean region =
        words.besides(regionWords) || around.isFarAfterTown(entry, actor, LARGEST_REGION_KM);
    if (entry.prominence() > 0 && region) {
      grounds.add("told of as a region, and the row is a town");
      factor = 0.5;
    }
    if (entry.country().isEmpty() || supported(actor, entry, around, grounds)) {
      return factor;
    }
    if (around.isNear(entry, actor.name(), NEARBY_KM)) {
      grounds.add("near to another place of the report");
      return factor * 0.9;
    }
    boolean known = entry.prominence() >= KNOWN_EVERYWHERE || isCapital(entry);
    return factor * (known ? 0.84 : 0.5);
  }

  private boolean isCapital(GazetteerEntry place) {
    return gazetteer
        .stateOfCapital(place.name())
        .filter(state -> state.country().equals(place.country()))
        .isPresent();
  }

  private double person(
      Actor actor, Hit hit, Surroundings around, WordsAround words, List<String> grounds) {
    GazetteerEntry entry = hit.entry();
    List<Office> offices = entry.tenures().stream().map(Office::new).toList();
    List<Office> fitting = offices.stream().filter(o -> o.fits(around.date())).toList();
    boolean here = supported(actor, entry, around, grounds);
    Optional<Office> told = fitting.stream().filter(o -> o.isNamed(words)).findFirst();
    if (told.isPresent()) {
      grounds.add("the office " + told.get());
      return here ? 1 : 0.9;
    }
    if (fitting.isEmpty() && !offices.isEmpty()) {
      grounds.add("the office was held at another time");
      return 0.5;
    }
    boolean common =
        Stream.of(NameForms.key(entry.name()).split(" "))
            .allMatch(word -> personWords.getOrDefault(word, 0) >= COMMON);
    if (common) {
      grounds.add("many bear such a name");
      return 0.5;
    }
    boolean rare = personWords.get(CandidateIndex.lastWord(NameForms.key(entry.name()))) == 1;
    return here ? 0.95 : rare ? 0.75 : 0.65;
  }

  private double group(Actor actor, Hit hit, Surroundings around, List<String> grounds) {
    GazetteerEntry entry = hit.entry();
    boolean acronym = CandidateIndex.isAcronym(actor.name());
    if (entry.country().isEmpty()) {
      return acronym && entry.type() != ActorType.INTERNATIONAL_ORGANIZATION ? 0.9 : 1;
    }
    if (supported(actor, entry, around, grounds)) {
      return 1;
    }
    if (isTouched(entry, actor, around)) {
      grounds.add("the report is of the countries around");
      return acronym ? 0.84 : 0.97;
    }
    boolean telling = isTelling(actor.name());
    return acronym ? telling ? 0.84 : 0.6 : 0.93;
  }

  private boolean isTelling(String acronym) {
    boolean distinct = acronym.length() >= TELLING || acronym.chars().anyMatch(Character::isDigit);
    return distinct && gazetteer.byName(acronym).size() == 1;
  }

  private static boolean supported(
      Actor actor, GazetteerEntry entry, Surroundings around, List<String> grounds) {
    Optional<String> country = entry.country();
    boolean here = country.filter(code -> around.speakFor(code, actor.name())).isPresent();
    country.ifPresent(
        code ->
            grounds.add(
                String.format(
                    Locale.ROOT, here ? "%s is in the report" : "nothing else of %s is", code)));
    return here;
  }
}
