package org.dateline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.problem.Address;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.wikidata.TimedBody;

/**
 * A store that is spoken to by SPARQL 1.1 Graph Store HTTP Protocol, section 5.3 (PUT), with graphs
 * named in the query of the address. What may pass is tried again, later and later: a lost
 * connection, 429, 502, 503 and other errors of the server's own.
 */
public final class GraphStore {
  /** About two minutes in all, with a first pause of a second. */
  private static final int ATTEMPTS = 8;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration FIRST_PATIENCE = Duration.ofSeconds(20);
  private static final String NOBODYS = "https://w3id.org/dateline/id/graph/none";
  private static final Set<Integer> FOR_ALL = Set.of(401, 403, 404, 405, 501);
  private static final int LONGEST_REASON = 200;

  /** Of an answer no more is read; the reason is in its first line. */
  private static final int MOST_BYTES = 1 << 16;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI address;
  private final Credentials credentials;
  private final Duration pause;
  private final Duration patience;
  private Optional<Challenge> challenge = Optional.empty();

  private GraphStore(URI address, Credentials credentials, Duration pause, Duration patience) {
    this.address = address;
    this.credentials = credentials;
    this.pause = pause;
    this.patience = patience;
  }

  /**
   * Returns the store at an address; nothing is asked yet.
   *
   * @param address with or without {@code ?graph=} at its end
   * @param pause before a second attempt; each later one waits twice as long as that before
   * @throws Problems if it is no http(s) address, or gives away a password
   */
  public static GraphStore at(String address, Credentials credentials, Duration pause) {
    return at(address, credentials, pause, PATIENCE);
  }

  /**
   * Does so.
   *
   * @param patience until an answer begins, and then until it is there whole
   */
  static GraphStore at(String address, Credentials credentials, Duration pause, Duration patience) {
    URI place = parse(address.replaceFirst("[?&]graph=$", ""));
    if (!String.valueOf(place.getScheme()).matches("https?") || place.getHost() == null) {
      throw wrong(address, "is no address of a graph store", "give http(s)://HOST/…");
    }
    if (place.getUserInfo() != null) {
      throw wrong(
          address, "has a password in it, which others can see", "give it with --credentials FILE");
    }
    return new GraphStore(place, credentials, pause, patience);
  }

  private static URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw wrong(address, "is no address: " + e.getReason(), "give http(s)://HOST/…");
    }
  }

  private static Problems wrong(String address, String what, String fix) {
    return new Problems(
        new Problem(Path.of("--to"), 0, "'" + Address.withoutPassword(address) + "' " + what, fix));
  }

  public URI address() {
    return address;
  }

  /** Something that is asked of the store, of one graph. */
  private record Wish(String method, String graph, String triples, Duration patience) {}

  /**
   * Asks once to remove a graph that nobody has: it changes nothing, and only who may write may.
   *
   * @throws Problems if nobody answers, or it is somebody else who may
   */
  public void requireOpen() {
    try {
      Answer answer = send(new Wish("DELETE", NOBODYS, "", FIRST_PATIENCE));
      // Of other answers the first graph will tell whether they matter.
      if (answer.statusCode() == 401 || answer.statusCode() == 403) {
        throw refusal(answer, 0);
      }
    } catch (IOException e) {
      throw absent(e, "start that store, or correct the address");
    }
  }

  /**
   * Makes a graph hold exactly these N-Triples. Trying again does no harm, since this says the same
   * however often it is said.
   *
   * @param said told of each attempt that failed and is not the last
   * @throws Refused if the store takes this graph not
   * @throws Problems if it takes none, or cannot be reached
   */
  void put(String graph, String triples, Consumer<String> said) {
    Wish wish = new Wish("PUT", graph, triples, patience);
    Duration wait = pause;
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      Optional<String> failure = failure(wish);
      if (failure.isEmpty()) {
        return;
      }
      String again = "%s %s; attempt %d of %d, the next in %d s";
      said.accept(again.formatted(address, failure.get(), attempt, ATTEMPTS, wait.toSeconds()));
      sleep(wait);
      wait = wait.multipliedBy(2);
    }
    try {
      require(send(wish), wish);
    } catch (IOException e) {
      throw absent(e, "see that it runs, and start this again: it goes on from here");
    }
  }

  /** Returns in what an attempt failed that may go better later. */
  private Optional<String> failure(Wish wish) {
    try {
      Answer answer = send(wish);
      if (mayPass(answer.statusCode())) {
        return Optional.of("answers " + answer.statusCode());
      }
      require(answer, wish);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("does not answer");
    }
  }

  private void require(Answer answer, Wish wish) {
    if (answer.statusCode() >= 300) {
      throw refusal(answer, wish.triples().length());
    }
  }

  /** Sends a request, and again with what the server wants to know if it asks by a challenge. */
  private Answer send(Wish wish) throws IOException {
    URI target = target(wish.graph());
    String part = target.getRawPath() + "?" + target.getRawQuery();
    Optional<String> known =
        challenge
            .flatMap(asked -> credentials.answer(asked, wish.method(), part))
            .or(credentials::header);
    Answer answer = send(wish, target, known);
    if (answer.statusCode() != 401 || known.isEmpty()) {
      return answer;
    }
    // Virtuoso challenges only who has told it nothing.
    Answer asked = send(wish, target, Optional.empty());
    challenge = asked.headers().firstValue("WWW-Authenticate").flatMap(Challenge::parse);
    Optional<String> told = challenge.flatMap(it -> credentials.answer(it, wish.method(), part));
    return told.isPresent() ? send(wish, target, told) : answer;
  }

  private URI target(String graph) {
    String joint = address.getRawQuery() == null ? "?" : "&";
    return URI.create(address + joint + "graph=" + URLEncoder.encode(graph, UTF_8));
  }

  private Answer send(Wish wish, URI target, Optional<String> authorization) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(wish.patience())
            .header("Content-Type", "application/n-triples")
            .method(wish.method(), BodyPublishers.ofString(wish.triples()));
    authorization.ifPresent(secret -> request.header("Authorization", secret));
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      String body = text(response.body(), wish.patience());
      return new Answer(response.statusCode(), response.headers(), body);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static String text(InputStream body, Duration patience) throws IOException {
    try (body) {
      return new String(TimedBody.read(body, MOST_BYTES, patience), UTF_8);
    }
  }

  private record Answer(int statusCode, HttpHeaders headers, String body) {}

  private static boolean mayPass(int status) {
    return status == 429 || (status >= 500 && status != 501);
  }

  private RuntimeException refusal(Answer answer, int length) {
    int status = answer.statusCode();
    String reason = answer.body().strip().lines().findFirst().orElse("");
    String what =
        "answers %d%s".formatted(status, reason.isEmpty() ? "" : ": " + shortened(reason));
    boolean concernsAll = FOR_ALL.contains(status) || status >= 500 || status < 400;
    return concernsAll
        ? new Problems(new Problem(Path.of("--to"), 0, address + " " + what, fix(answer)))
        : new Refused("%s; it has %d KB; fix: %s".formatted(what, length >> 10, fix(answer)));
  }

  private static String shortened(String reason) {
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
  }

  private String fix(Answer answer) {
    int status = answer.statusCode();
    if (status < 400) {
      return answer
          .headers()
          .firstValue("Location")
          .map(other -> "if you trust it, give the address it names: " + other)
          .orElse("give the address of the store itself");
    }
    return switch (status) {
      case 401 ->
          credentials == Credentials.NONE
              ? "give a name and password, or a token, with --credentials FILE"
              : "this name and password, or token, is not known there: correct it";
      case 403 -> "have the operator allow this user to write";
      case 404, 405, 501 ->
          "give the address of its Graph Store Protocol, which takes PUT; see docs/publish.md";
      case 413 -> "have the operator raise the limit on the size of a request, or use --no-quotes";
      case 415 -> "that store takes no N-Triples; load it with its own tools";
      case 429, 500, 502, 503, 504 -> "look at its log, and start this again: it goes on from here";
      default -> "look at the log of that store";
    };
  }

  private Problems absent(IOException e, String fix) {
    String why = e.getMessage() == null ? "" : ": " + e.getMessage();
    Problems problems =
        new Problems(new Problem(Path.of("--to"), 0, "nobody answers at " + address + why, fix));
    problems.initCause(e);
    return problems;
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static IllegalStateException interrupted() {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while publishing");
  }
}
