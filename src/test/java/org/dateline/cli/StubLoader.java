package org.dateline.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.event.Explanation;
import org.dateline.event.Factuality;
import org.dateline.event.Findings;
import org.dateline.event.Grounds;
import org.dateline.graph.GraphMapper;
import org.dateline.graph.Iris;
import org.dateline.graph.Run;
import org.dateline.graph.Vocabulary;
import org.dateline.link.Explained;
import org.dateline.link.LinkedFindings;
import org.dateline.llm.Llm;
import org.dateline.report.Reading;
import org.dateline.report.Reading.Skipped;
import org.dateline.report.Report;
import org.dateline.report.TimeLimit;
import org.dateline.store.Graphs;
import org.dateline.store.TwoReports;
import org.dateline.text.Span;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;

/**
 * Stands in for the pipeline: a name gives an invented report, fails when it says "bad", and gives
 * a graph that breaks two shapes when it says "broken". It adds to the linkset if asked to.
 */
final class StubLoader implements ReportLoader {
  final List<String> asked = new ArrayList<>();
  String version = "stub";
  boolean quotes = true;
  boolean links;
  Duration limit = Duration.ZERO;

  @Override
  public List<Skipped> load(List<String> names, Consumer<Extracted> ready) {
    asked.addAll(names);
    List<Skipped> failed = new ArrayList<>();
    for (String name : names) {
      if (name.contains("bad")) {
        failed.add(new Skipped(name, "it is bad", "mend it"));
      } else {
        Extracted extracted = extracted(name.contains("sel-2") ? "sel-2" : "sel-1");
        if (name.contains("broken")) {
          extracted.graph().remove(null, Vocabulary.SHA256, null);
          extracted.graph().remove(null, Vocabulary.REPORT_ID, null);
        }
        ready.accept(extracted);
      }
    }
    return failed;
  }

  /** Gives each report the graph that {@link #describe} gives. */
  @Override
  public List<Skipped> find(Stream<Reading> readings, Consumer<Extracted> ready) {
    List<Skipped> failed = new ArrayList<>();
    readings.forEach(
        reading -> {
          if (reading instanceof Reading.Read read) {
            asked.add(read.report().id());
            ready.accept(new Extracted(nothingIn(read.report()), describe(read.report())));
          } else if (reading instanceof Skipped skipped) {
            failed.add(skipped);
          }
        });
    return failed;
  }

  @Override
  public Model describe(Report report) {
    Run run = new Run(version, "0".repeat(64), Map.of(), Map.of());
    return GraphMapper.of(run).describe(report);
  }

  @Override
  public ReportLoader withLlm(Llm llm) {
    return this;
  }

  @Override
  public List<Skipped> loadUnchecked(List<String> names, Consumer<Extracted> ready) {
    return load(names, ready);
  }

  @Override
  public List<Skipped> explain(List<String> names, Consumer<Explained> ready) {
    return load(
        names,
        extracted -> ready.accept(new Explained(explanation(extracted), extracted.findings())));
  }

  private static Explanation explanation(Extracted extracted) {
    Span struck = new Span(5, 11);
    Grounds.Words agent = new Grounds.Words("Jets", new Span(0, 4));
    Grounds strike =
        new Grounds(
            "E1",
            "Strike",
            Factuality.CLAIMED,
            Optional.of("the army"),
            "ontology/lexicon.ttl:105 lex:strike, verb \"strike\"",
            new Grounds.Words("struck", struck),
            Optional.of("\"said\", ontology/lexicon.ttl:393 lex:cue-say"),
            List.of(
                new Grounds.Part(
                    "agent",
                    "jets",
                    Optional.of(agent),
                    Optional.of("struck ←nsubj— Jets"),
                    "words only")));
    return new Explanation(
        extracted.findings().findings().report(),
        List.of(
            new Explanation.OfSentence(
                1,
                "Jets struck, the army said.",
                List.of(strike),
                List.of(),
                List.of("\"said\": no Statement")),
            new Explanation.OfSentence(2, "Calm returned.", List.of(), List.of(), List.of())));
  }

  @Override
  public ReportLoader withoutQuotes() {
    quotes = false;
    return this;
  }

  @Override
  public ReportLoader within(TimeLimit other) {
    limit = other.most();
    return this;
  }

  static Model graph(String id) {
    Model graph =
        new LinkedHashModel(TwoReports.read().filter(null, null, null, Graphs.ofReport(id)));
    graph.setNamespace("dl", "https://w3id.org/dateline/ns#");
    return graph;
  }

  private Extracted extracted(String id) {
    Report report = Report.of(id, "", Optional.empty());
    Model graph = graph(id);
    if (links) {
      graph.add(
          Graphs.ofReport(id), OWL.SAMEAS, Values.iri(Iris.DEFAULT_BASE, "item"), Graphs.LINKS);
    }
    return new Extracted(nothingIn(report), graph);
  }

  private static LinkedFindings nothingIn(Report report) {
    Findings nothing = new Findings(report, List.of(), List.of(), List.of());
    return new LinkedFindings(nothing, Map.of());
  }
}
