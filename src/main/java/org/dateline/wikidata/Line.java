package org.dateline.wikidata;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Asks over HTTP as the operators of Wikidata want it: one question at a time in the whole process,
 * nothing during a wait that a service asked for, and nothing at all after a ban.
 *
 * <p>429 is waited out; 5xx, time-outs, lost connections and answers that are not whole are asked
 * again with growing waits, a bounded number of times; every other error is final at once.
 */
final class Line {
  // The services count by address and program, so all clients of a process share one turn.
  private static final ReentrantLock TURN = new ReentrantLock(true);

  private final HttpClient client;
  private final String userAgent;
  private final Manners manners;
  // Both are touched by whoever has the turn.
  private final Map<String, Instant> rests = new HashMap<>();
  private NoAnswer.@Nullable Banned ban;

  Line(String userAgent, Manners manners) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(manners.timeout())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    this.userAgent = userAgent;
    this.manners = manners;
  }

  <T> T ask(Request request, Reading<T> reading) throws NoAnswer {
    TURN.lock();
    try {
      return insist(request, reading);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer.GaveUp(request.address(), "interrupted", "run the command again");
    } finally {
      TURN.unlock();
    }
  }

  private <T> T insist(Request request, Reading<T> reading) throws NoAnswer, InterruptedException {
    respectRest(request);
    for (int attempt = 1; ; attempt++) {
      try {
        return once(request, reading);
      } catch (Passing e) {
        Duration wait = e.await().orElse(Manners.backOff(attempt));
        if (attempt == manners.attempts() || wait.compareTo(Manners.LONGEST) > 0) {
          rests.put(request.base().getAuthority(), manners.clock().instant().plus(wait));
          String what = "%s, at attempt %d of %d";
          throw new NoAnswer.GaveUp(
              request.address(),
              what.formatted(e.getMessage(), attempt, manners.attempts()),
              e.fix());
        }
        String notice = "%s: %s; asking again in %d s";
        manners.talk().accept(notice.formatted(request.base(), e.getMessage(), wait.toSeconds()));
        manners.pause().until(wait);
      }
    }
  }

  /** Waits for what a service wanted when it was given up, so that no next question disturbs it. */
  private void respectRest(Request request) throws NoAnswer.GaveUp, InterruptedException {
    Instant until = rests.remove(request.base().getAuthority());
    Duration left =
        until == null ? Duration.ZERO : Duration.between(manners.clock().instant(), until);
    if (left.compareTo(Manners.LONGEST) > 0) {
      rests.put(request.base().getAuthority(), until);
      throw new NoAnswer.GaveUp(
          request.address(),
          "the service is not to be asked before " + until,
          "run the command again then; it goes on from what was answered so far");
    }
    if (!left.isNegative() && !left.isZero()) {
      manners.pause().until(left);
    }
  }

  private <T> T once(Request request, Reading<T> reading)
      throws Passing, NoAnswer, InterruptedException {
    NoAnswer.Banned banned = ban;
    if (banned != null) {
      throw banned;
    }
    Reply reply = send(request);
    Optional<Duration> wait = reply.wait(manners.clock());
    if (reply.status() == 200) {
      try {
        return reading.read(new Page(manners.clock().instant(), reply.body()));
      } catch (Passing e) {
        throw e.waiting(wait);
      }
    }
    throw refusal(request, reply, wait);
  }

  /** Throws what follows from a status other than 200; returns what is to be asked again. */
  private Passing refusal(Request request, Reply reply, Optional<Duration> wait) throws NoAnswer {
    if (reply.status() == 429) {
      return Passing.because(reply.summary()).waiting(wait.or(() -> Optional.of(Manners.UNSAID)));
    }
    if (reply.status() >= 500) {
      Passing again = Passing.because(reply.summary()).waiting(wait);
      return reply.tellsOfTimeout() ? again.fixedBy("ask for less in one query") : again;
    }
    if (reply.status() == 403 && !blamesTheQuery(reply)) {
      NoAnswer.Banned banned = new NoAnswer.Banned(request.address(), reply.summary());
      ban = banned;
      throw banned;
    }
    throw new NoAnswer.Rejected(
        request.address(), reply.summary(), "check the address of the service, and the question");
  }

  /** Reconciliation services answer a query that they do not understand with 403 and this JSON. */
  private static boolean blamesTheQuery(Reply reply) {
    return reply.body().strip().startsWith("{") && reply.body().contains("\"status\"");
  }

  private Reply send(Request request) throws Passing, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(
            request.http(userAgent, manners.timeout()), HttpResponse.BodyHandlers.ofByteArray());
    try {
      // The client's own time-out ends with the headers, and a body can stall for ever.
      return Reply.of(response.get(manners.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      response.cancel(true);
      throw e;
    } catch (TimeoutException e) {
      response.cancel(true);
      throw Passing.because("no answer within %d s".formatted(manners.timeout().toSeconds()));
    } catch (ExecutionException e) {
      throw Passing.because("no whole answer (%s)".formatted(e.getCause()));
    } catch (IOException e) {
      throw Passing.because("a packed answer that is not whole (%s)".formatted(e.getMessage()));
    }
  }
}
