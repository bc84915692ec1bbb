package org.dateline.score;

import java.util.Optional;
import java.util.Set;

/** A relation as one side gives it. */
record GivenRelation(
    Optional<String> type,
    GivenParty subject,
    GivenParty object,
    String factuality,
    Optional<Stretch> evidence) {
  private static final Set<String> SYMMETRIC =
      Set.of("allyOf", "rivalOf", "borders", "negotiatedWith");

  boolean symmetric() {
    return type.filter(SYMMETRIC::contains).isPresent();
  }

  boolean hasType(String name) {
    return type.filter(name::equals).isPresent();
  }

  boolean real() {
    return GivenEvent.isReal(factuality);
  }

  String words() {
    return "%s %s %s".formatted(subject.text(), type.orElse("(no type)"), object.text());
  }
}
