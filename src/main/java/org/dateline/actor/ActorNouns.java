package org.dateline.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;

/** The nouns that describe actors and places: "fighter", "troops", "government", "checkpoint". */
final class ActorNouns {
  private static final Set<String> VIOLENCE = Set.of("Strike", "Attack", "Raid", "Takeover");

  private final Map<String, ActorType> nouns = new HashMap<>();
  private final Set<String> leaders;
  private final Set<String> leading;
  private final Set<String> naming;
  private final Set<String> over;
  private final Set<String> founding;
  private final Set<String> offices;
  private final Set<String> asking;
  private final Set<String> members;
  private final Set<String> generic;
  private final Set<String> violence;
  private final Set<String> sending;
  private final Set<String> reaching;
  private final Set<String> facilities;

  /** "Press", "liaison": officers of these are no force. */
  private final Set<String> desks;

  private final Set<String> people;

  private final Set<String> compounded;
  private final Set<String> stipulating;
  private final Set<String> rebel;

  ActorNouns(Lexicon lexicon) {
    this.leaders = words(lexicon, Entry.Kind.OFFICE, Set.of("leads"), "title");
    this.leading = words(lexicon, Entry.Kind.RELATION, Set.of("leads"), "verb");
    this.offices = words(lexicon, Entry.Kind.OFFICE, Set.of("holdsOffice"), "title");
    this.founding =
        lexicon
            .entries(Entry.Kind.RELATION)
            .filter(e -> e.signals().equals("memberOf") && e.has("several"))
            .flatMap(e -> e.words("verb").stream())
            .collect(Collectors.toSet());
    this.naming = lexicon.list(WordList.NAMING);
    this.over = lexicon.words(Entry.Kind.OFFICE, "adjective");
    this.asking =
        words(lexicon, Entry.Kind.EVENT, Set.of("Demand", "Accusation"), "verb").stream()
            .map(verb -> verb.split(" ", 2)[0])
            .collect(Collectors.toSet());
    this.violence = words(lexicon, Entry.Kind.EVENT, VIOLENCE, "verb", "noun");
    this.sending = words(lexicon, Entry.Kind.EVENT, Set.of("Deployment"), "verb");
    this.reaching = lexicon.list(WordList.REACHING);
    this.rebel = lexicon.list(WordList.OF_REBELS);
    this.stipulating = lexicon.list(WordList.STIPULATING);
    this.compounded = lexicon.list(WordList.COMPOUNDED);
    this.facilities = lexicon.list(WordList.FACILITY);
    this.people = lexicon.words(Entry.Kind.ACTOR, "member");
    this.desks = lexicon.list(WordList.DESK);
    this.members = lexicon.words(Entry.Kind.ACTOR, "member");
    this.generic = new HashSet<>();
    for (Entry entry : lexicon.entries(Entry.Kind.ACTOR).toList()) {
      ActorType type = ActorType.of(entry.signals());
      entry.words("noun").forEach(w -> nouns.putIfAbsent(w, type));
      entry.words("member").forEach(w -> nouns.putIfAbsent(w, type));
      if (entry.has("generic")) {
        generic.addAll(entry.words("noun"));
      }
    }
    facilities.forEach(w -> nouns.putIfAbsent(w, ActorType.PLACE));
  }

  /** Tells whether a verb says that somebody sends or keeps troops somewhere. */
  boolean sends(String verb) {
    return sending.contains(verb);
  }

  private static Set<String> words(
      Lexicon lexicon, Entry.Kind kind, Set<String> signals, String... partsOfSpeech) {
    return lexicon
        .entries(kind)
        .filter(e -> signals.contains(e.signals()))
        .flatMap(e -> Stream.of(partsOfSpeech).flatMap(part -> e.words(part).stream()))
        .collect(Collectors.toSet());
  }

  Optional<ActorType> type(String lemma) {
    return Optional.ofNullable(nouns.get(lemma));
  }

  boolean leader(String lemma) {
    return leaders.contains(lemma);
  }

  /** Tells whether the verb says who is at the head of a group: "command". */
  boolean leading(String lemma) {
    return leading.contains(lemma);
  }

  /** Tells whether the verb says who made a group, which others may lead since: "found". */
  boolean founding(String lemma) {
    return founding.contains(lemma);
  }

  /** Tells whether the verb brings in a name: "known as X". */
  boolean naming(String lemma) {
    return naming.contains(lemma);
  }

  /** Tells whether the adjective says that a post is held no more: "former". */
  boolean over(String lemma) {
    return over.contains(lemma);
  }

  /** Tells whether the noun is a title of an office: "president". */
  boolean office(String lemma) {
    return offices.contains(lemma);
  }

  /** Tells whether the verb says what its object is to do or has done: "urge", "accuse". */
  boolean asking(String lemma) {
    return asking.contains(lemma);
  }

  /** Tells whether only a group or a force has what the noun means: "fighter", "commander". */
  boolean ofGroup(String lemma) {
    return leaders.contains(lemma) || nouns.get(lemma) == ActorType.ARMED_GROUP;
  }

  /** Tells whether the noun means those who belong to an actor: "soldier", "rebel". */
  boolean member(String lemma) {
    return members.contains(lemma);
  }

  /** Tells whether only "they" can mean an actor without a name: "the rebels", "police". */
  boolean plural(Cluster cluster) {
    return !cluster.named()
        && !cluster.isNobody()
        && (members.contains(cluster.lemma) || cluster.lemma.matches("police|.*forces|troops"));
  }

  /** "Resistance units", "guerrilla patrols": no force of a state. */
  boolean ofRebels(NounPhrase phrase) {
    return phrase.children("amod", "compound").stream().anyMatch(t -> rebel.contains(t.lemma()));
  }

  /** Tells whether the noun could mean members of anything: "fighter", "man". */
  boolean generic(String lemma) {
    return generic.contains(lemma);
  }

  /** Tells whether the word means what is done to a town rather than to its government. */
  boolean violence(String lemma) {
    return violence.contains(lemma);
  }

  /** Tells whether the object of the verb is a town rather than its government: "left Tripoli". */
  boolean reaching(String lemma) {
    return reaching.contains(lemma) || violence.contains(lemma);
  }

  /** Tells whether what the verb says is said of a deal or law: "oblige". */
  boolean stipulating(String verb) {
    return stipulating.contains(verb);
  }

  /** Tells whether the noun means an actor before another noun, too: "army chief". */
  boolean compounded(String lemma) {
    return compounded.contains(lemma);
  }

  /** Tells whether the noun means people of whatever kind: "boy", "driver". */
  boolean people(String lemma) {
    return people.contains(lemma);
  }

  /** "A press officer", "health officers": of no force. */
  boolean atDesk(NounPhrase phrase) {
    return phrase.lemma().equals("officer")
        && phrase.children("compound", "amod").stream().anyMatch(t -> desks.contains(t.lemma()));
  }

  boolean facility(String lemma) {
    return facilities.contains(lemma);
  }
}
