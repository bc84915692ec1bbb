package org.dateline.batch;

import org.dateline.report.Report;

/** Finds what a report says. There is one a JVM, which all its threads share. */
public interface Finder {
  /** Finds everything in one report; what goes wrong with it is an outcome and not thrown. */
  Outcome find(Report report);
}
