/**
 * The questions of {@code data/queries/*.rq}, with their titles and parameters, and the tables that
 * answer them. Start at {@link org.dateline.serve.query.SavedQueries}.
 */
@NullMarked
package org.dateline.serve.query;

import org.jspecify.annotations.NullMarked;
