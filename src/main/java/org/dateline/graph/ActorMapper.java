package org.dateline.graph;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.GazetteerEntry;
import org.dateline.link.Decision;
import org.dateline.link.Link;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.WGS84;

/** Writes actors and places, with their names, mentions, coordinates and links. */
final class ActorMapper {
  private final ReportGraph graph;

  ActorMapper(ReportGraph graph) {
    this.graph = graph;
  }

  void map(Actor actor, Optional<Decision> decision) {
    IRI name = graph.actor(actor);
    addTypes(name, actor.type());
    String label = actor.entry().map(GazetteerEntry::name).orElse(actor.name());
    graph.addText(name, RDFS.LABEL, label);
    Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
        .filter(alias -> !alias.equals(label))
        .forEach(alias -> graph.addText(name, SKOS.ALT_LABEL, alias));
    addMap(name, actor.entry());
    decision.ifPresent(made -> addDecision(name, made));
    decision.flatMap(Decision::metonym).ifPresent(capital -> addMetonym(name, capital));
    actor.mentions().forEach(mention -> graph.addPassage(name, Vocabulary.MENTION, mention.span()));
  }

  /** The superclasses are written out, for stores that do not infer. */
  private void addTypes(IRI name, ActorType type) {
    graph.add(name, RDF.TYPE, Vocabulary.term(type.term()));
    if (type != ActorType.PLACE) {
      graph.add(name, RDF.TYPE, Vocabulary.ACTOR);
    }
    if (type == ActorType.STATE) {
      graph.add(name, RDF.TYPE, Vocabulary.PLACE_CLASS);
    }
  }

  private void addMap(IRI name, Optional<GazetteerEntry> entry) {
    entry
        .flatMap(GazetteerEntry::country)
        .ifPresent(c -> graph.addText(name, Vocabulary.COUNTRY_CODE, c));
    entry.flatMap(GazetteerEntry::latitude).ifPresent(d -> addDegrees(name, WGS84.LAT, d));
    entry.flatMap(GazetteerEntry::longitude).ifPresent(d -> addDegrees(name, WGS84.LONG, d));
  }

  private void addDegrees(IRI name, IRI axis, double degrees) {
    graph.add(name, axis, Values.literal(BigDecimal.valueOf(degrees)));
  }

  /** Says that a capital's name stood for its state, and what the capital is. */
  private void addMetonym(IRI state, GazetteerEntry capital) {
    IRI name = graph.known(capital);
    graph.add(state, Vocabulary.METONYM, name);
    addTypes(name, ActorType.PLACE);
    graph.addText(name, RDFS.LABEL, capital.name());
    addMap(name, Optional.of(capital));
  }

  private void addDecision(IRI name, Decision decision) {
    IRI link = graph.link(name);
    Optional<Link> found = decision.link();
    found.ifPresent(accepted -> addLink(name, link, accepted, decision));
    if (found.isEmpty() && !decision.candidates().isEmpty()) {
      graph.add(name, Vocabulary.ABSTENTION, link);
      graph.add(link, RDF.TYPE, Vocabulary.ABSTENTION_CLASS);
    }
    if (found.isPresent() || !decision.candidates().isEmpty()) {
      graph.addText(link, Vocabulary.REASON, decision.reason());
      decision.candidates().forEach(c -> graph.addText(link, Vocabulary.CANDIDATE, c.toString()));
    }
  }

  /** No date, unlike a link made by hand: this one is as old as the gazetteer that made it. */
  private void addLink(IRI name, IRI link, Link found, Decision decision) {
    if (!found.qid().matches("Q[1-9][0-9]*")) {
      throw new IllegalArgumentException(
          "link of <%s>: '%s' is not a Wikidata item id".formatted(name, found.qid()));
    }
    IRI item = Values.iri(Namespaces.WIKIDATA, found.qid());
    IRI relation = found.certain() ? OWL.SAMEAS : SKOS.CLOSE_MATCH;
    graph.addToLinkset(name, relation, item);
    graph.add(name, Vocabulary.LINK, link);
    graph.add(link, RDF.TYPE, Vocabulary.LINK_CLASS);
    graph.add(link, Vocabulary.ITEM, item);
    graph.add(link, Vocabulary.LINK_TYPE, relation);
    graph.addScore(link, found.score());
    graph.addText(link, Vocabulary.METHOD, found.method());
    decision
        .entry()
        .map(GazetteerEntry::source)
        .ifPresent(source -> graph.addText(link, Vocabulary.LINK_SOURCE, source));
  }
}
