package org.dateline.wikidata;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Wikidata, or another Wikibase, over the network.
 *
 * <pre>{@code
 * Wikidata wikidata = Wikidata.open(
 *     new UserAgent(new Contact("you@example.org"), "1.0"), Endpoints.WIKIDATA, "en",
 *     PropertyNumbers.load(home.resolve("data/wikidata/properties.tsv")),
 *     Cache.in(folder, Duration.ofDays(30)), System.err::println);
 * wikidata.search("Taliban", 7);              // Q42418, …
 * wikidata.items(List.of("Q843", "Q889"));    // Found, Found
 * }</pre>
 *
 * <p>Safe for threads; they take turns, for a service is asked one thing at a time. What was
 * answered before comes from the cache and asks nothing. Every method may take minutes when a
 * service is busy: it is asked up to five times, and left alone for as long as it wants.
 */
public final class Wikidata {
  private final Search search;
  private final Items items;
  private final Reconciler reconciler;
  private final QueryService queries;

  private Wikidata(Answers answers, Endpoints endpoints, String language, PropertyNumbers numbers) {
    this.search = new Search(answers, endpoints, language);
    this.items = new Items(answers, endpoints, new ItemFormat(numbers, language));
    this.reconciler = new Reconciler(answers, endpoints, new Reconciliation(numbers));
    this.queries = new QueryService(answers, endpoints);
  }

  /**
   * Makes a client; nothing is asked yet.
   *
   * @param language of names and labels: {@code en}
   * @param talk told, a line at a time, of waits and of damaged files in the cache
   */
  public static Wikidata open(
      UserAgent userAgent,
      Endpoints endpoints,
      String language,
      PropertyNumbers numbers,
      Cache cache,
      Consumer<String> talk) {
    return open(userAgent, endpoints, language, numbers, cache, Manners.usual(talk));
  }

  static Wikidata open(
      UserAgent userAgent,
      Endpoints endpoints,
      String language,
      PropertyNumbers numbers,
      Cache cache,
      Manners manners) {
    Answers answers = new Answers(new Line(userAgent.header(), manners), cache, manners);
    return new Wikidata(answers, endpoints, language, numbers);
  }

  /**
   * Finds items by name: first those with a label or alias that begins with it, then those that
   * have its words anywhere.
   *
   * @param limit for each of the two, at most 50
   */
  public List<Hit> search(String name, int limit) throws NoAnswer {
    return search.search(name, limit);
  }

  /** Fetches items, fifty at a time; the result has each id once, in the order given. */
  public List<Lookup> items(Collection<String> ids) throws NoAnswer {
    return items.items(ids);
  }

  /** Asks the reconciliation service; the result has a list for each question, best first. */
  public List<List<Candidate>> reconcile(List<Question> questions) throws NoAnswer {
    return reconciler.reconcile(questions);
  }

  public Manifest manifest() throws NoAnswer {
    return reconciler.manifest();
  }

  /**
   * Runs a SELECT query at the query service.
   *
   * @param sparql standard SPARQL, with its prefixes
   */
  public Rows select(String sparql) throws NoAnswer {
    return queries.select(sparql);
  }
}
