/**
 * A store to a folder that can be published, cited and checked, and the difference between two of
 * them. Start at {@link org.dateline.release.Release}; {@link org.dateline.release.FactDiff} says
 * which facts came, went or are said by other reports.
 */
@NullMarked
package org.dateline.release;

import org.jspecify.annotations.NullMarked;
