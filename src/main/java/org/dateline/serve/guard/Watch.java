package org.dateline.serve.guard;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends requests from outside when they do not end by themselves: ARQ's own time limit is asked for
 * only between two answers of a query, and knows nothing of memory or of a client that does not
 * read. A quarter of a second late it cancels the query, another half later it sets the client
 * free. Thread-safe.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long TICK = 50;
  private static final long LATE = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long TOO_LATE = TimeUnit.MILLISECONDS.toNanos(750);

  /** Ticks in a row with the memory full; a moment of that only shows that garbage is due. */
  private static final int PATIENCE = 4;

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Limits limits;
  private final Metrics metrics;
  private final Set<Watched> inside = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "dateline-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> looking;
  private int full;

  private Watch(Limits limits, Metrics metrics) {
    this.limits = limits;
    this.metrics = metrics;
    metrics.gauge(
        "dateline.requests.stuck",
        "Requests whose client was set free and whose thread still works",
        () -> inside.stream().filter(each -> each.stage() == Watched.Stage.ABANDONED).count());
    this.looking = clock.scheduleAtFixedRate(this::look, TICK, TICK, TimeUnit.MILLISECONDS);
  }

  /** Begins to watch. */
  public static Watch start(Limits limits, Metrics metrics) {
    return new Watch(limits, metrics);
  }

  Watched begin(HttpServletRequest request, HttpServletResponse response, Duration limit) {
    long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    Watched watched = new Watched(this, new ClientConnection(request, response), limit, allocated);
    request.setAttribute(Watched.class.getName(), watched);
    inside.add(watched);
    return watched;
  }

  void end(Watched watched) {
    inside.remove(watched);
  }

  private void look() {
    inside.forEach(this::look);
    full = isMemoryFull() ? full + 1 : 0;
    if (full >= PATIENCE) {
      full = 0;
      if (isFullOfWhatIsInUse()) {
        endLargest();
      }
    }
  }

  private void look(Watched each) {
    try {
      if (each.stage() == Watched.Stage.RUNNING && each.overdue() > LATE) {
        cancel(each, "timeout");
      } else if (each.stage() == Watched.Stage.CANCELLED && each.overdue() > TOO_LATE) {
        LOG.warn("a request did not end {} ms after it was told to", (TOO_LATE - LATE) / 1_000_000);
        metrics.count("abandoned");
        each.abandon();
      }
    } catch (RuntimeException e) {
      // Whatever is wrong with this one, the others must go on being watched.
      LOG.error("a request could not be ended", e);
    }
  }

  private void endLargest() {
    inside.stream()
        .filter(each -> each.stage() == Watched.Stage.RUNNING)
        .max(Comparator.comparing(Watch::allocated))
        .ifPresent(
            largest -> {
              LOG.warn("memory is full: ended the request that had used most of it");
              cancel(largest, "memory");
            });
  }

  private void cancel(Watched watched, String why) {
    metrics.count(why);
    watched.cancel();
  }

  private static long allocated(Watched watched) {
    return THREADS.getThreadAllocatedBytes(watched.threadId()) - watched.allocatedBefore();
  }

  /** Has the garbage collected, which no request must answer for, and looks again. */
  private boolean isFullOfWhatIsInUse() {
    MEMORY.gc();
    return isMemoryFull();
  }

  private boolean isMemoryFull() {
    MemoryUsage heap = MEMORY.getHeapMemoryUsage();
    return heap.getUsed() > heap.getMax() / 100 * limits.of("heap-percent");
  }

  @Override
  public void close() {
    looking.cancel(true);
    clock.shutdown();
  }
}
