package org.dateline.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.Occurrences;
import org.dateline.event.Role;
import org.dateline.event.Stance;
import org.dateline.lexicon.Concepts;

/** Makes an event of what a model gave, or rejects it. */
record EventReader(PartReader parts, FigureReader figures, Concepts concepts) {

  Event read(Item item) throws Rejected {
    String type = item.text("type");
    if (!concepts.events().containsKey(type)) {
      throw new Rejected(Reason.TYPE);
    }
    PartReader.Statement statement = parts.statement(item);
    Stance stance = parts.stance(item, statement.sentence());
    return new Event(
        type,
        statement.trigger(),
        roles(item),
        location(item),
        parts.when(item, statement.sentence(), stance),
        figures.read(item, statement.sentence(), stance),
        stance,
        statement.evidence(),
        List.of(statement.trigger()),
        Occurrences.ONCE,
        Optional.empty(),
        parts.rule());
  }

  private List<Role> roles(Item item) throws Rejected {
    List<Role> roles = new ArrayList<>();
    for (Item role : item.items("roles")) {
      String name = role.text("role");
      if (!concepts.roles().containsKey(name)) {
        throw new Rejected(Reason.ROLE);
      }
      PartReader.Party party = parts.party(role);
      roles.add(new Role(name, party.actor(), party.text(), party.span()));
    }
    roles.sort(Comparator.comparing(Role::span));
    return roles;
  }

  private Optional<Location> location(Item item) throws Rejected {
    Optional<PartReader.Party> party = parts.optionalParty(item, "place");
    if (party.isEmpty()) {
      return Optional.empty();
    }
    Actor place = party.get().needed();
    if (place.type() != ActorType.PLACE && place.type() != ActorType.STATE) {
      throw new Rejected(Reason.PLACE);
    }
    Location.Proximity proximity =
        switch (item.optionalText("proximity").orElse("in")) {
          case "in" -> Location.Proximity.IN;
          case "near" -> Location.Proximity.NEAR;
          case "region" -> Location.Proximity.REGION;
          default -> throw new Rejected(Reason.INCOMPLETE);
        };
    return Optional.of(new Location(place, party.get().text(), proximity));
  }
}
