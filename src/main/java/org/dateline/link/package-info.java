/** Actor to Wikidata item or none, with score and reason. */
@NullMarked
package org.dateline.link;

import org.jspecify.annotations.NullMarked;
