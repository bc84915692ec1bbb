/**
 * How things are drawn, in the explorer and in files for other tools alike: {@code
 * data/appearance.tsv}, read by {@link org.dateline.appearance.Appearance}. The colours are Okabe
 * and Ito's, which colour-blind people can tell apart; shape, line and symbol say the same again
 * for who sees none.
 */
@NullMarked
package org.dateline.appearance;

import org.jspecify.annotations.NullMarked;
