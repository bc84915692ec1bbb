package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.problem.Problems;
import org.dateline.serve.query.BadParameter;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.serve.query.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedQueriesTest {
  @TempDir Path directory;

  @Test
  void reportsEveryWrongQueryAtOnceWithItsLine() throws IOException {
    write("no-head.rq", "SELECT * { ?s ?p ?o }");
    write("syntax.rq", "# title: T\n# description: D\nSELECT * {\n ?s ?p }\n");
    write("kind.rq", "# title: T\n# description: D\nCONSTRUCT WHERE { ?s ?p ?o }");
    write("type.rq", "# title: T\n# description: D\n# param: x number 1 X\nASK { ?s ?p ?x }");
    write("default.rq", "# title: T\n# description: D\n# param: x date soon X\nASK { ?s ?p ?x }");
    write("unused.rq", "# title: T\n# description: D\n# param: x text - X\nASK { ?s ?p ?o }");

    String message =
        String.valueOf(
            assertThrows(Problems.class, () -> SavedQueries.load(directory)).getMessage());

    for (String expected :
        List.of(
            "no-head.rq:1: is not the title",
            "syntax.rq:4: ",
            "kind.rq: does not give a table",
            "type.rq:3: no type 'number'",
            "default.rq:3: parameter 'x': 'soon' is no date",
            "unused.rq:3: ?x is nowhere in the query")) {
      assertTrue(message.contains(expected), () -> expected + " not in " + message);
    }
  }

  @Test
  void bindsEachTypeOfParameterAsATerm() {
    SavedQuery query =
        SavedQueries.parse(
            Path.of("typed"),
            """
            # param: t text "two words" T
            # param: i iri actor/x I
            # param: d date 2022-12-01 D
            # param: n integer 3 N
            SELECT ?a ?b ?c ?e { BIND(?t AS ?a) BIND(STR(?i) AS ?b) BIND(YEAR(?d) AS ?c) BIND(?n + 1 AS ?e) }
            """);

    assertEquals(
        List.of(List.of("two words", "https://w3id.org/dateline/id/actor/x", "2022", "4")),
        run(query, Map.of()).cells());
    assertEquals("8", run(query, Map.of("n", "7")).cells().get(0).get(3));
  }

  @Test
  void refusesAValueThatIsNotOfTheType() {
    SavedQuery query =
        SavedQueries.parse(Path.of("q"), "# param: d date 2022-12-01 D\nASK { FILTER(?d = 1) }");

    BadParameter problem =
        assertThrows(BadParameter.class, () -> run(query, Map.of("d", "yesterday")));

    assertTrue(String.valueOf(problem.getMessage()).contains("'yesterday'"));
  }

  @Test
  void writesTablesForPeopleForSpreadsheetsAndForPrograms() {
    Table table =
        run(
            SavedQueries.parse(
                Path.of("q"),
                "SELECT ?a ?b { VALUES (?a ?b) { (\"x, \\\"y\\\"\" 1) (UNDEF true) } }"),
            Map.of());

    assertEquals("a,b\r\n\"x, \"\"y\"\"\",1\r\n,true\r\n", table.toCsv());
    assertEquals("a       b\nx, \"y\"  1\n        true\n", table.toText());
    assertTrue(table.toJson().contains("\"b\" : true"), table.toJson());
  }

  @Test
  void spreadsheetsSeeNoFormula() {
    Table table =
        run(
            SavedQueries.parse(
                Path.of("q"), "SELECT ?a { VALUES ?a { \"=cmd|'/c calc'!A1\" \"@SUM(A1)\" -5 } }"),
            Map.of());

    assertEquals("a\r\n'=cmd|'/c calc'!A1\r\n'@SUM(A1)\r\n-5\r\n", table.toCsv());
  }

  private static Table run(SavedQuery query, Map<String, String> arguments) {
    return query.run(QueryExec.dataset(DatasetGraphFactory.empty()), arguments);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
