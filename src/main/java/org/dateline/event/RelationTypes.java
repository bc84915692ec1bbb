package org.dateline.event;

import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Terms;

/**
 * Tells which types of actor make sense at the two ends of a relation: those of the domain and
 * range that the ontology declares, or fewer where experience with reports says so.
 */
final class RelationTypes {
  private RelationTypes() {}

  static boolean fit(Terms terms, Entry entry, Actor subject, Actor object) {
    boolean person = subject.type() == ActorType.PERSON;
    boolean place = RelationFinder.place(object);
    boolean owner = subject.type() != ActorType.PLACE;
    if (entry.has("armed-object") && !armed(object)
        || entry.has("force-object") && !force(object)
        || entry.has("body-subject") && !body(subject)
        || entry.has("person-subject") && !person && !leader(entry, subject)
        || entry.has("no-group") && subject.type() == ActorType.ARMED_GROUP
        || entry.has("armed-subject") && !armed(subject)
        || entry.has("international-object")
            && object.type() != ActorType.INTERNATIONAL_ORGANIZATION
        || entry.has("organization-subject") && !organization(subject)
        || entry.has("group-object") && object.type() != ActorType.ARMED_GROUP
        || entry.has("body-object") && object.type() == ActorType.ARMED_GROUP) {
      return false;
    }
    return switch (entry.signals()) {
      case "borders", "locatedIn" -> RelationFinder.place(subject) && place;
      case "controls", "operatesIn" ->
          owner && place && !person && subject.type() != ActorType.POPULATION;
      case "holdsOffice" -> person && place;
      case "basedIn" -> owner && place && subject.type() != ActorType.STATE;
      case "leads" -> (person || leader(entry, subject)) && body(object);
      case "offshootOf", "factionOf" -> group(subject) && group(object);
      case "partOf" ->
          !RelationFinder.place(subject)
              && !person
              && object.type() != ActorType.PLACE
              && object.type() != ActorType.PERSON;
      case "memberOf" ->
          owner
              && !place
              && object.type() != ActorType.PERSON
              && !(force(subject) && force(object));
      case "affiliatedWith" ->
          owner && object.type() != ActorType.PLACE && object.type() != ActorType.PERSON;
      case "supported", "struck" -> owner && object.type() != ActorType.PLACE;
      default -> terms.relates(entry.signals(), subject.type().term(), object.type().term());
    };
  }

  /** "The Saudi-led coalition": a state leads others only where the lexicon says so. */
  private static boolean leader(Entry entry, Actor subject) {
    return entry.has("state-subject") && subject.type() == ActorType.STATE;
  }

  private static boolean armed(Actor actor) {
    return actor.type() == ActorType.ARMED_GROUP || actor.type() == ActorType.SECURITY_FORCE;
  }

  /** A brigade is a part of its army; only persons are members of it. */
  private static boolean force(Actor actor) {
    return actor.type() == ActorType.SECURITY_FORCE;
  }

  private static boolean organization(Actor actor) {
    return actor.type() == ActorType.ORGANIZATION || actor.type() == ActorType.MEDIA_OUTLET;
  }

  private static boolean body(Actor actor) {
    return switch (actor.type()) {
      case PLACE, PERSON, POPULATION -> false;
      default -> true;
    };
  }

  static boolean group(Actor actor) {
    return switch (actor.type()) {
      case ARMED_GROUP, ORGANIZATION, POLITICAL_PARTY, SECURITY_FORCE -> true;
      default -> false;
    };
  }
}
