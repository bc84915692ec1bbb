package org.dateline.serve.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Reply;
import org.dateline.store.StoreView;

/**
 * {@code /healthz}: 200 if a query would be answered. The store is asked in a place of its own, and
 * not waited for long; and it is not well if others' queries have found no place for some time.
 */
public final class Health implements Address {
  private static final long LONGEST = 2000;

  private final StoreView store;
  private final Gate gate;
  private final Duration patience;

  // One thread, which ends when nobody asks.
  private final ThreadPoolExecutor place =
      new ThreadPoolExecutor(
          1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Health::thread);

  public Health(StoreView store, Gate gate, Limits limits) {
    this.store = store;
    this.gate = gate;
    this.patience = Duration.ofMillis(limits.of("full-milliseconds"));
    place.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "dateline-health");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Reply get(HttpServletRequest request) {
    Duration full = gate.full();
    if (full.compareTo(patience) > 0) {
      return unwell("no query has found a free place for %d s".formatted(full.toSeconds()));
    }
    // Never interrupted: that would close the files of the store.
    Future<Boolean> asked = place.submit(() -> store.isThere() && store.read(Health::ask));
    try {
      return asked.get(LONGEST, TimeUnit.MILLISECONDS)
          ? Reply.of("text/plain", "ok\n")
          : unwell("the files of the store are gone");
    } catch (TimeoutException e) {
      asked.cancel(false);
      return unwell("the store has given no answer for %d ms".formatted(LONGEST));
    } catch (ExecutionException e) {
      return unwell("the store cannot be read: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unwell("the server stops");
    }
  }

  private static boolean ask(DatasetGraph data) {
    try (QueryExec ask = QueryExec.dataset(data).query("ASK {}").build()) {
      return ask.ask();
    }
  }

  private static Reply unwell(String why) {
    return Reply.error(503, why, "see /metrics and the log; restart if it does not pass")
        .with("Retry-After", "5");
  }
}
