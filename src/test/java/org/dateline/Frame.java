package org.dateline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence with room for a clause: {@code "{Subject}, the governor said, {predicate}."}.
 *
 * @param also conditions for what is told in it, besides those of the clause: {@code date=2021}
 * @param gaps names of the bases that it loses today
 */
record Frame(int position, String pattern, String also, Set<String> gaps) {
  /**
   * A clause in parts.
   *
   * @param participle empty where the clause has no passive
   * @param must what it tells, as a line of a passage
   */
  record Base(
      String name,
      String subject,
      String verb,
      String participle,
      String object,
      String rest,
      String must) {
    static Base of(Map<?, ?> entry) {
      return new Base(
          text(entry, "name"),
          text(entry, "subject"),
          text(entry, "verb"),
          text(entry, "participle"),
          text(entry, "object"),
          text(entry, "rest"),
          text(entry, "must"));
    }
  }

  static Frame of(int position, Map<?, ?> entry) {
    Object gaps = entry.get("gaps");
    return new Frame(
        position,
        text(entry, "frame"),
        text(entry, "also"),
        gaps == null
            ? Set.of()
            : Set.copyOf(((List<?>) gaps).stream().map(Object::toString).toList()));
  }

  private static String text(Map<?, ?> entry, String key) {
    return Optional.ofNullable(entry.get(key)).map(Object::toString).orElse("");
  }

  /** Tells whether a base has all parts that the frame asks for. */
  boolean takes(Base base) {
    return !pattern.contains("{participle}") || !base.participle().isEmpty();
  }

  /** Returns the sentence. */
  String with(Base base) {
    String predicate = base.verb() + " " + base.object() + " " + base.rest();
    String clause = base.subject() + " " + predicate;
    boolean several = base.object().matches("(\\d+|the Houthis).*");
    return pattern
        .replace("{Clause}", capital(clause))
        .replace("{clause}", clause)
        .replace("{Subject}", capital(base.subject()))
        .replace("{subject}", base.subject())
        .replace("{predicate}", predicate)
        .replace("{Object}", capital(base.object()))
        .replace("{object}", base.object())
        .replace("{was}", several ? "were" : "was")
        .replace("{participle}", base.participle())
        .replace("{rest}", base.rest())
        .replaceAll(" +", " ")
        .replaceAll(" ([.,])", "$1");
  }

  /** A relation has no date of its own in what the bases tell. */
  Expectation expectation(Base base) {
    String more = base.must().startsWith("relation") ? also.replaceAll("\\bdate=\\S+", "") : also;
    return Expectation.parse((base.must() + " " + more).strip());
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
