package org.dateline.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dateline.wikidata.Cache;
import org.dateline.wikidata.Contact;
import org.dateline.wikidata.Endpoints;
import org.dateline.wikidata.PropertyNumbers;
import org.dateline.wikidata.UserAgent;
import org.dateline.wikidata.Wikidata;
import picocli.CommandLine.Option;

/** How commands reach Wikidata, or another Wikibase. */
final class WikidataOptions {
  private static final int ITEMS_OF_A_WIKIBASE = 120;

  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      description = "Whom Wikidata's operators can write to; nothing is asked without it.")
  String contact = "";

  @Option(
      names = "--api",
      paramLabel = "URL",
      description = "Action API of a private Wikibase: https://host/w/api.php")
  Optional<URI> api = Optional.empty();

  @Option(
      names = "--reconciliation",
      paramLabel = "URL",
      description = "Its reconciliation service: https://host/en/api")
  Optional<URI> reconciliation = Optional.empty();

  @Option(
      names = "--sparql",
      paramLabel = "URL",
      description = "Its SPARQL endpoint: https://host/sparql")
  Optional<URI> sparql = Optional.empty();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where answers are kept; 'cache/wikidata' in Dateline's folder if left out.")
  Optional<Path> cache = Optional.empty();

  @Option(
      names = "--max-age",
      paramLabel = "DAYS",
      defaultValue = "30",
      description = "Asks again for answers older than this; ${DEFAULT-VALUE} if left out.")
  int days = 30;

  /**
   * Makes the client; nothing is asked yet.
   *
   * @throws org.dateline.wikidata.NoContact without a contact
   */
  Wikidata open(Home home, PropertyNumbers numbers, PrintWriter talk) {
    UserAgent agent = new UserAgent(new Contact(contact), Version.number());
    Path folder = cache.orElse(home.root().resolve("cache").resolve("wikidata"));
    return Wikidata.open(
        agent, endpoints(), "en", numbers, Cache.in(folder, Duration.ofDays(days)), talk::println);
  }

  private Endpoints endpoints() {
    Endpoints standard = Endpoints.WIKIDATA;
    return new Endpoints(
        api.orElse(standard.api()),
        reconciliation.orElse(standard.reconciliation()),
        sparql.orElse(standard.sparql()),
        api.isPresent() ? ITEMS_OF_A_WIKIBASE : standard.itemNamespace());
  }
}
