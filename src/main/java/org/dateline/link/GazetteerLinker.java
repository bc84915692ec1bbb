package org.dateline.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.actor.Actor;
import org.dateline.actor.GazetteerEntry;
import org.dateline.actor.Mention;
import org.dateline.event.Findings;

/** Links actors that were recognised by a gazetteer row with a Wikidata id; abstains otherwise. */
public final class GazetteerLinker {
  /** Returns the findings with a link for every actor whose gazetteer row has an id. */
  public LinkedFindings link(Findings findings) {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Actor actor : findings.actors()) {
      actor.entry().flatMap(e -> link(actor, e)).ifPresent(l -> links.put(actor.name(), l));
    }
    return new LinkedFindings(findings, links);
  }

  private static Optional<Link> link(Actor actor, GazetteerEntry entry) {
    return entry
        .qid()
        .map(
            qid -> {
              boolean named =
                  actor.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
              String reason =
                  "\"%s\" is a name of \"%s\" in the gazetteer (%s)"
                      .formatted(actor.name(), entry.name(), entry.source());
              return new Link(qid, named ? 1.0 : 0.8, named, "gazetteer", reason);
            });
  }
}
