package org.dateline.batch;

import java.util.Map;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;

/**
 * Stands in for the pipeline: finds the first word of a report to be an actor, fails where the text
 * says "bad", and dies with its JVM's task on one id.
 *
 * @param fuse the id of the report that breaks the run off; empty for none
 * @param millis what each report takes
 * @param digest of what it finds, which neither of these changes
 */
record StubFinders(String fuse, long millis, String digest) implements Finders {
  private static final String QUAD =
      "<https://w3id.org/dateline/id/report/%1$s> <http://x/says> \"%2$s\""
          + " <https://w3id.org/dateline/id/report/%1$s> .\n";
  private static final String JSON =
      "{\"id\":\"%s\",\"actors\":[{\"name\":\"%s\",\"type\":\"Person\",\"qid\":null,\"aliases\":[],"
          + "\"mentions\":[[0,1]]}],\"relations\":[],\"events\":[]}";

  static StubFinders quick() {
    return new StubFinders("", 0, "stub");
  }

  @Override
  public Finder open() {
    return this::find;
  }

  private Outcome find(Report report) {
    if (report.id().equals(fuse)) {
      throw new AssertionError("the run breaks off");
    }
    sleep();
    if (report.body().contains("bad")) {
      return new Outcome.Failed("it is bad", "mend it");
    }
    String words = report.body().strip().replaceAll("\\s+", " ");
    String first = words.split(" ")[0];
    return new Outcome.Found(
        JSON.formatted(report.id(), first),
        Map.of(first, "https://w3id.org/dateline/id/actor/" + first),
        QUAD.formatted(report.id(), words));
  }

  private void sleep() {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ReportReader reader() {
    return ReportReader.ofWhole();
  }
}
