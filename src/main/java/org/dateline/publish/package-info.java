/**
 * Puts graphs into other people's stores. Start at {@link Publication}: it leaves out what may not
 * be shown and what is there already, and hands the rest to a {@link GraphStore}, which speaks the
 * SPARQL 1.1 Graph Store Protocol.
 */
@NullMarked
package org.dateline.publish;

import org.jspecify.annotations.NullMarked;
