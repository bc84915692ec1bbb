package org.dateline.appearance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.lexicon.Terms;

/**
 * The looks of all terms, in the order of the file, which is the order of legends. Immutable.
 *
 * @param looks one a term
 * @param terms of the ontology, for terms that have no row
 */
public record Appearance(List<Look> looks, Terms terms) {
  public Appearance {
    looks = List.copyOf(looks);
  }

  /**
   * Reads {@code data/appearance.tsv}.
   *
   * @throws org.dateline.problem.Problems naming every line that is wrong
   */
  public static Appearance load(Path file, Terms terms) {
    return new AppearanceFile(file, terms).read();
  }

  /**
   * Returns how a term is drawn; one without a row, such as a relation of your own, is drawn as the
   * first term above it.
   *
   * @param term local name, such as {@code struck}
   * @return empty for a term that is neither actor, event, relation nor factuality
   */
  public Optional<Look> of(String term) {
    return looks.stream()
        .filter(look -> look.term().equals(term))
        .findFirst()
        .or(() -> looks.stream().filter(look -> terms.isA(term, look.term())).findFirst());
  }

  /** Returns the looks of one kind. */
  public List<Look> all(Look.What what) {
    return looks.stream().filter(look -> look.what() == what).toList();
  }
}
