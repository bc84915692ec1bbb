package org.dateline.serve.page;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.appearance.Appearance;
import org.dateline.export.Tool;
import org.dateline.lexicon.Terms;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Reply;
import org.dateline.serve.query.SavedQueries;
import org.dateline.store.StoreView;

/** The addresses that people look at. */
public final class Pages {
  private Pages() {}

  /**
   * Returns them by the path they stand at, in servlet notation: {@code /page/*}.
   *
   * @param tools that the explorer offers exports for
   * @param home holds {@code ontology/dateline.ttl} and {@code data/appearance.tsv}
   * @throws org.dateline.problem.Problems if the ontology or the colours cannot be read
   */
  public static Map<String, Address> addresses(
      StoreView store, SavedQueries queries, List<Tool> tools, Path home) {
    OntologyAddress terms = OntologyAddress.load(home.resolve("ontology/dateline.ttl"));
    Appearance looks = looks(home);
    ResourceAddresses resources = new ResourceAddresses(store, looks);
    ExplorerAddresses explorer = ExplorerAddresses.of(store, looks);
    StartPage start = new StartPage(store, tools);
    Map<String, Address> all = new HashMap<>();
    all.put("/id/*", resources::id);
    all.put("/data/*", resources::data);
    all.put("/page/*", resources::page);
    all.put("/read/*", resources::read);
    all.put("/explore/drawing", explorer::drawing);
    all.put("/explore/facts", explorer::facts);
    all.put("/explore/looks", explorer::looks);
    all.put("/q/*", new SavedQueryAddress(store, queries));
    all.put("/reports", start::reports);
    all.put("", start);
    all.replaceAll((path, address) -> new Unchanged(store, address));
    all.put("/questions", request -> Reply.html(new QuestionsPage(queries).html()));
    all.put("/ontology", terms);
    all.put("/static/*", StaticFiles.own());
    all.put("/vendor/*", StaticFiles.vendor());
    return all;
  }

  /** Reads how things are drawn. */
  public static Appearance looks(Path home) {
    return Appearance.load(
        home.resolve("data/appearance.tsv"), Terms.load(home.resolve("ontology/dateline.ttl")));
  }

  /** Returns the page for people who open {@code /sparql} in a browser. */
  public static Supplier<String> editor(SavedQueries queries) {
    return new EditorPage(queries)::html;
  }
}
