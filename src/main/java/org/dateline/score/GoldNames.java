package org.dateline.score;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Checks that gold relations and roles speak of actors and events that are there: what nobody can
 * match would count as missed for ever.
 */
record GoldNames(Collection<String> names, int events) {

  static GoldNames of(Answer gold) {
    TreeSet<String> names = new TreeSet<>();
    gold.actors().forEach(actor -> names.add(actor.name()));
    return new GoldNames(names, gold.events().size());
  }

  void check(JsonItem report) {
    for (JsonItem relation : report.items("relations", "relation")) {
      checkParty(relation, "subject");
      checkParty(relation, "object");
    }
    for (JsonItem event : report.items("events", "event")) {
      event.items("roles", "role").forEach(role -> checkName(role, role.text("actor")));
    }
  }

  private void checkParty(JsonItem relation, String key) {
    Optional<GivenParty> party = relation.text(key).map(GivenParty::new);
    Optional<Integer> event = party.flatMap(GivenParty::event);
    if (event.isEmpty()) {
      party
          .map(GivenParty::names)
          .orElse(List.of())
          .forEach(name -> checkName(relation, Optional.of(name)));
    } else if (event.get() >= events) {
      relation
          .source()
          .note(
              relation.node(),
              "relation %s %d is no event".formatted(key, event.get()),
              "give a position from 0 to " + (events - 1));
    }
  }

  private void checkName(JsonItem item, Optional<String> name) {
    name.ifPresent(word -> item.source().requireKnown(item.node(), "actor", word, names));
  }
}
