package org.dateline.actor;

import java.util.Arrays;

/**
 * The classes of actor of {@code ontology/dateline.ttl}; {@link #term()} is the local name there.
 */
public enum ActorType {
  STATE("State"),
  ARMED_GROUP("ArmedGroup"),
  SECURITY_FORCE("SecurityForce"),
  POLITICAL_PARTY("PoliticalParty"),
  ORGANIZATION("Organization"),
  INTERNATIONAL_ORGANIZATION("InternationalOrganization"),
  MEDIA_OUTLET("MediaOutlet"),
  PERSON("Person"),
  POPULATION("Population"),
  PLACE("Place");

  private final String term;

  ActorType(String term) {
    this.term = term;
  }

  public String term() {
    return term;
  }

  static ActorType of(String term) {
    return Arrays.stream(values())
        .filter(type -> type.term.equals(term))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no actor type " + term));
  }
}
