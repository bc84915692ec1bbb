package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.batch.Finder;
import org.dateline.batch.Finders;
import org.dateline.report.TimeLimit;

/** The finders that {@code batch} uses, for tests that compare them with other commands. */
public final class RealFinders {
  private RealFinders() {}

  public static Finders get() throws IOException {
    return PipelineFinders.of(new Home(Path.of("")), false, TimeLimit.USUAL);
  }

  /** Returns what {@code extract} loads with, its models those of the finder. */
  public static ReportLoader loader(Finder finder) {
    return ((PipelineFinder) finder).loader();
  }
}
