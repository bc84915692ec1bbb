package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.lexicon.Terms;
import org.dateline.problem.Problem;
import org.dateline.score.Gold;
import org.dateline.score.Leniency;
import org.dateline.score.Offsets;
import org.dateline.score.Predictions;
import org.dateline.score.Scorer;
import org.dateline.score.Scores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline score}. */
@Command(
    name = "score",
    description = "Compares what was found with gold of your own; docs/scoring.md says how.")
final class ScoreCommand implements Callable<Integer> {
  /** The forms that scores can be written in. */
  enum Format {
    table,
    csv,
    json
  }

  private final Home home;

  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = "A folder of NN.gold.json, each beside its report NN.txt.")
  Path gold = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "PREDICTIONS",
      description = "A file that 'extract --format jsonl' wrote, or one like it.")
  Path predictions = Path.of("");

  @Option(
      names = "--docs",
      split = ",",
      paramLabel = "ID",
      description = "Only these reports: 01,02; all if left out.")
  List<String> docs = List.of();

  @Option(names = "--by-type", description = "Adds a table of event and relation types.")
  boolean byType;

  @Option(names = "--verbose", description = "Adds every miss and everything too much.")
  boolean verbose;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
  Format format = Format.table;

  @Option(
      names = "--offsets",
      defaultValue = "body",
      description =
          "What positions in PREDICTIONS count from: the start of the report's"
              + " ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
  Offsets offsets = Offsets.body;

  @Option(
      names = "--lenient-qid",
      description = "A wrong Wikidata id costs linking only, not the actor.")
  boolean lenientQid;

  @Option(
      names = "--proxies",
      description = "An actor may stand for the state that its 'standsFor' in the gold names.")
  boolean proxies;

  ScoreCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Gold wanted = Gold.load(gold, docs, Terms.load(home.ontology().resolve("dateline.ttl")));
    Predictions found = Predictions.load(predictions, wanted, offsets);
    Scores scores = new Scorer(leniency()).score(wanted, found);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case table -> text(scores);
          case csv -> scores.toCsv();
          case json -> scores.toJson();
        });
    out.flush();
    return talk(wanted, found);
  }

  private Set<Leniency> leniency() {
    Set<Leniency> leniency = EnumSet.noneOf(Leniency.class);
    if (lenientQid) {
      leniency.add(Leniency.WRONG_QID);
    }
    if (proxies) {
      leniency.add(Leniency.STAND_INS);
    }
    return leniency;
  }

  private String text(Scores scores) {
    return scores.toText()
        + (byType ? scores.typesToText() : "")
        + (verbose ? scores.notesToText() : "");
  }

  private int talk(Gold wanted, Predictions found) {
    PrintWriter talk = spec.commandLine().getErr();
    List<Problem> problems =
        Stream.concat(wanted.problems().stream(), found.problems().stream()).toList();
    found.notes().forEach(talk::println);
    problems.forEach(talk::println);
    talk.println(problems.size() + " problems");
    return problems.isEmpty() ? 0 : 1;
  }
}
