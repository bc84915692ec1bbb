package org.dateline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.actor.Actor;
import org.dateline.actor.Mention;
import org.dateline.event.Event;
import org.dateline.event.Figure;
import org.dateline.event.Findings;
import org.dateline.event.Location;
import org.dateline.event.Occurrences;
import org.dateline.event.Party;
import org.dateline.event.Phase;
import org.dateline.event.Relation;
import org.dateline.event.Role;
import org.dateline.event.Stance;
import org.dateline.event.When;
import org.dateline.lexicon.Terms;

/** One actor, relation or event as a list of key and value, to be asked and to be printed. */
final class Facts {
  static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "party",
              "place",
              "proximity",
              "date",
              "within",
              "count",
              "phaseOf",
              "factuality",
              "by",
              "office",
              "type",
              "except",
              "trigger"));

  private static final Set<String> ROLES =
      Terms.load(Path.of(System.getProperty("dateline.home", "."), "ontology", "dateline.ttl"))
          .roles();

  static {
    KEYS.addAll(ROLES);
    for (String outcome : List.of("killed", "wounded", "arrested", "abducted", "displaced")) {
      String capital = outcome.substring(0, 1).toUpperCase(Locale.ROOT) + outcome.substring(1);
      KEYS.addAll(List.of(outcome, "total" + capital, "part" + capital));
    }
  }

  private record Fact(String key, String shown, Predicate<String> is) {}

  private final String head;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(String head) {
    this.head = head;
  }

  static Facts of(Actor actor) {
    Facts facts = new Facts("actor \"" + actor.name() + "\"");
    facts.add("type", actor.type().term());
    return facts;
  }

  static Facts of(Relation relation, Findings findings) {
    Facts facts = new Facts("relation " + relation.type());
    facts.addParty("subject", relation.subject(), findings);
    facts.addParty("object", relation.object(), findings);
    relation
        .office()
        .ifPresent(office -> facts.add("office", office, value -> contains(office, value)));
    relation.when().ifPresent(facts::addWhen);
    if (relation.when().isEmpty()) {
      facts.add("date", "-");
    }
    facts.addStance(relation.stance(), findings);
    return facts;
  }

  static Facts of(Event event, Findings findings) {
    Facts facts = new Facts("event " + event.type());
    String text = findings.report().body();
    facts.add(
        "trigger", event.trigger().in(text), value -> contains(event.trigger().in(text), value));
    event.roles().forEach(role -> facts.addRole(role, findings));
    ROLES.stream()
        .filter(name -> event.roles().stream().noneMatch(role -> role.name().equals(name)))
        .forEach(name -> facts.add(name, ""));
    event.location().ifPresent(location -> facts.addLocation(location, findings));
    event.when().ifPresent(facts::addWhen);
    if (event.when().isEmpty()) {
      facts.add("date", "-");
    }
    event.figures().forEach(facts::addFigure);
    facts.add("count", shown(event.count()));
    event.subEventOf().ifPresent(phase -> facts.addPhase(phase, findings));
    facts.addStance(event.stance(), findings);
    return facts;
  }

  /** Tells whether one of the facts under that key is that value. */
  boolean has(String key, String value) {
    return facts.stream().anyMatch(fact -> fact.key.equals(key) && fact.is.test(value));
  }

  /** Lists all of that kind, for messages. */
  static String overview(Findings findings, String kind) {
    List<String> all =
        switch (kind) {
          case "actor" -> findings.actors().stream().map(actor -> of(actor).toString()).toList();
          case "relation" -> findings.allRelations().map(r -> of(r, findings).toString()).toList();
          default -> findings.events().stream().map(e -> of(e, findings).toString()).toList();
        };
    return all.isEmpty() ? "no " + kind + "s" : String.join("; ", all);
  }

  private void add(String key, String value) {
    add(key, value, value::equalsIgnoreCase);
  }

  private void add(String key, String shown, Predicate<String> is) {
    facts.add(new Fact(key, shown, is));
  }

  private void addParty(String key, Party party, Findings findings) {
    if (party instanceof Party.OfActor ofActor) {
      Actor actor = ofActor.actor();
      add(key, actor.name(), value -> value.equals("*") || isNamed(actor, value, findings));
    } else {
      String type = findings.events().get(((Party.OfEvent) party).position()).type();
      add(key, type, value -> value.equals("*") || type.equals(value));
    }
  }

  private void addRole(Role role, Findings findings) {
    Predicate<String> is =
        role.actor()
            .<Predicate<String>>map(actor -> value -> isNamed(actor, value, findings))
            .orElse(value -> contains(role.text(), value));
    String shown = role.actor().map(Actor::name).orElse("'" + role.text() + "'");
    add(role.name(), shown, is);
    facts.add(new Fact("party", "", is));
  }

  private void addLocation(Location location, Findings findings) {
    add("place", location.place().name(), value -> isNamed(location.place(), value, findings));
    add("proximity", location.proximity().name().toLowerCase(Locale.ROOT));
  }

  private void addWhen(When when) {
    add("date", when.edtf());
    facts.add(
        new Fact(
            "within",
            "",
            value ->
                when.earliest().isPresent()
                    && when.latest().isPresent()
                    && when.earliest().get().toString().startsWith(value)
                    && when.latest().get().toString().startsWith(value)));
  }

  private void addFigure(Figure figure) {
    String outcome = figure.outcome().term();
    String capital = outcome.substring(0, 1).toUpperCase(Locale.ROOT) + outcome.substring(1);
    String key =
        figure.cumulative()
            ? "total" + capital
            : figure.includedIn().isPresent() ? "part" + capital : outcome;
    String low = figure.atLeast().isPresent() ? "" + figure.atLeast().getAsInt() : "";
    String high = figure.atMost().isPresent() ? "" + figure.atMost().getAsInt() : "";
    String shown = low.equals(high) ? low : high.isEmpty() ? low + "+" : low + ".." + high;
    add(key, shown);
  }

  private static String shown(Occurrences count) {
    String low = Integer.toString(count.atLeast());
    return count.atMost().isEmpty()
        ? low + "+"
        : count.atMost().getAsInt() == count.atLeast()
            ? low
            : low + ".." + count.atMost().getAsInt();
  }

  private void addPhase(Phase phase, Findings findings) {
    Event whole = findings.events().get(phase.whole());
    String words = whole.trigger().in(findings.report().body());
    add("phaseOf", whole.type(), value -> value.equals(whole.type()) || contains(words, value));
  }

  private void addStance(Stance stance, Findings findings) {
    add("factuality", stance.factuality().term().toLowerCase(Locale.ROOT));
    stance
        .attributedTo()
        .ifPresent(by -> add("by", by.name(), value -> isNamed(by, value, findings)));
    stance.speakerText().ifPresent(by -> add("by", "'" + by + "'", value -> contains(by, value)));
  }

  /**
   * Tells whether the actor is called that: by name, alias, the words of a mention that is no
   * pronoun, each without article, or, for an unnamed one, by the head of its name.
   */
  static boolean isNamed(Actor actor, String name, Findings findings) {
    String wanted = bare(name);
    String body = findings.report().body();
    if (bare(actor.name()).equals(wanted)
        || actor.aliases().stream().anyMatch(alias -> bare(alias).equals(wanted))) {
      return true;
    }
    boolean unnamed = actor.mentions().stream().noneMatch(m -> m.kind() == Mention.Kind.NAME);
    return actor.mentions().stream()
        .filter(mention -> mention.kind() != Mention.Kind.PRONOUN)
        .map(mention -> bare(mention.span().in(body)))
        .anyMatch(words -> words.equals(wanted) || (unnamed && words.endsWith(" " + wanted)));
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceFirst("^(the|a|an|its|their|his|her) ", "")
        .strip();
  }

  private static boolean contains(String text, String value) {
    return !value.isEmpty()
        && text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return facts.stream()
        .filter(fact -> !fact.shown.isEmpty() && !fact.shown.equals("-"))
        .filter(fact -> !Map.of("count", "1").entrySet().contains(Map.entry(fact.key, fact.shown)))
        .map(
            fact ->
                fact.key + "=" + (fact.shown.contains(" ") ? '"' + fact.shown + '"' : fact.shown))
        .collect(Collectors.joining(" ", head + " ", ""))
        .strip();
  }
}
