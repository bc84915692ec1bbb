package org.dateline.cli;

import java.util.List;
import java.util.function.Consumer;
import org.dateline.report.Reading.Skipped;
import org.eclipse.rdf4j.model.Model;

/** Makes graphs of reports: all that the commands need to know of the pipeline. */
@FunctionalInterface
public interface ReportLoader {
  /**
   * Reads reports and hands on the graph of each as soon as it is ready.
   *
   * @param names files, folders, or "-" for standard input
   * @param ready gets one model a report, every statement in the report's named graph
   * @return the reports that failed, in the order met
   */
  List<Skipped> load(List<String> names, Consumer<Model> ready);
}
