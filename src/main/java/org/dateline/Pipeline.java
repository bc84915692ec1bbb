package org.dateline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dateline.actor.ActorResolver;
import org.dateline.actor.Actors;
import org.dateline.actor.Gazetteer;
import org.dateline.actor.NameFinder;
import org.dateline.actor.Names;
import org.dateline.event.Compounds;
import org.dateline.event.Explainer;
import org.dateline.event.Extractor;
import org.dateline.event.FactFinder;
import org.dateline.event.Findings;
import org.dateline.graph.GraphMapper;
import org.dateline.graph.Run;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.Terms;
import org.dateline.lexicon.WordList;
import org.dateline.link.Explained;
import org.dateline.link.GazetteerLinker;
import org.dateline.link.LinkedFindings;
import org.dateline.llm.Llm;
import org.dateline.problem.Problem;
import org.dateline.report.Report;
import org.dateline.report.TimeLimit;
import org.dateline.report.Watch;
import org.dateline.text.AnnotatedText;
import org.dateline.text.NameSpan;
import org.dateline.text.ParserChoice;
import org.dateline.text.TaggedText;
import org.dateline.text.TextAnnotator;
import org.dateline.text.Wording;
import org.eclipse.rdf4j.model.Model;

/**
 * The path of a report: text, actors, events, links, graph. Load one a JVM and share it between
 * threads; loading takes about ten seconds and 1.2 GB.
 */
public final class Pipeline {
  private final TextAnnotator annotator;
  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final Wording wording;
  private final NameFinder names;
  private final ActorResolver resolver;
  private final FactFinder extractor;
  private final Explainer explainer;
  private final GazetteerLinker linker;
  private final GraphMapper mapper;
  private final TimeLimit limit;

  /** A report's text and who is who in it: where finding starts from. */
  private record Resolved(AnnotatedText text, Actors actors) {}

  private Pipeline(
      TextAnnotator annotator,
      Gazetteer gazetteer,
      Lexicon lexicon,
      FactFinder extractor,
      GazetteerLinker linker,
      GraphMapper mapper,
      TimeLimit limit) {
    this.annotator = annotator;
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.names = new NameFinder(gazetteer, lexicon);
    this.resolver = new ActorResolver(gazetteer, lexicon);
    this.extractor = extractor;
    this.explainer = new Explainer(lexicon);
    this.linker = linker;
    this.limit = limit;
    this.wording = wording(lexicon);
    this.mapper = mapper;
  }

  /**
   * Loads gazetteer, lexicon and, on other threads meanwhile, models. The system property {@code
   * dateline.parser} names another {@link ParserChoice} than {@code SECOND_OPINION}, for comparing
   * them.
   *
   * @param home the folder that holds {@code ontology/} and {@code data/}
   * @throws org.dateline.problem.Problems if a file of ours is wrong
   */
  public static Pipeline load(Path home, String version) {
    ParserChoice parser = ParserChoice.ofSystem();
    CompletableFuture<TextAnnotator> annotator =
        CompletableFuture.supplyAsync(() -> TextAnnotator.load(parser));
    Lexicon lexicon = lexicon(home.resolve("ontology"));
    Gazetteer gazetteer = Gazetteer.load(home.resolve("data").resolve("gazetteer"));
    GazetteerLinker linker =
        GazetteerLinker.load(gazetteer, home.resolve("data").resolve("linking"));
    GraphMapper mapper = mapper(lexicon, parser, version);
    return new Pipeline(
        annotator.join(),
        gazetteer,
        lexicon,
        new Extractor(lexicon),
        linker,
        mapper,
        TimeLimit.USUAL);
  }

  /** Returns how {@link #load} maps, for who wants to know before any model is loaded. */
  public static GraphMapper mapper(Path home, String version) {
    return mapper(lexicon(home.resolve("ontology")), ParserChoice.ofSystem(), version);
  }

  private static GraphMapper mapper(Lexicon lexicon, ParserChoice parser, String version) {
    Map<String, String> settings = Map.of("parser", parser.name());
    return GraphMapper.of(new Run(version, lexicon.digest(), settings, Map.of()));
  }

  /** Returns the words of the lexicon by which sentences are cut for the parser. */
  public static Wording wording(Lexicon lexicon) {
    Set<String> content = new HashSet<>();
    for (String part : List.of("verb", "noun")) {
      content.addAll(lexicon.words(Entry.Kind.CUE, part, e -> e.has("speech")));
    }
    return new Wording(
        lexicon.list(WordList.REPORTING),
        content,
        lexicon.list(WordList.TIME_SPAN),
        lexicon.list(WordList.COUNTED),
        lexicon.list(WordList.CIRCUMSTANCE),
        lexicon.list(WordList.STANDPOINT),
        lexicon.list(WordList.SUBORDINATOR));
  }

  private static Lexicon lexicon(Path ontology) {
    return Lexicon.load(
        ontology.resolve("lexicon.ttl"), Terms.load(ontology.resolve("dateline.ttl")));
  }

  /** Returns what is wrong with Wikidata ids of the gazetteer; it costs links and stops nothing. */
  public List<Problem> doubts() {
    return gazetteer.doubts();
  }

  /**
   * Finds everything in one report.
   *
   * @throws org.dateline.report.TookTooLong if that takes longer than the limit
   */
  public LinkedFindings find(Report report) {
    Resolved resolved = resolve(report);
    return linker.link(extractor.extract(resolved.text(), resolved.actors()));
  }

  /** Finds everything in one report and says why. */
  public Explained explain(Report report) {
    Resolved resolved = resolve(report);
    Findings findings = extractor.extract(resolved.text(), resolved.actors());
    return new Explained(
        explainer.explain(resolved.text(), resolved.actors(), findings), linker.link(findings));
  }

  private Resolved resolve(Report report) {
    Watch watch = limit.start();
    TaggedText tagged = annotator.tag(report, watch);
    Names found = names.find(tagged);
    List<NameSpan> masks = new ArrayList<>(found.masks());
    masks.addAll(Compounds.in(tagged, lexicon, masks));
    AnnotatedText text = annotator.parse(tagged, masks, wording, watch);
    Actors actors = resolver.resolve(text, found);
    watch.check();
    return new Resolved(text, actors);
  }

  /** Maps what was found in a report to its graph. */
  public Model graph(LinkedFindings findings) {
    return mapper.map(findings);
  }

  /** Finds everything in one report and maps it to its graph. */
  public Model graph(Report report) {
    return graph(find(report));
  }

  /** Returns this pipeline, its models shared, with graphs that do not quote the report. */
  public Pipeline withoutQuotes() {
    return new Pipeline(
        annotator, gazetteer, lexicon, extractor, linker, mapper.withoutQuotes(), limit);
  }

  /** Returns this pipeline, its models shared, with facts that a language model finds. */
  public Pipeline withLlm(Llm llm) {
    return new Pipeline(
        annotator,
        gazetteer,
        lexicon,
        llm.beside(extractor, lexicon),
        linker,
        mapper.withRun(run -> run.with(llm.settings(), llm.confidence())),
        limit);
  }

  /** Returns this pipeline, its models shared, with the lexicon and terms of another folder. */
  Pipeline withOntology(Path ontology) {
    Lexicon other = lexicon(ontology);
    return new Pipeline(annotator, gazetteer, other, new Extractor(other), linker, mapper, limit);
  }

  /** Returns this pipeline, its models shared, with another limit than {@link TimeLimit#USUAL}. */
  public Pipeline within(TimeLimit other) {
    return new Pipeline(annotator, gazetteer, lexicon, extractor, linker, mapper, other);
  }
}
