package org.dateline.link;

/**
 * A link from an actor to a Wikidata item, or the reason why there is none is the absence of it.
 *
 * @param qid {@code Q843}
 * @param score in [0, 1]
 * @param certain true for {@code owl:sameAs}, false for {@code skos:closeMatch}
 * @param method {@code gazetteer-name}, {@code gazetteer-alias} …
 * @param reason one sentence for people
 */
public record Link(String qid, double score, boolean certain, String method, String reason) {}
