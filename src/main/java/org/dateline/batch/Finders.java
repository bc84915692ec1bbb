package org.dateline.batch;

import java.io.Serializable;
import org.dateline.report.ReportReader;

/**
 * Makes what a JVM needs to read reports. It is sent to the executors, so it holds settings only,
 * and is equal to one with the same settings.
 */
public interface Finders extends Serializable {
  /** Makes a finder, which may take seconds and gigabytes: asked once a JVM. */
  Finder open();

  ReportReader reader();

  /** Returns what tells apart two that may find different things in the same report. */
  String digest();
}
