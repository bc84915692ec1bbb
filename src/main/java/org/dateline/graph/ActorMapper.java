package org.dateline.graph;

import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.GazetteerEntry;
import org.dateline.link.Link;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** Writes actors and places, with their names, mentions and links. */
final class ActorMapper {
  private final ReportGraph graph;

  ActorMapper(ReportGraph graph) {
    this.graph = graph;
  }

  void map(Actor actor, Optional<Link> link) {
    IRI name = graph.actor(actor);
    addTypes(name, actor.type());
    graph.addText(name, RDFS.LABEL, actor.name());
    actor.aliases().forEach(alias -> graph.addText(name, SKOS.ALT_LABEL, alias));
    link.ifPresent(found -> addLink(name, actor, found));
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

  /** No date, unlike a link made by hand: this one is as old as the gazetteer that made it. */
  private void addLink(IRI name, Actor actor, Link found) {
    if (!found.qid().matches("Q[1-9][0-9]*")) {
      throw new IllegalArgumentException(
          "link of '%s': '%s' is not a Wikidata item id".formatted(actor.name(), found.qid()));
    }
    IRI item = Values.iri(Namespaces.WIKIDATA, found.qid());
    IRI link = graph.link(name);
    graph.add(name, found.certain() ? OWL.SAMEAS : SKOS.CLOSE_MATCH, item);
    graph.add(name, Vocabulary.LINK, link);
    graph.add(link, RDF.TYPE, Vocabulary.LINK_CLASS);
    graph.add(link, Vocabulary.ITEM, item);
    graph.addScore(link, found.score());
    graph.addText(link, Vocabulary.METHOD, found.method());
    graph.addText(link, Vocabulary.REASON, found.reason());
    actor
        .entry()
        .map(GazetteerEntry::source)
        .ifPresent(source -> graph.addText(link, Vocabulary.LINK_SOURCE, source));
  }
}
