package org.dateline.serve.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.serve.http.Reply;

/**
 * Lets so many requests in at a time as the store can serve well, and has each watched while it is
 * in. Who finds it full waits a little, and is then told to come back.
 */
public final class Gate extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** These cost nothing, and must answer above all when the server is busy. */
  private static final Set<String> ALWAYS_OPEN =
      Set.of("healthz", "metrics", "static", "vendor", "prefixes");

  private static final Set<String> LONG = Set.of("/dump.nq.gz", "/export");
  private static final Set<String> LONG_TO_SEND = Set.of("/data", "/update", "/try");

  private final transient Limits limits;
  private final transient Watch watch;
  private final transient Metrics metrics;
  private final Semaphore places;

  /** When a last free place was taken, in nanoseconds. */
  private final AtomicLong filled = new AtomicLong();

  public Gate(Limits limits, Watch watch, Metrics metrics) {
    this.limits = limits;
    this.watch = watch;
    this.metrics = metrics;
    this.places = new Semaphore(limits.of("queries-at-once"), true);
    metrics.gauge(
        "dateline.requests.inside",
        "Requests that use the store now",
        () -> limits.of("queries-at-once") - places.availablePermits());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = request.getRequestURI().split("/", 3)[1];
    long start = System.nanoTime();
    try {
      Optional<Reply> refused = refused(request);
      if (refused.isPresent()) {
        refused.get().write(response);
      } else if (ALWAYS_OPEN.contains(address)) {
        chain.doFilter(request, response);
      } else {
        enter(request, response, chain);
      }
    } finally {
      metrics.answered(
          known(address), response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private Optional<Reply> refused(HttpServletRequest request) {
    if (request.getMethod().equals("TRACE")) {
      return Optional.of(Reply.error(405, "TRACE is not answered here", "use GET"));
    }
    if (LONG_TO_SEND.contains(request.getServletPath())) {
      return Optional.empty();
    }
    // Its size is limited as it comes over the line; unpacked it could be a thousand times that.
    if (request.getHeader("Content-Encoding") != null) {
      return Optional.of(Reply.error(415, "a packed request is not read here", "send it unpacked"));
    }
    return request.getContentLengthLong() <= limits.of("request-bytes")
        ? Optional.empty()
        : Optional.of(Reply.error(413, "the request is too large", "send less at a time"));
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!hasPlace()) {
      metrics.count("full");
      Reply.error(503, "the server is busy with other requests", "ask again in a few seconds")
          .with("Retry-After", "5")
          .write(response);
      return;
    }
    Watched watched = watch.begin(request, response, time(request));
    try {
      chain.doFilter(request, response);
    } finally {
      watched.close();
      places.release();
    }
  }

  /** Returns how long no place has come free; zero if there is a free one. */
  Duration full() {
    return places.availablePermits() > 0
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - filled.get());
  }

  private Duration time(HttpServletRequest request) {
    boolean isLong =
        LONG.contains(request.getServletPath())
            || request.getMethod().startsWith("P")
                && LONG_TO_SEND.contains(request.getServletPath());
    return Duration.ofMillis(limits.of(isLong ? "download-milliseconds" : "query-milliseconds"));
  }

  private boolean hasPlace() {
    try {
      boolean entered = places.tryAcquire(limits.of("queue-milliseconds"), TimeUnit.MILLISECONDS);
      if (entered && places.availablePermits() == 0) {
        filled.set(System.nanoTime());
      }
      return entered;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  // A client must not be able to make up names to be counted under.
  private static String known(String address) {
    return switch (address) {
      case "sparql",
          "q",
          "page",
          "data",
          "id",
          "search",
          "ontology",
          "dump.nq.gz",
          "update",
          "static",
          "healthz",
          "metrics",
          "prefixes",
          "report",
          "graph" ->
          address;
      case "" -> "start";
      default -> "other";
    };
  }
}
