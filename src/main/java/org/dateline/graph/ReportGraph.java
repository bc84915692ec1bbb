package org.dateline.graph;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.actor.Actor;
import org.dateline.actor.GazetteerEntry;
import org.dateline.event.Rule;
import org.dateline.event.Stance;
import org.dateline.event.When;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.dateline.text.Span;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The graph of one report in the making: its statements, its names and the passages it cites. */
final class ReportGraph {
  private final LinkedFindings linked;
  private final Report report;
  private final Iris iris;
  private final Run run;
  private final IRI name;
  private final Model model = new LinkedHashModel();
  private final SortedSet<Span> passages = new TreeSet<>();
  private final Map<String, Integer> timesUsed = new HashMap<>();

  ReportGraph(LinkedFindings linked, Iris iris, Run run) {
    this.linked = linked;
    this.report = linked.findings().report();
    this.iris = iris;
    this.run = run;
    this.name = iris.report(this.report.id());
  }

  IRI name() {
    return name;
  }

  Model model() {
    return model;
  }

  Report report() {
    return report;
  }

  SortedSet<Span> passages() {
    return passages;
  }

  void add(IRI subject, IRI predicate, Value object) {
    model.add(subject, predicate, object, name);
  }

  /** Adds to the linkset, the one graph that is not the report's own. */
  void addToLinkset(IRI subject, IRI predicate, IRI object) {
    model.add(subject, predicate, object, iris.of("graph", "links"));
  }

  /** Returns the name of the place that a row stands for. */
  IRI known(GazetteerEntry entry) {
    return iris.known(entry);
  }

  /** Adds a string, unless it is blank: an empty literal says nothing. */
  void addText(IRI subject, IRI predicate, String text) {
    if (!text.isBlank()) {
      add(subject, predicate, Values.literal(text));
    }
  }

  void addInteger(IRI subject, IRI predicate, int number) {
    add(subject, predicate, Values.literal(Integer.toString(number), XSD.INTEGER));
  }

  /** Points to a passage, which will be described at the end of the graph. */
  void addPassage(IRI subject, IRI predicate, Span span) {
    passages.add(span);
    add(subject, predicate, passage("evidence", span));
  }

  void addStance(IRI subject, Stance stance) {
    add(subject, Vocabulary.FACTUALITY, Vocabulary.term(stance.factuality().term()));
    stance
        .attributedTo()
        .ifPresent(speaker -> add(subject, Vocabulary.ATTRIBUTED_TO, actor(speaker)));
    stance.speakerText().ifPresent(words -> addText(subject, Vocabulary.ATTRIBUTED_TO_TEXT, words));
    stance.cue().ifPresent(cue -> addPassage(subject, Vocabulary.CUE, cue));
  }

  /** Says where a finding comes from: report, run, rule and words. */
  void addOrigin(IRI subject, Rule rule, Span evidence, Span trigger) {
    add(subject, Vocabulary.REPORTED_IN, name);
    add(subject, PROV.WAS_GENERATED_BY, runName());
    rule.names().forEach(name -> addText(subject, Vocabulary.RULE, name));
    rule.names()
        .map(run.confidence()::get)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .ifPresent(right -> addScore(subject, right));
    addPassage(subject, Vocabulary.EVIDENCE, evidence);
    addPassage(subject, Vocabulary.TRIGGER, trigger);
  }

  void addScore(IRI subject, double score) {
    add(subject, Vocabulary.CONFIDENCE, Values.literal(BigDecimal.valueOf(score)));
  }

  void addWhen(IRI subject, Optional<When> when) {
    if (when.isEmpty()) {
      return;
    }
    When time = when.get();
    time.earliest().ifPresent(day -> add(subject, Vocabulary.EARLIEST, Values.literal(day)));
    time.latest().ifPresent(day -> add(subject, Vocabulary.LATEST, Values.literal(day)));
    addText(subject, Vocabulary.EDTF, time.edtf());
    addText(subject, Vocabulary.DATE_TEXT, time.text());
  }

  IRI actor(Actor actor) {
    return iris.actor(report.id(), linked.decided(actor));
  }

  IRI runName() {
    return iris.of("run", report.id());
  }

  /** Names the link of an actor or place after the report and after it: {@code sel_place-oslo}. */
  IRI link(IRI actor) {
    String path = actor.stringValue().substring(iris.base().length());
    return iris.of("link", report.id() + "_" + path.replace('/', '-'));
  }

  IRI of(String kind, String slug) {
    return iris.of(kind, slug);
  }

  IRI passage(String kind, Span span) {
    return iris.of(kind, "%s-%d-%d".formatted(report.id(), span.start(), span.end()));
  }

  /**
   * Names a thing by what it is and where its words begin; a second one there ends in {@code -2}.
   * Other findings coming or going do not rename it.
   */
  IRI fresh(String kind, String type, Span where) {
    String slug = "%s-%s-%d".formatted(report.id(), Slug.of(type), where.start());
    int times = timesUsed.merge(kind + "/" + slug, 1, Integer::sum);
    return iris.of(kind, times == 1 ? slug : slug + "-" + times);
  }
}
