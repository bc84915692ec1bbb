package org.dateline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

class SortingTest {
  private static final String ROWS =
      """
      SELECT ?a ?b { VALUES (?a ?b) {
        (<http://x/b> "same") (<http://x/a> "z") (UNDEF "no first") (<http://x/a> "a"@en) (<http://x/a> UNDEF)
        (<http://x/c> "2023-05-01"^^<http://www.w3.org/2001/XMLSchema#date>) (<http://x/c> 7) ("\\u0634\\U0001F600\\t\\n" "r\\"")
      } }
      """;
  private static final String ORDER = "ORDER BY ?a DESC(?b)";

  @Test
  void rowsInFilesComeInTheOrderOfSparql() {
    assertEquals(rows(ROWS + ORDER), sorted(3));
  }

  @Test
  void rowsInMemoryComeInTheOrderOfSparql() {
    assertEquals(rows(ROWS + ORDER), sorted(100));
  }

  private static List<Binding> sorted(long rowsInMemory) {
    Query query = QueryFactory.create(ROWS + ORDER);
    try (Sorting sorting = new Sorting(query.getProjectVars(), query.getOrderBy(), rowsInMemory)) {
      rows(ROWS).forEach(sorting::add);
      List<Binding> sorted = new ArrayList<>();
      sorting.forEach(sorted::add);
      return sorted;
    }
  }

  private static List<Binding> rows(String query) {
    try (QueryExec exec = QueryExec.dataset(DatasetGraphFactory.empty()).query(query).build()) {
      List<Binding> rows = new ArrayList<>();
      exec.select().forEachRemaining(rows::add);
      return rows;
    }
  }
}
