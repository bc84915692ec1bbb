package org.dateline.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.appearance.Appearance;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.store.StoreReading;

/** Writes what a store holds for the tools that people draw with. Thread-safe. */
public final class Export {
  private final Tools tools;
  private final Questions questions;
  private final Columns columns;
  private final Style style;
  private final ChoiceReader choices;
  private final Imprint imprint;

  private Export(
      Tools tools,
      Questions questions,
      Columns columns,
      Style style,
      ChoiceReader choices,
      Imprint imprint) {
    this.tools = tools;
    this.questions = questions;
    this.columns = columns;
    this.style = style;
    this.choices = choices;
    this.imprint = imprint;
  }

  /**
   * Reads the queries and tables.
   *
   * @param folder {@code data/export}
   * @throws Problems naming every file and line that is wrong
   */
  public static Export load(Path folder, Appearance appearance, Imprint imprint) {
    return new Export(
        Tools.load(folder.resolve("tools.tsv"), Forms.load(folder)),
        Questions.load(folder),
        Columns.load(folder.resolve("attributes.tsv")),
        Style.load(folder.resolve("shapes.tsv"), appearance),
        new ChoiceReader(appearance.terms()),
        imprint);
  }

  /** Returns the same, which tells of each query before it runs, so that it can be ended. */
  public Export telling(Consumer<QueryExec> begun) {
    return new Export(tools, questions.telling(begun), columns, style, choices, imprint);
  }

  public List<Tool> tools() {
    return tools.all();
  }

  /**
   * Returns the tool of that name.
   *
   * @throws Problems if there is none; names the nearest
   */
  public Tool tool(String name) {
    return tools.named(name);
  }

  /**
   * Reads a choice as it is written in a command or an address.
   *
   * @param options by name: view, from, to, type, relation, factuality, report, around, hops,
   *     max-nodes, each with its values, which may be lists with commas
   * @throws Problems naming all that is wrong
   */
  public Choice choice(Tool tool, Map<String, List<String>> options) {
    return choices.read(options, tool.view());
  }

  /**
   * Writes what a choice takes from the store, as one state of it, in the form of a tool.
   *
   * @throws Problems if the choice is around an actor that cannot be told, or names a report that
   *     the store has not
   * @throws UncheckedIOException if a file cannot be written
   * @throws org.apache.jena.query.QueryCancelledException if a query was ended
   */
  public Summary write(StoreReading store, Tool tool, Choice choice, Target target) {
    return store.read(
        data -> {
          requireKnown(choice.reports(), data);
          try (Collected collected = Collected.of(data, questions, choice, style)) {
            Network network =
                collected.network(reports -> about(data, choice, reports), style, columns);
            List<String> remarks = new ArrayList<>(remarks(network));
            remarks.addAll(tool.form().write(network, target, tool.file().orElse("")));
            return new Summary(network.size(), remarks);
          } catch (IOException e) {
            throw new UncheckedIOException(
                "the export was not written: " + e.getMessage() + "; fix: see to space and rights",
                e);
          }
        });
  }

  private void requireKnown(Set<String> reports, DatasetGraph data) {
    if (reports.isEmpty()) {
      return;
    }
    Set<String> known = new HashSet<>();
    questions.ask("sources", data, row -> known.add(row.need("report")));
    Problems.throwIfAny(
        reports.stream()
            .filter(report -> !known.contains(report))
            .sorted()
            .map(report -> unknown(report, known))
            .toList());
  }

  private static Problem unknown(String report, Set<String> known) {
    String fix =
        Nearest.of(report, known)
            .map("did you mean '%s'?"::formatted)
            .orElse("give the id that stands in the address of its page");
    return new Problem(Path.of("--report"), 0, "there is no report '" + report + "'", fix);
  }

  private About about(DatasetGraph data, Choice choice, Set<String> reports) {
    List<Source> sources = new ArrayList<>();
    questions.ask("sources", data, row -> addSource(row, reports, sources));
    List<String> ontology = new ArrayList<>();
    questions.ask("ontology", data, row -> row.text("version").ifPresent(ontology::add));
    String date =
        imprint
            .date()
            .map(Object::toString)
            .or(() -> sources.stream().flatMap(s -> s.date().stream()).max(String::compareTo))
            .orElse("unknown");
    return new About(
        imprint.version(),
        ontology.isEmpty() ? "unknown" : ontology.get(0),
        choice.toString(),
        date,
        sources);
  }

  private static void addSource(Questions.Answer row, Set<String> reports, List<Source> sources) {
    String id = row.need("report");
    boolean isNext = sources.isEmpty() || !sources.get(sources.size() - 1).id().equals(id);
    if (reports.contains(id) && isNext) {
      sources.add(
          new Source(
              id,
              row.text("title"),
              row.text("publisher"),
              row.text("date"),
              row.text("url"),
              row.text("licence")));
    }
  }

  private static List<String> remarks(Network network) {
    List<String> remarks = new ArrayList<>();
    if (network.size().dropped() > 0) {
      remarks.add(
          network.size().dropped() + " less connected nodes left out; fix: raise --max-nodes");
    }
    long undated =
        StreamSupport.stream(network.edges().spliterator(), false)
            .filter(edge -> !edge.period().isKnown())
            .count();
    if (undated > 0) {
      remarks.add(
          "%d of %d edges have no date: on a timeline they are there always"
              .formatted(undated, network.size().edges()));
    }
    return remarks;
  }
}
