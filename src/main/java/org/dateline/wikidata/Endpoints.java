package org.dateline.wikidata;

import java.net.URI;
import java.util.Set;

/**
 * Where the services are.
 *
 * @param api the Action API: {@code …/w/api.php}
 * @param reconciliation the reconciliation service, with the language: {@code …/en/api}
 * @param sparql the query service's endpoint
 * @param itemNamespace the number of the wiki's namespace that holds the items: 0 in Wikidata, 120
 *     in a Wikibase as it is installed
 */
public record Endpoints(URI api, URI reconciliation, URI sparql, int itemNamespace) {
  /** Wikidata's own. */
  public static final Endpoints WIKIDATA =
      new Endpoints(
          URI.create("https://www.wikidata.org/w/api.php"),
          URI.create("https://wikidata.reconci.link/en/api"),
          URI.create("https://query.wikidata.org/sparql"),
          0);

  public Endpoints {
    check("action API", api);
    check("reconciliation service", reconciliation);
    check("SPARQL endpoint", sparql);
  }

  private static void check(String service, URI address) {
    boolean web =
        address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
    if (!web || address.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "the address of the %s is '%s'; fix: write it as http(s)://host/path, without '?'"
              .formatted(service, address));
    }
  }
}
