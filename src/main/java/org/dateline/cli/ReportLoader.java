package org.dateline.cli;

import java.util.List;
import java.util.function.Consumer;
import org.dateline.link.Explained;
import org.dateline.llm.Llm;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.TimeLimit;

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
