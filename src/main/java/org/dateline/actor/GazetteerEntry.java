package org.dateline.actor;

import java.util.List;
import java.util.Optional;

/**
 * One row of {@code data/gazetteer/*.tsv}.
 *
 * @param qid Wikidata id such as {@code Q843}; empty where no source gives one
 * @param country ISO 3166-1 alpha-2 code of the country it belongs to
 * @param demonyms adjectives and nouns for its people ({@code Afghan}, {@code Afghans}); states and
 *     populations only
 * @param capital name of the capital that stands for its government; states only
 * @param latitude degrees north; places only
 * @param longitude degrees east; places only
 * @param prominence 0 unknown; for places the population, to rank namesakes
 * @param tenures offices held, for persons, in the order of the row
 */
public record GazetteerEntry(
    String name,
    ActorType type,
    Optional<String> qid,
    List<String> aliases,
    Optional<String> country,
    List<String> demonyms,
    Optional<String> capital,
    Optional<Double> latitude,
    Optional<Double> longitude,
    long prominence,
    List<Tenure> tenures,
    String source) {
  public GazetteerEntry {
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
    tenures = List.copyOf(tenures);
  }

  /** Returns the row as one whose item is not known. */
  GazetteerEntry withoutId() {
    return new GazetteerEntry(
        name,
        type,
        Optional.empty(),
        aliases,
        country,
        demonyms,
        capital,
        latitude,
        longitude,
        prominence,
        tenures,
        source);
  }
}
