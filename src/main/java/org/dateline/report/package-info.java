/**
 * Reads documents into {@link org.dateline.report.Report}s with exact character offsets. Start at
 * {@link org.dateline.report.ReportReader}; each input becomes one {@link
 * org.dateline.report.Reading} or more.
 */
@NullMarked
package org.dateline.report;

import org.jspecify.annotations.NullMarked;
