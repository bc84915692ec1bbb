package org.dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.publish.Publication;
import org.dateline.report.Reading.Skipped;

/** Publishes what reports and RDF files say and says how that went. */
record Publishing(Publication publication, Supplier<ReportLoader> reports, PrintWriter talk) {

  /**
   * Publishes RDF files first, then the graph of each report as soon as it is read. What a report
   * adds to the linkset of all is left out: to another store it would be the whole of it.
   *
   * @return the exit code: 0, or 1 if reports or RDF files failed or a graph was not taken
   */
  int publish(Inputs inputs) {
    Inputs.Rdf curated = inputs.readRdf(talk);
    publication.add(curated.graphs());
    List<Skipped> failed =
        inputs.reports().isEmpty()
            ? List.of()
            : reports.get().load(inputs.reports(), found -> publication.add(found.own()));
    failed.forEach(talk::println);
    talk.println(publication.summary());
    boolean whole = curated.broken() == 0 && failed.isEmpty() && publication.refused().isEmpty();
    return whole ? 0 : 1;
  }
}
