package org.dateline.graph;

import java.util.List;
import org.dateline.event.Factuality;
import org.dateline.event.Party;
import org.dateline.event.Relation;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** Writes relations as assertions, and as plain triples only where the report vouches for them. */
final class AssertionMapper {
  private final ReportGraph graph;
  private final List<IRI> events;

  AssertionMapper(ReportGraph graph, List<IRI> events) {
    this.graph = graph;
    this.events = events;
  }

  void map(Relation relation) {
    IRI property = Vocabulary.term(relation.type());
    IRI subject = party(relation.subject());
    IRI object = party(relation.object());
    if (relation.stance().factuality() == Factuality.ASSERTED) {
      graph.add(subject, property, object);
    }
    IRI name = graph.fresh("assertion", relation.type(), relation.trigger());
    graph.add(name, RDF.TYPE, Vocabulary.ASSERTION);
    graph.add(name, RDF.TYPE, RDF.STATEMENT);
    graph.add(name, RDF.SUBJECT, subject);
    graph.add(name, RDF.PREDICATE, property);
    graph.add(name, RDF.OBJECT, object);
    graph.addStance(name, relation.stance());
    relation.office().ifPresent(office -> graph.addText(name, Vocabulary.OFFICE, office));
    graph.addWhen(name, relation.when());
    graph.addOrigin(name, relation.rule(), relation.evidence(), relation.trigger());
  }

  private IRI party(Party party) {
    if (party instanceof Party.OfActor ofActor) {
      return graph.actor(ofActor.actor());
    }
    return events.get(((Party.OfEvent) party).position());
  }
}
