package org.dateline.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.dateline.Pipeline;
import org.dateline.report.Report;

/** What is compared, each with the heap that it needs. */
enum Contender {
  /** From text to RDF graph, with the options of the launcher. */
  DATELINE("-Xmx2500m") {
    @Override
    Consumer<Report> load() {
      return Pipeline.load(Path.of(System.getProperty("dateline.home")), "bench")::graph;
    }
  },
  /** The annotators that give relations, everything else at its default. */
  CORENLP("-Xmx8g") {
    @Override
    Consumer<Report> load() {
      Properties settings = new Properties();
      settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,kbp");
      StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
      return report -> pipeline.annotate(new CoreDocument(report.body()));
    }
  };

  private final String heap;

  Contender(String heap) {
    this.heap = heap;
  }

  /** Returns the options for the JVM: the launcher's, beside the heap the same for all. */
  List<String> jvmOptions() {
    return List.of(
        heap,
        "-XX:+UseParallelGC",
        "-XX:CompileThresholdScaling=3",
        "-XX:MaxInlineLevel=6",
        "-XX:InlineSmallCode=1000");
  }

  /** Loads the models and returns what reads one report; it may be called from many threads. */
  abstract Consumer<Report> load();
}
