package org.dateline.link;

/** How a name in a report met a name in the gazetteer, best first. */
public enum NameMatch {
  NAME(1.0, "the name"),
  ALIAS(0.97, "another name"),
  ROMANISED(0.9, "another spelling"),
  DEMONYM(0.85, "the people"),
  MISSPELT(0.75, "nearly the name");

  private final double score;
  private final String words;

  NameMatch(double score, String words) {
    this.score = score;
    this.words = words;
  }

  /** Returns how likely a meeting of this kind is right when nothing else is known, in [0, 1]. */
  double score() {
    return score;
  }

  /** Returns the kind in words: {@code another spelling}, to be followed by "of". */
  String words() {
    return words;
  }

  /** Returns the method of a link made so: {@code gazetteer-alias}. */
  public String method() {
    return "gazetteer-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
