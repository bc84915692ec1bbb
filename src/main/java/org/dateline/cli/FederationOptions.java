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

/** How a query's SERVICE is asked. */
final class FederationOptions {
  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      description =
          "Whom the operators of a SERVICE can write to; no query with SERVICE runs without it.")
  String contact = "";

  @Option(
      names = "--service",
      paramLabel = "URL",
      description = "Asks this SPARQL endpoint, a mirror perhaps, whatever SERVICE names.")
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
   * Makes the federation; nothing is asked yet.
   *
   * @throws org.dateline.wikidata.NoContact without a contact
   */
  Federation open(Home home, PrintWriter talk) {
    UserAgent agent = new UserAgent(new Contact(contact), Version.number());
    PropertyNumbers numbers = PropertyNumbers.load(home.data().resolve("wikidata/properties.tsv"));
    Path folder = cache.orElse(home.root().resolve("cache").resolve("wikidata"));
    Cache answers = Cache.in(folder, Duration.ofHours(hours));
    return new Federation(
        address ->
            Wikidata.open(
                agent, at(service.orElse(address)), "en", numbers, answers, talk::println),
        talk::println);
  }

  private static Endpoints at(URI sparql) {
    Endpoints standard = Endpoints.WIKIDATA;
    return new Endpoints(
        standard.api(), standard.reconciliation(), sparql, standard.itemNamespace());
  }
}
