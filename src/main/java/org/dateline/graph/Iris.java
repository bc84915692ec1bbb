package org.dateline.graph;

import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.GazetteerEntry;
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
    return actor.entry().map(this::known).orElseGet(() -> unknown(reportId, actor));
  }

  /**
   * Returns the IRI of what a row of the gazetteer stands for, by whichever name a report calls it.
   *
   * <p>Places are told apart by their country, since towns of one name are common: {@code
   * place/valencia-es}.
   */
  public IRI known(GazetteerEntry entry) {
    String slug = Slug.of(entry.name());
    if (entry.type() != ActorType.PLACE) {
      return of("actor", slug);
    }
    return of("place", slug + entry.country().map(code -> "-" + Slug.of(code)).orElse(""));
  }

  private IRI unknown(String reportId, Actor actor) {
    boolean named = actor.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
    String slug = Slug.of(actor.name());
    String kind = actor.type() == ActorType.PLACE ? "place" : "actor";
    return of(kind, named ? slug : reportId + "_" + slug);
  }
}
