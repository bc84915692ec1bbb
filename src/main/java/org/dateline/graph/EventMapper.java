package org.dateline.graph;

import java.util.List;
import java.util.Locale;
import org.dateline.event.Event;
import org.dateline.event.Factuality;
import org.dateline.event.Location;
import org.dateline.event.Role;
import org.dateline.event.Stance;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/** Writes events, so that one that did not happen is never an instance of its class. */
final class EventMapper {
  private final ReportGraph graph;
  private final List<IRI> names;
  private final FigureMapper figures;

  EventMapper(ReportGraph graph, List<IRI> names) {
    this.graph = graph;
    this.names = names;
    this.figures = new FigureMapper(graph);
  }

  /** Tells whether someone vouches for it: the report, or a party that the report names. */
  static boolean isReal(Stance stance) {
    return stance.factuality() == Factuality.ASSERTED || stance.factuality() == Factuality.CLAIMED;
  }

  void map(IRI name, Event event) {
    IRI type = Vocabulary.term(event.type());
    graph.add(name, RDF.TYPE, Vocabulary.EVENT_REPORT);
    if (isReal(event.stance())) {
      graph.add(name, RDF.TYPE, Vocabulary.EVENT);
      graph.add(name, RDF.TYPE, type);
    }
    graph.add(name, Vocabulary.EVENT_TYPE, type);
    graph.addText(name, RDFS.LABEL, label(event));
    graph.addStance(name, event.stance());
    event.location().ifPresent(location -> addLocation(name, location));
    graph.addWhen(name, event.when());
    graph.addInteger(name, Vocabulary.COUNT, event.count().atLeast());
    event
        .count()
        .atMost()
        .ifPresent(most -> graph.addInteger(name, Vocabulary.COUNT_AT_MOST, most));
    event
        .subEventOf()
        .ifPresent(phase -> graph.add(name, Vocabulary.SUB_EVENT_OF, names.get(phase.whole())));
    graph.addOrigin(name, event.rule(), event.evidence(), event.trigger());
    event.mentions().forEach(mention -> graph.addPassage(name, Vocabulary.MENTION, mention));
    event.roles().forEach(role -> addRole(name, role));
    figures.map(name, event);
  }

  private void addLocation(IRI name, Location location) {
    graph.add(name, Vocabulary.PLACE, graph.actor(location.place()));
    String proximity = location.proximity().name().toLowerCase(Locale.ROOT);
    graph.add(name, Vocabulary.PROXIMITY, Vocabulary.term(proximity));
    graph.addText(name, Vocabulary.PLACE_TEXT, location.text());
  }

  /** Words that name no actor get a node of their own, so that dl:target leads to actors only. */
  private void addRole(IRI name, Role role) {
    IRI property = Vocabulary.term(role.name());
    if (role.actor().isPresent()) {
      graph.add(name, property, graph.actor(role.actor().get()));
      return;
    }
    if (property.equals(Vocabulary.INSTRUMENT)) {
      graph.addText(name, property, role.text());
    }
    IRI words = graph.fresh("participant", role.name(), role.span());
    graph.add(name, Vocabulary.PARTICIPANT_TEXT, words);
    graph.add(words, RDF.TYPE, Vocabulary.PARTICIPANT_TEXT_CLASS);
    graph.add(words, Vocabulary.ROLE, property);
    graph.addText(words, Vocabulary.TEXT, role.text());
    graph.addPassage(words, Vocabulary.EVIDENCE, role.span());
  }

  /** For people: {@code Strike: Norway, Northern Column (2022-04), claimed}. */
  private static String label(Event event) {
    List<String> who =
        event.roles().stream()
            .flatMap(role -> role.actor().stream())
            .map(actor -> actor.name())
            .distinct()
            .toList();
    String parties = who.isEmpty() ? "" : ": " + String.join(", ", who);
    String date = event.when().map(when -> " (" + when.edtf() + ")").orElse("");
    Factuality factuality = event.stance().factuality();
    String doubt =
        factuality == Factuality.ASSERTED ? "" : ", " + factuality.term().toLowerCase(Locale.ROOT);
    return event.type() + parties + date + doubt;
  }
}
