package org.dateline.graph;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.dateline.report.Report;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Writes what is known about the report itself, and about the run that read it. */
final class ReportMapper {
  private static final int SHORT_DIGEST = 12;

  private final ReportGraph graph;
  private final Run run;
  private final boolean quotes;

  ReportMapper(ReportGraph graph, Run run, boolean quotes) {
    this.graph = graph;
    this.run = run;
    this.quotes = quotes;
  }

  void map() {
    Report report = graph.report();
    IRI name = graph.name();
    graph.add(name, RDF.TYPE, Vocabulary.REPORT);
    graph.addText(name, RDFS.LABEL, report.title().filter(t -> !t.isBlank()).orElse(report.id()));
    graph.addText(name, Vocabulary.REPORT_ID, report.id());
    addIfKnown(Vocabulary.TITLE, report.title());
    addIfKnown(Vocabulary.PUBLISHER, report.publisher());
    addDate(report.date());
    report.url().ifPresent(u -> graph.add(name, Vocabulary.URL, Values.literal(u, XSD.ANYURI)));
    addIfKnown(Vocabulary.LANGUAGE, report.language());
    addIfKnown(Vocabulary.LICENCE, report.licence());
    addIfKnown(Vocabulary.MARKING, report.marking());
    String digest = Digest.sha256(report.body().getBytes(StandardCharsets.UTF_8));
    graph.addText(name, Vocabulary.SHA256, digest);
    if (quotes) {
      graph.addText(name, Vocabulary.BODY, report.body());
    }
    mapRun();
  }

  private void addIfKnown(IRI property, Optional<String> value) {
    value.ifPresent(text -> graph.addText(graph.name(), property, text));
  }

  private void addDate(Optional<LocalDate> date) {
    date.ifPresentOrElse(
        day -> graph.add(graph.name(), Vocabulary.DATE, Values.literal(day)),
        () ->
            graph.addText(
                graph.name(),
                Vocabulary.NOTE,
                "No publication date: relative dates were not resolved."));
  }

  private void mapRun() {
    IRI activity = graph.runName();
    IRI program = graph.of("software", "dateline-" + run.version());
    IRI lexicon = graph.of("lexicon", run.lexiconSha256().substring(0, SHORT_DIGEST));
    graph.add(activity, RDF.TYPE, Vocabulary.RUN);
    graph.add(activity, RDF.TYPE, PROV.ACTIVITY);
    graph.add(activity, PROV.USED, graph.name());
    graph.add(activity, PROV.USED, lexicon);
    graph.add(activity, PROV.WAS_ASSOCIATED_WITH, program);
    graph.addText(activity, Vocabulary.SETTING, "quotes=" + quotes);
    run.sortedSettings()
        .forEach((key, value) -> graph.addText(activity, Vocabulary.SETTING, key + "=" + value));
    graph.add(program, RDF.TYPE, PROV.SOFTWARE_AGENT);
    graph.addText(program, RDFS.LABEL, "Dateline " + run.version());
    graph.addText(program, Vocabulary.VERSION, run.version());
    graph.add(lexicon, RDF.TYPE, PROV.ENTITY);
    graph.addText(lexicon, RDFS.LABEL, "Dateline lexicon");
    graph.addText(lexicon, Vocabulary.SHA256, run.lexiconSha256());
  }
}
