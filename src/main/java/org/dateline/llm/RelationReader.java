package org.dateline.llm;

import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.event.Party;
import org.dateline.event.Relation;
import org.dateline.event.Stance;
import org.dateline.lexicon.Concepts;
import org.dateline.text.Span;

/** Makes a relation of what a model gave, or rejects it. */
record RelationReader(PartReader parts, Concepts concepts) {

  Relation read(Item item) throws Rejected {
    String type = item.text("type");
    if (!concepts.relations().containsKey(type)) {
      throw new Rejected(Reason.TYPE);
    }
    PartReader.Statement statement = parts.statement(item);
    Actor subject = parts.party(item.item("subject")).needed();
    Actor object = parts.party(item.item("object")).needed();
    if (subject.equals(object)) {
      throw new Rejected(Reason.SAME);
    }
    Stance stance = parts.stance(item, statement.sentence());
    Optional<Span> office = parts.optionalQuote(item, "office", statement.sentence());
    return new Relation(
        type,
        new Party.OfActor(subject),
        new Party.OfActor(object),
        office.map(parts::words).filter(words -> type.equals("holdsOffice")),
        Optional.empty(),
        stance,
        statement.evidence(),
        statement.trigger(),
        parts.rule());
  }
}
