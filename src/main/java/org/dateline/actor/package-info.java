/**
 * Who: names, aliases, gazetteer and coreference, giving one {@link org.dateline.actor.Actor} with
 * all its mentions. Nothing here knows RDF.
 */
@NullMarked
package org.dateline.actor;

import org.jspecify.annotations.NullMarked;
