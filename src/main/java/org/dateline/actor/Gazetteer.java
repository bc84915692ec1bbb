package org.dateline.actor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.problem.Problem;

/**
 * The actors and places known beforehand, from {@code data/gazetteer/*.tsv}.
 *
 * <p>Names are compared by their words: accents, hyphens, apostrophes and the dots of acronyms do
 * not count, capitals do ({@code US} is not {@code us}), except that a word of more than four
 * letters in capitals equals the usual form and that particles ({@code al}, {@code of}) match in
 * either case. Immutable; safe for threads.
 */
public final class Gazetteer {
  /** By what a row was recognised. */
  public enum Kind {
    NAME,
    ALIAS,
    DEMONYM
  }

  /**
   * A row that the words at a place in the text may mean.
   *
   * @param tokens how many tokens it covers, at least one
   */
  public record Match(GazetteerEntry entry, Kind kind, int tokens) {}

  private static final Comparator<Match> BEST_FIRST =
      Comparator.<Match>comparingInt(m -> m.entry().type() == ActorType.STATE ? 0 : 1)
          .thenComparing(Match::kind)
          .thenComparing(m -> -m.entry().prominence())
          .thenComparing(m -> m.entry().name())
          .thenComparing(m -> m.entry().type());

  private final List<GazetteerEntry> entries;
  private final List<Problem> doubts;
  private final NameWords words;
  private final NameTrie names;
  private final Map<List<String>, GazetteerEntry> demonyms = new HashMap<>();
  private final Map<List<String>, GazetteerEntry> capitals = new HashMap<>();
  private final Map<String, GazetteerEntry> statesByCode = new HashMap<>();

  private Gazetteer(List<GazetteerEntry> entries, List<Problem> doubts, NameWords words) {
    this.words = words;
    this.names = new NameTrie(words);
    this.entries = List.copyOf(entries);
    this.doubts = List.copyOf(doubts);
    for (GazetteerEntry entry : this.entries) {
      names.add(entry.name(), entry, Kind.NAME);
      entry.aliases().forEach(alias -> names.add(alias, entry, Kind.ALIAS));
      entry.demonyms().forEach(demonym -> names.add(demonym, entry, Kind.DEMONYM));
      if (entry.type() == ActorType.STATE) {
        addState(entry);
      }
    }
    addOtherNamesOfCapitals();
  }

  /**
   * Reads every {@code *.tsv} of a folder, in the order of their names, and the spellings. A row
   * with a wrong id is read without it; see {@link #doubts}.
   *
   * @throws org.dateline.problem.Problems with every problem of every file but wrong ids
   */
  public static Gazetteer load(Path folder) {
    NameWords words = new NameWords(Spellings.load(folder));
    GazetteerReader reader = new GazetteerReader(folder, words);
    return new Gazetteer(reader.read(), reader.doubts(), words);
  }

  /** Returns what is wrong with ids of the files. */
  public List<Problem> doubts() {
    return doubts;
  }

  public List<GazetteerEntry> entries() {
    return entries;
  }

  /** Returns the rows with exactly this name or alias, best first; demonyms are no names. */
  public List<GazetteerEntry> byName(String surface) {
    return names.exact(words.of(surface)).stream()
        .filter(match -> match.kind() != Kind.DEMONYM)
        .sorted(BEST_FIRST)
        .map(Match::entry)
        .distinct()
        .toList();
  }

  /**
   * Returns the rows that the longest run of tokens starting at {@code from} may mean, best first:
   * states, then own names before aliases before demonyms, then the more prominent. A row appears
   * once. Empty when no name starts there.
   */
  public List<Match> match(List<String> tokens, int from) {
    Map<GazetteerEntry, Match> best = new LinkedHashMap<>();
    for (Match match : names.longest(tokens, from)) {
      best.merge(match.entry(), match, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
    }
    return best.values().stream().sorted(BEST_FIRST).toList();
  }

  /** Returns the length in words of the longest name, alias or demonym. */
  public int longestName() {
    return names.longestName();
  }

  public Optional<GazetteerEntry> stateOfDemonym(String surface) {
    return Optional.ofNullable(demonyms.get(words.of(surface)));
  }

  /** Returns the state whose government the capital stands for; any name of the capital will do. */
  public Optional<GazetteerEntry> stateOfCapital(String surface) {
    return Optional.ofNullable(capitals.get(words.of(surface)));
  }

  /** Returns the state with this ISO 3166-1 alpha-2 code; dependent territories have none. */
  public Optional<GazetteerEntry> byIso2(String code) {
    return Optional.ofNullable(statesByCode.get(code));
  }

  private void addState(GazetteerEntry state) {
    state.demonyms().forEach(demonym -> demonyms.putIfAbsent(words.of(demonym), state));
    state.capital().ifPresent(capital -> capitals.putIfAbsent(words.of(capital), state));
    state.country().ifPresent(code -> statesByCode.putIfAbsent(code, state));
  }

  private void addOtherNamesOfCapitals() {
    for (GazetteerEntry place : entries) {
      List<String> surfaces = new ArrayList<>(place.aliases());
      surfaces.add(place.name());
      surfaces.stream()
          .map(surface -> capitals.get(words.of(surface)))
          .filter(state -> state != null && place.type() == ActorType.PLACE)
          .filter(state -> place.latitude().isPresent() && place.country().equals(state.country()))
          .findFirst()
          .ifPresent(state -> surfaces.forEach(s -> capitals.putIfAbsent(words.of(s), state)));
    }
  }
}
