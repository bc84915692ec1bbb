package org.dateline;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.dateline.report.Reading;
import org.dateline.report.Report;
import org.dateline.report.ReportReader;

/** Prints how fast and how large a running pipeline is; {@code .ci/measure} calls it. */
final class Measure {
  private static final int ROUNDS = 4;

  private Measure() {}

  public static void main(String[] names) throws IOException {
    List<Report> reports =
        ReportReader.load(Path.of("data"), System.in)
            .read(List.of(names))
            .flatMap(
                reading ->
                    reading instanceof Reading.Read read
                        ? Stream.of(read.report())
                        : Stream.empty())
            .toList();
    long start = System.nanoTime();
    Pipeline pipeline = Pipeline.load(Path.of(System.getProperty("dateline.home", ".")), "measure");
    System.out.printf("load %.1f s%n", since(start));
    int sentences = reports.stream().mapToInt(Measure::sentences).sum();
    for (int threads = 1; threads <= 2; threads++) {
      for (int round = 1; round <= ROUNDS; round++) {
        start = System.nanoTime();
        Stream<Report> stream = threads == 1 ? reports.stream() : reports.parallelStream();
        stream.forEach(pipeline::graph);
        System.out.printf(
            "%d threads, round %d: %.1f sentences/s%n", threads, round, sentences / since(start));
      }
    }
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      status.filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
    }
  }

  private static int sentences(Report report) {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize");
    CoreDocument document = new CoreDocument(report.body());
    new StanfordCoreNLP(settings).annotate(document);
    return document.sentences().size();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
