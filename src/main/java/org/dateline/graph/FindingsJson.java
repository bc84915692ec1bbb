package org.dateline.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.actor.Actor;
import org.dateline.event.Event;
import org.dateline.event.Factuality;
import org.dateline.event.Figure;
import org.dateline.event.Findings;
import org.dateline.event.Occurrences;
import org.dateline.event.Party;
import org.dateline.event.Relation;
import org.dateline.event.Role;
import org.dateline.event.Stance;
import org.dateline.event.When;
import org.dateline.link.Link;
import org.dateline.link.LinkedFindings;
import org.dateline.text.Span;

/** The findings of one report as one line of JSON, for scoring and for people without RDF. */
public final class FindingsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FindingsJson() {}

  /** Returns one JSON object without line breaks, and without one at the end. */
  public static String line(LinkedFindings linked) {
    return of(linked).toString();
  }

  static ObjectNode of(LinkedFindings linked) {
    Findings findings = linked.findings();
    ObjectNode json = JSON.objectNode();
    json.put("id", findings.report().id());
    ArrayNode actors = json.putArray("actors");
    findings
        .actors()
        .forEach(
            actor ->
                actors.add(
                    withWhole(
                        actor(linked.decided(actor), linked.linkOf(actor)), actor, findings)));
    ArrayNode relations = json.putArray("relations");
    findings.relations().forEach(relation -> relations.add(relation(relation)));
    ArrayNode events = json.putArray("events");
    findings.events().forEach(event -> events.add(event(event)));
    return json;
  }

  private static ObjectNode actor(Actor actor, Optional<Link> link) {
    ObjectNode json = JSON.objectNode();
    json.put("name", actor.name());
    json.put("type", actor.type().term());
    json.put("qid", link.map(Link::qid).orElse(null));
    ArrayNode aliases = json.putArray("aliases");
    actor.aliases().forEach(aliases::add);
    ArrayNode mentions = json.putArray("mentions");
    actor.mentions().forEach(mention -> mentions.add(span(mention.span())));
    return json;
  }

  private static ObjectNode withWhole(ObjectNode json, Actor actor, Findings findings) {
    findings.structure().stream()
        .filter(tie -> tie.subject().equals(new Party.OfActor(actor)))
        .filter(tie -> tie.stance().factuality() == Factuality.ASSERTED)
        .findFirst()
        .ifPresent(tie -> putParty(json, tie.type(), tie.object()));
    return json;
  }

  private static ObjectNode relation(Relation relation) {
    ObjectNode json = JSON.objectNode();
    json.put("type", relation.type());
    putParty(json, "subject", relation.subject());
    putParty(json, "object", relation.object());
    relation.office().ifPresent(office -> json.put("office", office));
    putStance(json, relation.stance());
    json.set("evidence", span(relation.evidence()));
    return json;
  }

  private static void putParty(ObjectNode json, String key, Party party) {
    if (party instanceof Party.OfActor ofActor) {
      json.put(key, ofActor.actor().name());
    } else {
      json.put(key, ((Party.OfEvent) party).position());
    }
  }

  private static ObjectNode event(Event event) {
    ObjectNode json = JSON.objectNode();
    json.put("type", event.type());
    json.set("trigger", span(event.trigger()));
    ArrayNode roles = json.putArray("roles");
    event.roles().forEach(role -> roles.add(role(role)));
    json.put("place", event.location().map(location -> location.place().name()).orElse(null));
    json.put("date", event.when().map(When::edtf).filter(d -> !d.isBlank()).orElse(null));
    putFigure(json, event.figures(), Figure.Outcome.KILLED);
    putFigure(json, event.figures(), Figure.Outcome.WOUNDED);
    putFigure(json, event.figures(), Figure.Outcome.ARRESTED);
    if (!event.count().equals(Occurrences.ONCE)) {
      putBounds(json, "count", OptionalInt.of(event.count().atLeast()), event.count().atMost());
    }
    event.subEventOf().ifPresent(phase -> json.put("subEventOf", phase.whole()));
    putStance(json, event.stance());
    json.set("evidence", span(event.evidence()));
    ArrayNode mentions = json.putArray("mentions");
    event.mentions().forEach(mention -> mentions.add(span(mention)));
    return json;
  }

  private static ObjectNode role(Role role) {
    ObjectNode json = JSON.objectNode();
    json.put("role", role.name());
    role.actor()
        .ifPresentOrElse(
            actor -> json.put("actor", actor.name()), () -> json.put("text", role.text()));
    json.put("start", role.span().start());
    json.put("end", role.span().end());
    return json;
  }

  /** Puts the first figure that is no part of another; null when it has no number. */
  private static void putFigure(ObjectNode json, List<Figure> figures, Figure.Outcome outcome) {
    Optional<Figure> whole =
        figures.stream()
            .filter(figure -> figure.outcome() == outcome && figure.includedIn().isEmpty())
            .findFirst()
            .filter(figure -> figure.atLeast().isPresent() || figure.atMost().isPresent());
    if (whole.isEmpty()) {
      json.putNull(outcome.term());
      return;
    }
    putBounds(json, outcome.term(), whole.get().atLeast(), whole.get().atMost());
  }

  private static void putBounds(
      ObjectNode json, String key, OptionalInt atLeast, OptionalInt atMost) {
    ObjectNode bounds = json.putObject(key);
    // "up to 20" has no lower bound in the text; none can be below 0.
    bounds.put("min", atLeast.orElse(0));
    if (atMost.isPresent()) {
      bounds.put("max", atMost.getAsInt());
    } else {
      bounds.putNull("max");
    }
  }

  private static void putStance(ObjectNode json, Stance stance) {
    json.put("factuality", stance.factuality().term().toLowerCase(Locale.ROOT));
    json.put(
        "attributedTo",
        stance.attributedTo().map(Actor::name).or(stance::speakerText).orElse(null));
  }

  private static ArrayNode span(Span span) {
    return JSON.arrayNode().add(span.start()).add(span.end());
  }
}
