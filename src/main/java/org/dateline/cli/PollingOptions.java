package org.dateline.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.problem.Address;
import org.dateline.wikidata.Contact;
import org.dateline.wikidata.UserAgent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a feed on the web is asked. */
final class PollingOptions {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh])");
  private static final Duration LEAST = Duration.ofSeconds(30);

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "5m",
      description = "How often a feed is asked: 90s, 5m, 1h. Default: ${DEFAULT-VALUE}.")
  String every;

  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      description = "Whom the feed's operators can write to; they are told it with each request.")
  Optional<String> contact = Optional.empty();

  Duration every() {
    Matcher time = TIME.matcher(every);
    if (time.matches()) {
      Duration wait = Duration.parse("PT" + time.group(1) + time.group(2));
      if (wait.compareTo(LEAST) >= 0) {
        return wait;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "--every is '%s'; want a time such as 90s, 5m or 1h, and 30s or more".formatted(every));
  }

  /**
   * Returns what a server is told of who asks.
   *
   * @throws org.dateline.wikidata.NoContact if the contact is none
   */
  String userAgent() {
    return contact
        .map(given -> new UserAgent(new Contact(given), Version.number()).header())
        .orElse("Dateline/" + Version.number());
  }

  /** Returns the address of a feed. */
  URI address(String place) {
    try {
      URI address = new URI(place);
      if (address.getHost() == null || address.getUserInfo() != null) {
        throw new ParameterException(
            spec.commandLine(), "the address of a feed has a host, and no password: http(s)://…");
      }
      return address;
    } catch (URISyntaxException e) {
      throw new ParameterException(
          spec.commandLine(),
          "'%s' is no address: %s".formatted(Address.withoutPassword(place), e.getReason()),
          e);
    }
  }
}
