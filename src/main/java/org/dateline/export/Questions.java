package org.dateline.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** The queries of {@code data/export}. */
final class Questions {
  private static final List<String> NAMES =
      List.of("nodes", "events", "relations", "folded-events", "roles", "sources", "ontology");

  private final Map<String, Question> questions;
  private final Consumer<QueryExec> begun;

  private Questions(Map<String, Question> questions, Consumer<QueryExec> begun) {
    this.questions = Map.copyOf(questions);
    this.begun = begun;
  }

  /** A query without its order, and that. */
  private record Question(Query query, List<SortCondition> order) {
    static Question read(String text) {
      Query query = QueryFactory.create(text);
      List<SortCondition> order = query.hasOrderBy() ? List.copyOf(query.getOrderBy()) : List.of();
      if (!order.isEmpty()) {
        requireSortable(query, order);
        query.getOrderBy().clear();
      }
      // Read once more, since ARQ sorts by an empty order, too.
      return new Question(QueryFactory.create(query.toString()), order);
    }

    /** Rows are put in order when all have come, and of them only what is selected is kept. */
    private static void requireSortable(Query query, List<SortCondition> order) {
      if (query.hasLimit() || query.hasOffset()) {
        throw new QueryParseException("it has ORDER BY with LIMIT or OFFSET", -1, -1);
      }
      Set<Var> needed = new TreeSet<>(Comparator.comparing(Var::getVarName));
      order.forEach(by -> needed.addAll(by.getExpression().getVarsMentioned()));
      needed.removeAll(query.getProjectVars());
      if (!needed.isEmpty()) {
        throw new QueryParseException(
            "it is ordered by what it does not select: " + needed, -1, -1);
      }
    }

    Sorting sorting() {
      return new Sorting(query.getProjectVars(), order, Sorting.ROWS_IN_MEMORY);
    }
  }

  /**
   * @throws Problems naming every query that is missing or wrong
   */
  static Questions load(Path folder) {
    Map<String, Question> questions = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : NAMES) {
      Path file = folder.resolve(name + ".rq");
      try {
        questions.put(name, Question.read(Files.readString(file)));
      } catch (IOException e) {
        problems.add(new Problem(file, 0, "cannot be read: " + e, "restore it"));
      } catch (QueryParseException e) {
        problems.add(
            new Problem(file, Math.max(0, e.getLine()), "" + e.getMessage(), "correct the query"));
      }
    }
    Problems.throwIfAny(problems);
    return new Questions(questions, unseen -> {});
  }

  /** Returns the same, which tells of each query before it runs, so that it can be ended. */
  Questions telling(Consumer<QueryExec> told) {
    return new Questions(questions, told);
  }

  /** Asks, and hands over the rows in the order of the query. */
  void ask(String name, DatasetGraph data, Consumer<Answer> rows) {
    Question question = Objects.requireNonNull(questions.get(name), name);
    try (QueryExec exec = QueryExec.dataset(data).query(question.query()).build();
        Sorting sorting = question.sorting()) {
      begun.accept(exec);
      exec.select().forEachRemaining(sorting::add);
      sorting.forEach(
          row -> {
            requireGoingOn(exec);
            rows.accept(new Answer(row));
          });
    }
  }

  /** A query that has given all its rows does not see any more that it was ended. */
  private static void requireGoingOn(QueryExec exec) {
    AtomicBoolean ended = Context.getCancelSignal(exec.getContext());
    if (ended != null && ended.get()) {
      throw new QueryCancelledException();
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
