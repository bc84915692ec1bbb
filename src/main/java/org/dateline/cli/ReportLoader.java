package org.dateline.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.link.Explained;
import org.dateline.llm.Llm;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.report.TimeLimit;
import org.eclipse.rdf4j.model.Model;

/** Makes findings and graphs of reports: all that the commands need to know of the pipeline. */
public interface ReportLoader {
  /**
   * Reads reports and hands on what was found in each as soon as it is ready; a report whose graph
   * breaks the shapes has failed.
   *
   * @param names files, folders, or "-" for standard input
   * @return the reports that failed, in the order met
   */
  List<Skipped> load(List<String> names, Consumer<Extracted> ready);

  /** Does the same with reports that have been read already. */
  List<Skipped> find(Stream<Reading> readings, Consumer<Extracted> ready);

  /**
   * Returns what the graph of a report says of the report and of who reads it, whatever is found in
   * it. Asks no model.
   */
  Model describe(Report report);

  /** Returns a loader that has a language model find facts. */
  ReportLoader withLlm(Llm llm);

  /** Does the same, and hands on graphs that break the shapes as well. */
  List<Skipped> loadUnchecked(List<String> names, Consumer<Extracted> ready);

  /** Reads reports and hands on why each fact in them was found. */
  List<Skipped> explain(List<String> names, Consumer<Explained> ready);

  /** Returns a loader whose graphs do not quote the reports. */
  ReportLoader withoutQuotes();

  /** Returns a loader that leaves out, by name, a report that takes longer than this. */
  ReportLoader within(TimeLimit limit);
}
