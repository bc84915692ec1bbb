package org.dateline.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Html;
import org.dateline.serve.http.Prefixes;
import org.dateline.serve.http.Reply;
import org.dateline.serve.query.SavedQueries;
import org.dateline.store.Store;

/** The addresses that people look at. */
public final class Pages {
  private static final String EXAMPLE =
      """

      SELECT ?group ?origin ?sentence
      WHERE {
        ?assertion rdf:subject ?group ; rdf:predicate dl:offshootOf ; rdf:object ?origin ;
          dl:evidence/oa:hasSelector/oa:exact ?sentence .
      }
      LIMIT 100
      """;

  private Pages() {}

  /**
   * Returns them by the path they stand at, in servlet notation: {@code /page/*}.
   *
   * @param ontology the file {@code dateline.ttl}
   * @throws org.dateline.problem.Problems if the ontology cannot be read
   */
  public static Map<String, Address> addresses(Store store, SavedQueries queries, Path ontology) {
    ResourceAddresses resources = new ResourceAddresses(store);
    return Map.of(
        "/id/*", resources::id,
        "/data/*", resources::data,
        "/page/*", resources::page,
        "/ontology", OntologyAddress.load(ontology),
        "/q/*", new SavedQueryAddress(store, queries),
        "/static/dateline.css", Pages::style,
        "", new StartPage(store, queries));
  }

  /** Returns the page for people who open {@code /sparql} in a browser. */
  public static String editor() {
    return Html.page(
        "SPARQL",
        """
        <h1>SPARQL</h1>
        <form action="/sparql">
        <textarea name="query" spellcheck="false" aria-label="Query">%s</textarea>
        <label>Answer as <select name="format">
        <option value="text">text</option><option value="json">JSON</option><option value="csv">CSV</option>
        <option value="tsv">TSV</option><option value="xml">XML</option><option value="turtle">Turtle</option>
        </select></label>
        <button>Run</button>
        </form>
        """
            .formatted(Html.text(Prefixes.sparql() + EXAMPLE)));
  }

  private static Reply style(HttpServletRequest request) {
    try (InputStream css = Pages.class.getResourceAsStream("dateline.css")) {
      return Reply.of("text/css", new String(Objects.requireNonNull(css).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
