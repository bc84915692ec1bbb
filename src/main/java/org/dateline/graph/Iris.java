package org.dateline.graph;

import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Mention;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/**
 * Names resources {@code <base><kind>/<slug>}, the same name for the same thing in every run.
 *
 * <p>What a name in a report stands for is shared between reports: {@code
 * actor/tehreek-e-taliban-pakistan}. What a report only describes ("several gunmen") is its own:
 * {@code actor/<report>_several-gunmen}; a slug has no underscore, so the two cannot meet.
 */
public record Iris(String base) {
  public static final String DEFAULT_BASE = "https://w3id.org/dateline/id/";

  public Iris {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`]+[/#]")) {
      throw new IllegalArgumentException(
          "base IRI '%s' is not http(s) and ending in / or #".formatted(base));
    }
  }

  public static Iris standard() {
    return new Iris(DEFAULT_BASE);
  }

  public IRI of(String kind, String slug) {
    return Values.iri(base, kind + "/" + slug);
  }

  /** Returns the IRI of a report, which is also the name of its graph. */
  public IRI report(String reportId) {
    return of("report", reportId);
  }

  /** Returns the IRI of an actor or place as one report speaks of it. */
  public IRI actor(String reportId, Actor actor) {
    String kind = actor.type() == ActorType.PLACE ? "place" : "actor";
    return of(kind, isLocal(actor) ? reportId + "_" + Slug.of(actor.name()) : nameSlug(actor));
  }

  private static boolean isLocal(Actor actor) {
    return actor.entry().isEmpty()
        && actor.mentions().stream().noneMatch(m -> m.kind() == Mention.Kind.NAME);
  }

  /** Places are told apart by their country, since towns of one name are common: valencia-es. */
  private static String nameSlug(Actor actor) {
    String country =
        actor
            .entry()
            .filter(entry -> actor.type() == ActorType.PLACE)
            .flatMap(entry -> entry.country())
            .map(code -> "-" + Slug.of(code))
            .orElse("");
    return Slug.of(actor.name()) + country;
  }
}
