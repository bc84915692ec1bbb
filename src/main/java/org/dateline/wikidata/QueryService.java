package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks a SPARQL endpoint; its results are W3C's SPARQL 1.1 Query Results JSON. */
record QueryService(Answers answers, Endpoints endpoints) {
  private static final String RESULTS = "application/sparql-results+json";

  Rows select(String sparql) throws NoAnswer {
    Request request = Request.to(endpoints.sparql()).accepting(RESULTS).with("query", sparql);
    return answers.ask(request, page -> rows(Json.object(page)));
  }

  static Rows rows(JsonNode json) throws Passing {
    List<String> variables =
        Json.list(json.path("head"), "vars").stream().map(JsonNode::asText).toList();
    List<Map<String, Rows.Term>> rows = new ArrayList<>();
    for (JsonNode binding : Json.list(json.path("results"), "bindings")) {
      Map<String, Rows.Term> row = new LinkedHashMap<>();
      for (String variable : variables) {
        if (binding.has(variable)) {
          row.put(variable, term(binding.path(variable)));
        }
      }
      rows.add(row);
    }
    return new Rows(variables, rows);
  }

  private static Rows.Term term(JsonNode term) throws Passing {
    String type = term.path("type").asText().toLowerCase(Locale.ROOT);
    Rows.Kind kind =
        switch (type) {
          case "uri" -> Rows.Kind.IRI;
          // The older of the two names for a literal with a datatype is still met.
          case "literal", "typed-literal" -> Rows.Kind.LITERAL;
          case "bnode" -> Rows.Kind.BLANK;
          default -> throw Passing.because("the result has a term of the type '" + type + "'");
        };
    return new Rows.Term(
        kind,
        term.path("value").asText(),
        Json.text(term, "xml:lang"),
        Json.text(term, "datatype"));
  }
}
