package org.dateline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.actor.ActorResolver;
import org.dateline.actor.Actors;
import org.dateline.actor.Gazetteer;
import org.dateline.actor.NameFinder;
import org.dateline.actor.Names;
import org.dateline.event.Compounds;
import org.dateline.event.Extractor;
import org.dateline.graph.GraphMapper;
import org.dateline.graph.Run;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.Terms;
import org.dateline.link.GazetteerLinker;
import org.dateline.link.LinkedFindings;
import org.dateline.report.Report;
import org.dateline.report.TimeLimit;
import org.dateline.report.Watch;
import org.dateline.text.AnnotatedText;
import org.dateline.text.NameSpan;
import org.dateline.text.ParserChoice;
import org.dateline.text.TaggedText;
import org.dateline.text.TextAnnotator;
import org.eclipse.rdf4j.model.Model;

/**
 * The path of a report: text, actors, events, links, graph. Load one a JVM and share it between
 * threads; loading takes about ten seconds and 1.2 GB.
 */
public final class Pipeline {
  private final TextAnnotator annotator;
  private final Lexicon lexicon;
  private final NameFinder names;
  private final ActorResolver resolver;
  private final Extractor extractor;
  private final GazetteerLinker linker = new GazetteerLinker();
  private final GraphMapper mapper;
  private final TimeLimit limit;

  private Pipeline(ParserChoice parser, Gazetteer gazetteer, Lexicon lexicon, String version) {
    this.annotator = TextAnnotator.load(parser);
    this.lexicon = lexicon;
    this.names = new NameFinder(gazetteer, lexicon);
    this.resolver = new ActorResolver(gazetteer, lexicon);
    this.extractor = new Extractor(lexicon);
    Map<String, String> settings = Map.of("parser", parser.name());
    this.mapper = GraphMapper.of(new Run(version, lexicon.digest(), settings, Map.of()));
    this.limit = TimeLimit.USUAL;
  }

  private Pipeline(Pipeline other, GraphMapper mapper, TimeLimit limit) {
    this.annotator = other.annotator;
    this.lexicon = other.lexicon;
    this.names = other.names;
    this.resolver = other.resolver;
    this.extractor = other.extractor;
    this.mapper = mapper;
    this.limit = limit;
  }

  /**
   * Loads gazetteer, lexicon and models. The system property {@code dateline.parser} names another
   * {@link ParserChoice} than {@code SHIFT_REDUCE}, for comparing them.
   *
   * @param home the folder that holds {@code ontology/} and {@code data/}
   * @throws org.dateline.problem.Problems if a file of ours is wrong
   */
  public static Pipeline load(Path home, String version) {
    Path ontology = home.resolve("ontology");
    Lexicon lexicon =
        Lexicon.load(ontology.resolve("lexicon.ttl"), Terms.of(ontology.resolve("dateline.ttl")));
    Gazetteer gazetteer = Gazetteer.load(home.resolve("data").resolve("gazetteer"));
    return new Pipeline(ParserChoice.ofSystem(), gazetteer, lexicon, version);
  }

  /**
   * Finds everything in one report.
   *
   * @throws org.dateline.report.TookTooLong if that takes longer than the limit
   */
  public LinkedFindings find(Report report) {
    Watch watch = limit.start();
    TaggedText tagged = annotator.tag(report, watch);
    Names found = names.find(tagged);
    List<NameSpan> masks = new ArrayList<>(found.masks());
    masks.addAll(Compounds.in(tagged, lexicon, masks));
    AnnotatedText text = annotator.parse(tagged, masks, watch);
    Actors actors = resolver.resolve(text, found);
    watch.check();
    return linker.link(extractor.extract(text, actors));
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
    return new Pipeline(this, mapper.withoutQuotes(), limit);
  }

  /** Returns this pipeline, its models shared, with another limit than {@link TimeLimit#USUAL}. */
  public Pipeline within(TimeLimit other) {
    return new Pipeline(this, mapper, other);
  }
}
