/**
 * What is wrong with a file of ours or a user's, where, and how to mend it. Start at {@link
 * org.dateline.problem.Problem}; every loader collects them and throws one {@link
 * org.dateline.problem.Problems}.
 */
@NullMarked
package org.dateline.problem;

import org.jspecify.annotations.NullMarked;
