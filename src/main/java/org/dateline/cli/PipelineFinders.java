package org.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.batch.Finder;
import org.dateline.batch.Finders;
import org.dateline.report.ReportReader;
import org.dateline.report.TimeLimit;
import org.dateline.text.ParserChoice;

/**
 * The pipeline for a Spark job.
 *
 * @param home where Dateline is installed on the driver; an executor that has it elsewhere is told
 *     by the system property {@code dateline.home}
 * @param seconds the most time for one report
 * @param digest of the program and its data
 */
record PipelineFinders(String home, boolean noQuotes, long seconds, String digest)
    implements Finders {
  private static final List<String> DECIDING =
      List.of("ontology", "data/gazetteer", "data/linking", "data/boilerplate.tsv");

  static PipelineFinders of(Home home, boolean noQuotes, TimeLimit limit) throws IOException {
    return new PipelineFinders(
        home.root().toString(), noQuotes, limit.most().toSeconds(), digest(home, noQuotes));
  }

  @Override
  public Finder open() {
    ReportLoader limited =
        PipelineLoader.start(local()).within(TimeLimit.of(Duration.ofSeconds(seconds)));
    return new PipelineFinder(noQuotes ? limited.withoutQuotes() : limited);
  }

  @Override
  public ReportReader reader() {
    return ReportReader.load(local().data(), InputStream.nullInputStream());
  }

  private Home local() {
    return new Home(Path.of(System.getProperty("dateline.home", home)).toAbsolutePath());
  }

  private static String digest(Home home, boolean noQuotes) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    String settings = Version.number() + " " + ParserChoice.ofSystem() + " " + noQuotes;
    digest.update(settings.getBytes(UTF_8));
    for (Path file : deciding(home)) {
      digest.update(home.root().relativize(file).toString().getBytes(UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> deciding(Home home) {
    return DECIDING.stream()
        .map(home.root()::resolve)
        .filter(Files::exists)
        .flatMap(PipelineFinders::files)
        .sorted()
        .toList();
  }

  private static Stream<Path> files(Path top) {
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look through " + top, e);
    }
  }
}
