package org.dateline.actor;

import java.util.List;
import java.util.Map;
import org.dateline.text.NameSpan;

/**
 * All names of one report.
 *
 * @param all in text order, not overlapping
 * @param canonical by cluster, the fullest form of the name
 */
public record Names(List<Name> all, Map<Integer, String> canonical) {
  public Names {
    all = List.copyOf(all);
    canonical = Map.copyOf(canonical);
  }

  /** Returns the names as the parser shall see them: one plain proper noun each. */
  public List<NameSpan> masks() {
    return all.stream()
        .filter(n -> !n.demonym() || n.surface().contains(" "))
        .map(n -> new NameSpan(n.span(), mask(n), !n.demonym()))
        .toList();
  }

  private static String mask(Name name) {
    if (name.demonym()) {
      return "Iraqi";
    }
    return switch (name.type()) {
      case PERSON -> "Smith";
      case STATE -> "Iraq";
      case PLACE -> "Boston";
      case ARMED_GROUP, SECURITY_FORCE, POLITICAL_PARTY, POPULATION -> "Hamas";
      case ORGANIZATION, INTERNATIONAL_ORGANIZATION, MEDIA_OUTLET -> "Congress";
    };
  }
}
