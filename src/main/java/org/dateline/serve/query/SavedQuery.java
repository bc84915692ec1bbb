package org.dateline.serve.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/**
 * A query of {@code data/queries}, or of a user's own file, with its title and parameters.
 *
 * @param none what to try when it gives no row
 */
public record SavedQuery(
    String name,
    String title,
    String description,
    List<Parameter> parameters,
    Optional<String> none,
    String text,
    Query query) {
  public SavedQuery {
    parameters = List.copyOf(parameters);
  }

  /**
   * Runs it with these arguments by parameter name; what is missing takes its standard value.
   *
   * @param where a dataset or an endpoint: {@code QueryExec.dataset(d)}, {@code
   *     QueryExec.service(url)}
   * @throws BadParameter if an argument is not of its type, or there is no such parameter
   */
  public Table run(QueryExecBuilder where, Map<String, String> arguments) {
    for (String given : arguments.keySet()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(given))) {
        throw new BadParameter(
            "query '%s' has no parameter '%s'".formatted(name, given),
            parameters.isEmpty() ? "it takes none" : "it takes " + parameterNames());
      }
    }
    QueryExecBuilder bound = where.query(query);
    for (Parameter parameter : parameters) {
      String value = arguments.getOrDefault(parameter.name(), parameter.standard());
      bound = bound.substitution(Var.alloc(parameter.name()), parameter.term(value));
    }
    try (QueryExec execution = bound.build()) {
      return Table.of(execution, query);
    }
  }

  private String parameterNames() {
    return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}
