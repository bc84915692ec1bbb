package org.dateline.store;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/** The two invented reports of {@code store/two-reports.trig}, which many tests read. */
public final class TwoReports {
  public static final Path FILE = Path.of("src/test/resources/store/two-reports.trig");

  private TwoReports() {}

  public static Model read() {
    return RdfFiles.read(List.of(FILE));
  }

  /** Returns what one report says, said by another as well. */
  public static Model copied(String report, String other) {
    Model copy = new LinkedHashModel();
    for (Statement each : read().filter(null, null, null, Graphs.ofReport(report))) {
      copy.add(each.getSubject(), each.getPredicate(), each.getObject(), Graphs.ofReport(other));
    }
    return copy;
  }
}
