/** Reads documents into {@link org.dateline.report.Report}s with exact character offsets. */
@NullMarked
package org.dateline.report;

import org.jspecify.annotations.NullMarked;
