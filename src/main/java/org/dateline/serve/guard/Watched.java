package org.dateline.serve.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.exec.QueryExec;

/** One request under watch, from its beginning to its end. */
public final class Watched {
  private final Watch watch;
  private final Thread thread = Thread.currentThread();
  private final ClientConnection client;
  private final long allocatedBefore;
  private final AtomicReference<Optional<QueryExec>> query =
      new AtomicReference<>(Optional.empty());
  private volatile long deadline;
  private volatile Stage stage = Stage.RUNNING;

  /** How far the end of an overdue request has come. */
  enum Stage {
    RUNNING,
    CANCELLED,
    ABANDONED
  }

  Watched(Watch watch, ClientConnection client, Duration limit, long allocatedBefore) {
    this.watch = watch;
    this.client = client;
    this.deadline = System.nanoTime() + limit.toNanos();
    this.allocatedBefore = allocatedBefore;
  }

  /** Returns what watches over a request; none for an address that nothing watches. */
  public static Optional<Watched> of(HttpServletRequest request) {
    return Optional.ofNullable((Watched) request.getAttribute(Watched.class.getName()));
  }

  /** Has a query cancelled when the request's time is over; at once if it is. */
  public void runs(QueryExec execution) {
    query.set(Optional.of(execution));
    if (isEnded()) {
      execution.abort();
    }
  }

  /** Gives an answer that is ready this time to reach its client. */
  public void sends(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
  }

  /** Says whether the request was ended because it held too much memory or time. */
  public boolean isEnded() {
    return stage != Stage.RUNNING;
  }

  Stage stage() {
    return stage;
  }

  /** Returns nanoseconds since its time was over; negative before. */
  long overdue() {
    return System.nanoTime() - deadline;
  }

  long threadId() {
    return thread.getId();
  }

  long allocatedBefore() {
    return allocatedBefore;
  }

  void cancel() {
    stage = Stage.CANCELLED;
    query.get().ifPresent(QueryExec::abort);
  }

  void abandon() {
    stage = Stage.ABANDONED;
    client.setFree();
  }

  void close() {
    watch.end(this);
  }
}
