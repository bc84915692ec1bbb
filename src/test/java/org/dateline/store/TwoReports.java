package org.dateline.store;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Model;

/** The two invented reports of {@code store/two-reports.trig}, which many tests read. */
public final class TwoReports {
  public static final Path FILE = Path.of("src/test/resources/store/two-reports.trig");

  private TwoReports() {}

  public static Model read() {
    return RdfFiles.read(List.of(FILE));
  }
}
