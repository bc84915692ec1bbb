package org.dateline.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Chooses among gazetteer rows of the same name by what else the report names. */
final class PlaceChoice {
  private static final long LARGE = 300_000;
  private static final Set<String> JOINED = Set.of(",", "in");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "in", "at", "near", "from", "to", "of", "around", "outside", "into", "toward", "towards",
          "through", "across", "off", "between", "on", "reach", "leave", "over");

  /** Whoever is named of these tells a country that the report is about. */
  private static final Set<ActorType> NATIONAL =
      Set.of(
          ActorType.STATE,
          ActorType.SECURITY_FORCE,
          ActorType.ARMED_GROUP,
          ActorType.POLITICAL_PARTY);

  private final Gazetteer gazetteer;
  private final Set<String> countries = new HashSet<>();

  /** Last words of longer names, and names after a title: a place of that name is not meant. */
  private final Set<String> surnames = new HashSet<>();

  /** The run before a comma and the next run: "Atlanta, Georgia". */
  private final Map<Run, Run> townOf = new HashMap<>();

  /** Runs that the next one says to lie in its country: "Djibo, Burkina Faso", "Djibo in …". */
  private final Set<Run> located = new HashSet<>();

  PlaceChoice(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Notes the countries that the report names, before any place is chosen. */
  void learn(List<Run> runs) {
    learnTowns(runs);
    for (Run run : runs) {
      List<Token> words = run.tokens();
      if (words.size() > 1 || run.title().isPresent()) {
        surnames.add(words.get(words.size() - 1).word());
      }
      run.match().stream()
          .filter(m -> NATIONAL.contains(m.entry().type()))
          .forEach(m -> m.entry().country().ifPresent(countries::add));
      if (run.sentence().kind() == TaggedSentence.Kind.DATELINE) {
        onlyCountry(run).ifPresent(countries::add);
      }
      gazetteer
          .stateOfCapital(String.join(" ", run.tokens().stream().map(t -> t.word()).toList()))
          .flatMap(GazetteerEntry::country)
          .ifPresent(countries::add);
    }
  }

  /** Returns the country in which all places of this name lie. */
  private static Optional<String> onlyCountry(Run run) {
    List<String> found =
        run.match().stream()
            .filter(PlaceChoice::isPlace)
            .flatMap(m -> m.entry().country().stream())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private void learnTowns(List<Run> runs) {
    for (int i = 1; i < runs.size(); i++) {
      Run town = runs.get(i - 1);
      Run region = runs.get(i);
      if (region.before(1).equals(",")
          && town.sentence().equals(region.sentence())
          && town.to() == region.from() - 1) {
        townOf.put(region, town);
      }
      boolean beside = town.sentence().equals(region.sentence()) && town.to() == region.from() - 1;
      if (beside && JOINED.contains(region.before(1)) && isOfOneCountry(town, region)) {
        located.add(town);
      }
    }
  }

  private static boolean isOfOneCountry(Run town, Run state) {
    return state.match().stream()
        .filter(m -> m.entry().type() == ActorType.STATE && m.kind() != Gazetteer.Kind.DEMONYM)
        .anyMatch(
            m ->
                town.match().stream()
                    .anyMatch(t -> isPlace(t) && t.entry().country().equals(m.entry().country())));
  }

  /** Returns the region that lies where the town before the comma lies: Georgia after Atlanta. */
  private Optional<Gazetteer.Match> regionOfTown(Run run) {
    return Optional.ofNullable(townOf.get(run)).stream()
        .flatMap(town -> town.match().stream())
        .filter(PlaceChoice::isPlace)
        .map(town -> town.entry().country())
        .flatMap(
            country ->
                run.match().stream().filter(m -> isPlace(m) && m.entry().country().equals(country)))
        .findFirst();
  }

  /** Returns the row meant, none when the reading as a name of that row is not safe. */
  Optional<GazetteerEntry> choose(Run run) {
    List<Gazetteer.Match> safe = run.match().stream().filter(m -> safe(m, run)).toList();
    Optional<Gazetteer.Match> local =
        safe.stream().filter(m -> isPlace(m) && here(m.entry())).findFirst();
    boolean placesOnly = safe.stream().allMatch(PlaceChoice::isPlace);
    return regionOfTown(run)
        .or(() -> placesOnly ? local : Optional.empty())
        .or(() -> safe.stream().findFirst())
        .map(Gazetteer.Match::entry);
  }

  private static boolean isPlace(Gazetteer.Match match) {
    return match.entry().type() == ActorType.PLACE;
  }

  private boolean capital(GazetteerEntry entry) {
    return here(entry)
        && gazetteer
            .stateOfCapital(entry.name())
            .filter(s -> s.country().equals(entry.country()))
            .isPresent();
  }

  private boolean here(GazetteerEntry entry) {
    return entry.country().filter(countries::contains).isPresent();
  }

  private boolean safe(Gazetteer.Match match, Run run) {
    GazetteerEntry entry = match.entry();
    if (entry.type() == ActorType.PERSON) {
      return run.tokens().size() > 1;
    }
    if (isPlace(match)) {
      boolean location = run.guess().equals("LOCATION");
      boolean prepositional = PLACE_PREPOSITIONS.contains(run.before(1));
      boolean known = here(entry) || entry.prominence() > LARGE;
      boolean dateline = run.sentence().kind() == TaggedSentence.Kind.DATELINE;
      boolean ours = here(entry) && !surnames.contains(run.tokens().get(0).word());
      boolean titled =
          run.title().isPresent()
              || run.guess().equals("PERSON")
                  && !prepositional
                  && !dateline
                  && !capital(entry)
                  && !ours
                  && !located.contains(run);
      return !titled
          && known
          && (dateline
              || capital(entry)
              || location
              || located.contains(run)
              || prepositional
              || ours
              || entry.prominence() > LARGE);
    }
    boolean initials =
        match.kind() == Gazetteer.Kind.ALIAS
            && run.span().length() <= 3
            && run.tokens().get(0).word().chars().allMatch(Character::isLetter);
    return !initials
        || entry.type() == ActorType.STATE
        || entry.type() == ActorType.INTERNATIONAL_ORGANIZATION
        || here(entry)
        || entry.country().isEmpty();
  }
}
