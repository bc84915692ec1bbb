package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.Pipeline;
import org.dateline.actor.ActorResolver;
import org.dateline.actor.Actors;
import org.dateline.actor.Gazetteer;
import org.dateline.actor.NameFinder;
import org.dateline.actor.Names;
import org.dateline.event.Compounds;
import org.dateline.event.Extractor;
import org.dateline.event.Findings;
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
import org.dateline.text.Wording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What each step of a report's path takes, on one thread and on two, by JMH: {@code java …
 * org.dateline.bench.Steps}. Compile with {@code -P bench}, which has JMH's annotation processor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class Steps {
  private static final int REPORTS = 20;

  private final Watch watch = TimeLimit.USUAL.start();
  private final List<Work> works = new ArrayList<>();
  private TextAnnotator annotator;
  private Wording wording;
  private NameFinder names;
  private ActorResolver resolver;
  private Extractor extractor;
  private GazetteerLinker linker;
  private GraphMapper mapper;

  /** A report and what each step makes of it: where the next one starts from. */
  private record Work(
      Report report,
      TaggedText tagged,
      Names names,
      List<NameSpan> masks,
      AnnotatedText text,
      Actors actors,
      Findings findings,
      LinkedFindings linked) {}

  /** Runs every step and prints how many sentences a second it does. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Steps here = new Steps();
    here.load();
    for (int threads = 1; threads <= 2; threads++) {
      Collection<RunResult> results =
          new Runner(
                  new OptionsBuilder()
                      .include(Steps.class.getName())
                      .threads(threads)
                      .jvmArgsAppend("-Ddateline.home=" + home(), "-Xmx3g")
                      .build())
              .run();
      for (RunResult result : results) {
        double seconds = result.getPrimaryResult().getScore() / 1e3;
        System.out.printf(
            Locale.ROOT,
            "%-8s %d thread(s): %,9.0f sentences/s%n",
            result.getPrimaryResult().getLabel(),
            threads,
            threads * here.sentences() / seconds);
      }
    }
  }

  private static Path home() {
    return Path.of(System.getProperty("dateline.home", "."));
  }

  /** Loads models and rules, and takes the reports through all steps once. */
  @Setup
  public void load() throws IOException {
    Path ontology = home().resolve("ontology");
    Path data = home().resolve("data");
    Lexicon lexicon =
        Lexicon.load(ontology.resolve("lexicon.ttl"), Terms.load(ontology.resolve("dateline.ttl")));
    Gazetteer gazetteer = Gazetteer.load(data.resolve("gazetteer"));
    wording = Pipeline.wording(lexicon);
    annotator = TextAnnotator.load(ParserChoice.ofSystem());
    names = new NameFinder(gazetteer, lexicon);
    resolver = new ActorResolver(gazetteer, lexicon);
    extractor = new Extractor(lexicon);
    linker = GazetteerLinker.load(gazetteer, data.resolve("linking"));
    mapper = GraphMapper.of(new Run("bench", lexicon.digest(), Map.of(), Map.of()));
    GeneratedReports reports = GeneratedReports.load(home());
    for (int i = 0; i < REPORTS; i++) {
      works.add(work(reports.asRead(i), lexicon));
    }
  }

  private Work work(Report report, Lexicon lexicon) {
    TaggedText tagged = annotator.tag(report, watch);
    Names found = names.find(tagged);
    List<NameSpan> masks = new ArrayList<>(found.masks());
    masks.addAll(Compounds.in(tagged, lexicon, masks));
    AnnotatedText text = annotator.parse(tagged, masks, wording, watch);
    Actors actors = resolver.resolve(text, found);
    Findings findings = extractor.extract(text, actors);
    return new Work(
        report, tagged, found, masks, text, actors, findings, linker.link(findings));
  }

  private int sentences() {
    return works.stream().mapToInt(work -> work.text().sentences().size()).sum();
  }

  /** Sentences, tokens, tags, lemmas and the model's names. */
  @Benchmark
  public void tag(Blackhole sink) {
    works.forEach(work -> sink.consume(annotator.tag(work.report(), TimeLimit.USUAL.start())));
  }

  /** Names of the gazetteer and of the model put together. */
  @Benchmark
  public void name(Blackhole sink) {
    works.forEach(work -> sink.consume(names.find(work.tagged())));
  }

  /** Dependencies. */
  @Benchmark
  public void parse(Blackhole sink) {
    works.forEach(
        work ->
            sink.consume(
                annotator.parse(
                    work.tagged(), work.masks(), wording, TimeLimit.USUAL.start())));
  }

  /** Aliases and coreference. */
  @Benchmark
  public void resolve(Blackhole sink) {
    works.forEach(work -> sink.consume(resolver.resolve(work.text(), work.names())));
  }

  /** Relations and events. */
  @Benchmark
  public void extract(Blackhole sink) {
    works.forEach(work -> sink.consume(extractor.extract(work.text(), work.actors())));
  }

  /** Wikidata ids. */
  @Benchmark
  public void link(Blackhole sink) {
    works.forEach(work -> sink.consume(linker.link(work.findings())));
  }

  /** RDF. */
  @Benchmark
  public void map(Blackhole sink) {
    works.forEach(work -> sink.consume(mapper.map(work.linked())));
  }
}
