/**
 * The line that a news report goes down: it is read ({@code report}), tagged and parsed ({@code
 * text}), searched for who is in it ({@code actor}) and for what happened between them ({@code
 * event}) by rules that are data ({@code lexicon}), tied to Wikidata ({@code link}) and written as
 * RDF ({@code graph}), which is kept ({@code store}) and answers questions over SPARQL and as pages
 * ({@code serve}). Open {@link Pipeline} first: it calls these steps in this order. No step knows a
 * later one.
 */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
