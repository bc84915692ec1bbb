package org.dateline.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The queries of {@code data/export}. Their answers are sorted on disk when they are long. */
final class Questions {
  private static final List<String> NAMES =
      List.of("nodes", "events", "relations", "folded-events", "roles", "sources", "ontology");
  private static final long ROWS_IN_MEMORY = 50_000;

  private final Map<String, Query> queries;
  private final Consumer<QueryExec> begun;

  private Questions(Map<String, Query> queries, Consumer<QueryExec> begun) {
    this.queries = Map.copyOf(queries);
    this.begun = begun;
  }

  /**
   * @throws Problems naming every query that is missing or wrong
   */
  static Questions load(Path folder) {
    Map<String, Query> queries = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : NAMES) {
      Path file = folder.resolve(name + ".rq");
      try {
        queries.put(name, QueryFactory.create(Files.readString(file)));
      } catch (IOException e) {
        problems.add(new Problem(file, 0, "cannot be read: " + e, "restore it"));
      } catch (QueryParseException e) {
        problems.add(
            new Problem(file, Math.max(0, e.getLine()), "" + e.getMessage(), "correct the query"));
      }
    }
    Problems.throwIfAny(problems);
    return new Questions(queries, unseen -> {});
  }

  /** Returns the same, which tells of each query before it runs, so that it can be ended. */
  Questions telling(Consumer<QueryExec> told) {
    return new Questions(queries, told);
  }

  /** Asks, and hands over the rows in the order of the query. */
  void ask(String name, DatasetGraph data, Consumer<Answer> rows) {
    try (QueryExec exec =
        QueryExec.dataset(data)
            .query(Objects.requireNonNull(queries.get(name), name))
            .set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY)
            .build()) {
      begun.accept(exec);
      RowSet found = exec.select();
      while (found.hasNext()) {
        rows.accept(new Answer(found.next()));
      }
    }
  }

  /** One row of an answer. */
  record Answer(Binding binding) {
    /** Returns the lexical form of a literal, cleaned for every format, or an IRI. */
    Optional<String> text(String variable) {
      return Optional.ofNullable(binding.get(variable))
          .map(Answer::words)
          .filter(s -> !s.isEmpty());
    }

    String need(String variable) {
      return text(variable)
          .orElseThrow(
              () -> new IllegalStateException("?" + variable + " is unbound in " + binding));
    }

    private static String words(Node node) {
      return node.isLiteral() ? OneLine.of(node.getLiteralLexicalForm()) : node.toString();
    }
  }
}
