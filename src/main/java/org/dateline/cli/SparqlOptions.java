package org.dateline.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dateline.federate.Federation;
import org.dateline.wikidata.Cache;
import org.dateline.wikidata.Contact;
import org.dateline.wikidata.Endpoints;
import org.dateline.wikidata.PropertyNumbers;
import org.dateline.wikidata.UserAgent;
import org.dateline.wikidata.Wikidata;
import picocli.CommandLine.Option;

/** How commands reach SPARQL endpoints of others. */
final class SparqlOptions {
  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      description = "Whom the operators of the service can write to; nothing is asked without it.")
  String contact = "";

  @Option(
      names = "--service",
      paramLabel = "URL",
      description = "Asks this SPARQL endpoint, a mirror perhaps, instead of the one named.")
  Optional<URI> service = Optional.empty();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where answers are kept; 'cache/wikidata' in Dateline's folder if left out.")
  Optional<Path> cache = Optional.empty();

  @Option(
      names = "--max-age",
      paramLabel = "HOURS",
      defaultValue = "24",
      description = "Asks again for answers older than this; ${DEFAULT-VALUE} if left out.")
  int hours = 24;

  /**
   * Makes a federation for queries with SERVICE; nothing is asked yet.
   *
   * @throws org.dateline.wikidata.NoContact without a contact
   */
  Federation federation(Home home, PrintWriter talk) {
    UserAgent agent = agent();
    return new Federation(address -> client(agent, address, home, talk), talk::println);
  }

  /**
   * Makes a client of Wikidata's query service; nothing is asked yet.
   *
   * @throws org.dateline.wikidata.NoContact without a contact
   */
  Wikidata wikidata(Home home, PrintWriter talk) {
    return client(agent(), Endpoints.WIKIDATA.sparql(), home, talk);
  }

  private UserAgent agent() {
    return new UserAgent(new Contact(contact), Version.number());
  }

  private Wikidata client(UserAgent agent, URI address, Home home, PrintWriter talk) {
    Endpoints standard = Endpoints.WIKIDATA;
    Endpoints endpoints =
        new Endpoints(
            standard.api(),
            standard.reconciliation(),
            service.orElse(address),
            standard.itemNamespace());
    Path folder = cache.orElse(home.root().resolve("cache").resolve("wikidata"));
    return Wikidata.open(
        agent,
        endpoints,
        "en",
        PropertyNumbers.load(home.data().resolve("wikidata/properties.tsv")),
        Cache.in(folder, Duration.ofHours(hours)),
        talk::println);
  }
}
