/**
 * How much of a gold set was found, and how much was found that is not in it. Start at {@link
 * org.dateline.score.Scorer}: it compares a {@link org.dateline.score.Gold} folder with {@link
 * org.dateline.score.Predictions} and gives {@link org.dateline.score.Scores}. {@code
 * docs/scoring.md} defines every measure.
 */
@NullMarked
package org.dateline.score;

import org.jspecify.annotations.NullMarked;
