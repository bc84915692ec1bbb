package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Says why a relation was found. */
record RelationGrounds(Context context, Triggers triggers, Findings findings) {

  Optional<Grounds> of(int position) {
    Relation relation = findings.allRelations().skip(position).findFirst().orElseThrow();
    return Anchor.of(context, triggers, relation.trigger(), relation.rule())
        .map(anchor -> grounds("R" + (position + 1), relation, anchor));
  }

  private Grounds grounds(String id, Relation relation, Anchor anchor) {
    List<Grounds.Part> parts = new ArrayList<>();
    parts.add(end("subject", relation.subject(), anchor));
    parts.add(end("object", relation.object(), anchor));
    relation
        .office()
        .ifPresent(
            office ->
                parts.add(
                    new Grounds.Part(
                        "office", office, Optional.empty(), Optional.empty(), "the trigger")));
    relation.when().ifPresent(when -> parts.add(EventGrounds.when(when)));
    return new Grounds(
        id,
        relation.type(),
        relation.stance().factuality(),
        EventGrounds.speaker(relation.stance()),
        new RuleReading(context.lexicon()).of(relation.rule(), relation.type(), anchor.trigger()),
        new Grounds.Words(relation.trigger().in(context.body()), relation.trigger()),
        new CueReading(context).of(relation.stance(), anchor.sentence()),
        parts);
  }

  private Grounds.Part end(String role, Party party, Anchor anchor) {
    if (party instanceof Party.OfEvent ofEvent) {
      Event event = findings.events().get(ofEvent.position());
      return new Grounds.Part(
          role,
          event.type(),
          Optional.of(new Grounds.Words(event.trigger().in(context.body()), event.trigger())),
          Optional.empty(),
          "event E" + (ofEvent.position() + 1));
    }
    Actor actor = ((Party.OfActor) party).actor();
    return filler(actor, role, anchor)
        .map(token -> part(role, actor, token, anchor))
        .orElseGet(
            () ->
                new Grounds.Part(
                    role,
                    actor.name(),
                    Optional.empty(),
                    Optional.empty(),
                    "not named in the sentence: see the rule"));
  }

  private Optional<Token> filler(Actor actor, String role, Anchor anchor) {
    Sentence sentence = anchor.sentence();
    return anchor
        .fillers(role)
        .filter(
            t ->
                context
                    .actor(sentence, t)
                    .or(() -> context.holder(sentence, t))
                    .filter(actor::equals)
                    .isPresent())
        .findFirst()
        .or(() -> new FillerReading(context).meant(sentence, anchor.token(), actor));
  }

  private Grounds.Part part(String role, Actor actor, Token token, Anchor anchor) {
    String how = new FillerReading(context).of(actor, anchor.sentence(), token);
    return new Grounds.Part(
        role,
        actor.name(),
        Optional.of(new Grounds.Words(token.span().in(context.body()), token.span())),
        Optional.of(EventGrounds.path(anchor, token)),
        how);
  }
}
