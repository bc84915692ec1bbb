package org.dateline.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.problem.Address;
import org.dateline.wikidata.RetryAfter;
import org.dateline.wikidata.TimedBody;

/** Fetches one document by HTTP, and only when it has changed since. */
final class FeedClient {
  /** A feed of thousands of whole articles is smaller. */
  private static final int MOST_BYTES = 20_000_000;

  private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTIONS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI address;
  private final String userAgent;
  private final Predicate<URI> isPrivate;

  /** Asked once: a name server may answer otherwise later. */
  private final boolean inside;

  // Redirections are followed here, so that none leads a stranger's feed into our own network.
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  FeedClient(URI address, String userAgent) {
    this(address, userAgent, PrivateHosts::include);
  }

  /**
   * @param isPrivate says of an address whether it is one that the world does not reach
   */
  FeedClient(URI address, String userAgent, Predicate<URI> isPrivate) {
    this.address = address;
    this.userAgent = userAgent;
    this.isPrivate = isPrivate;
    this.inside = isPrivate.test(address) && PrivateHosts.only(address);
  }

  /** What a server gave with a document, to be asked by the next time. */
  record Edition(Optional<String> tag, Optional<String> modified) {
    static final Edition NONE = new Edition(Optional.empty(), Optional.empty());

    private static Edition of(HttpResponse<?> response) {
      return new Edition(
          response.headers().firstValue("ETag"), response.headers().firstValue("Last-Modified"));
    }
  }

  /**
   * What a server answered.
   *
   * @param document absent if it has not changed
   */
  record Answer(Optional<byte[]> document, Edition edition) {}

  /** There is no document for now; the message says why. */
  static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> wait;
    private final int status;

    private Unanswered(String reason, int status, Optional<Duration> wait) {
      super(reason);
      this.status = status;
      this.wait = wait;
    }

    private static Unanswered because(String reason) {
      return new Unanswered(reason, 0, Optional.empty());
    }

    /** Returns how long the server wants to be left alone, if it says so. */
    Optional<Duration> rest() {
      return wait;
    }

    /** Says whether there will never be one again. */
    boolean isForGood() {
      return status == 410;
    }
  }

  /**
   * Asks once, and again where that leads.
   *
   * @param known what came with the document that is known
   */
  Answer ask(Edition known) throws Unanswered {
    try {
      URI place = address;
      for (int asked = 0; asked <= MOST_REDIRECTIONS; asked++) {
        HttpResponse<InputStream> response =
            http.send(request(place, known), HttpResponse.BodyHandlers.ofInputStream());
        Optional<URI> next = next(place, response);
        if (next.isEmpty()) {
          return answer(response, known);
        }
        response.body().close();
        place = next.get();
      }
      throw Unanswered.because("more than %d redirections".formatted(MOST_REDIRECTIONS));
    } catch (IOException e) {
      throw Unanswered.because("no whole answer (%s)".formatted(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Unanswered.because("interrupted");
    }
  }

  private static Answer answer(HttpResponse<InputStream> response, Edition known)
      throws IOException, Unanswered {
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 200 -> new Answer(Optional.of(whole(body)), Edition.of(response));
        case 304 -> new Answer(Optional.empty(), known);
        default -> throw refusal(response);
      };
    }
  }

  /** Returns where an answer leads; empty if it leads nowhere, or where we do not go. */
  private Optional<URI> next(URI place, HttpResponse<?> response) throws Unanswered {
    if (!REDIRECTIONS.contains(response.statusCode())) {
      return Optional.empty();
    }
    Optional<URI> next =
        response
            .headers()
            .firstValue("Location")
            .flatMap(said -> resolved(place, said))
            .filter(to -> isWeb(to) && (isSecure(to) || !isSecure(place)));
    if (next.isPresent() && isPrivate.test(next.get()) && !inside) {
      String refused = "%s, which is on this machine or its network: not followed";
      throw Unanswered.because(refused.formatted(said(response)));
    }
    return next;
  }

  private static Optional<URI> resolved(URI place, String said) {
    try {
      return Optional.of(place.resolve(said));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI address) {
    return (isSecure(address) || "http".equalsIgnoreCase(address.getScheme()))
        && address.getHost() != null
        && address.getUserInfo() == null;
  }

  private static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private HttpRequest request(URI place, Edition known) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(place)
            .timeout(PATIENCE)
            .header("User-Agent", userAgent)
            .header(
                "Accept", "application/rss+xml, application/atom+xml, application/xml, */*;q=0.5");
    known.tag().ifPresent(tag -> request.header("If-None-Match", tag));
    known.modified().ifPresent(time -> request.header("If-Modified-Since", time));
    return request.build();
  }

  private static byte[] whole(InputStream body) throws IOException, Unanswered {
    byte[] document = TimedBody.read(body, MOST_BYTES + 1, PATIENCE);
    if (document.length > MOST_BYTES) {
      throw Unanswered.because("it is longer than %,d bytes".formatted(MOST_BYTES));
    }
    return document;
  }

  private static Unanswered refusal(HttpResponse<?> response) {
    Optional<Duration> wait =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(said -> RetryAfter.wait(said, Clock.systemUTC()));
    return new Unanswered(said(response), response.statusCode(), wait);
  }

  /** Says what was answered; a query may hold a key. */
  private static String said(HttpResponse<?> response) {
    String to =
        response
            .headers()
            .firstValue("Location")
            .map(place -> " to " + Address.withoutPassword(place.replaceFirst("[?#].*", "")))
            .orElse("");
    return "HTTP " + response.statusCode() + to;
  }
}
