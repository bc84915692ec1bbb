package org.dateline.event;

import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;

/** Says where the rule of a fact is to be read. */
record RuleReading(Lexicon lexicon) {
  private static final String FILE = "ontology/lexicon.ttl:";
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "force-of-state", "built in, event/Allegiance.java: the words for a force name its state",
          "force-in-gazetteer", "data/gazetteer: the country of the force",
          "force-of-main-state",
              "built in, event/Allegiance.java: a force that the report speaks of without a state",
          "name-of-name", "built in, event/Belonging.java: what ties two names side by side",
          "place-in-place", "built in, event/Containment.java: a place or body named in a place",
          "neighbour", "built in, event/Neighbours.java: a neighbouring state",
          "telling-name", "built in, event/TellingNames.java: what a mission's name says of it");

  /** Returns the entry or the class, and how it came to make a fact of this type. */
  String of(Rule rule, String type, Optional<Trigger> trigger) {
    Optional<Entry> entry = entry(rule);
    if (entry.isEmpty()) {
      return BUILT_IN.getOrDefault(rule.name(), "built in, " + rule.name());
    }
    String where = where(entry.get());
    return switch (entry.get().kind()) {
      case IMPLICATION -> where + ": follows from the event with this trigger";
      case OFFICE -> where + ": a title; event/OfficeFinder.java reads whose it is and of what";
      default -> where + signalled(entry.get(), type, trigger);
    };
  }

  private static String signalled(Entry entry, String type, Optional<Trigger> trigger) {
    if (type.equals("claimedResponsibilityFor")) {
      return ": a claim; event/Implications.java reads of what";
    }
    String part = trigger.map(t -> ", " + t.part() + phrase(t)).orElse("");
    return entry.kind() == Entry.Kind.OUTCOME ? part + ": people harmed in no event named" : part;
  }

  private static String phrase(Trigger trigger) {
    StringBuilder words = new StringBuilder();
    trigger.words().stream()
        .sorted((a, b) -> Integer.compare(a.index(), b.index()))
        .forEach(w -> words.append(words.isEmpty() ? " \"" : " ").append(w.lemma()));
    return words.append('"').toString();
  }

  Optional<Entry> entry(Rule rule) {
    return lexicon.entries().stream()
        .filter(e -> e.name().equals(rule.name()) && e.line() == rule.line())
        .findFirst();
  }

  static String where(Entry entry) {
    return FILE + entry.line() + " lex:" + entry.name();
  }
}
