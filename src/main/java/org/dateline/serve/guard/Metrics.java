package org.dateline.serve.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Reply;
import org.dateline.store.Store;

/** {@code /metrics}: counts and times, as Prometheus reads them. Thread-safe. */
public final class Metrics implements Address {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  // To describe a timer anew for each request took as long as to check the query.
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
  }

  /** Shows the size of a store, and what was written since it was opened. */
  public void watch(Store store) {
    gauge("dateline.store.bytes", "Size of the store on disk", store::bytes);
    gauge("dateline.store.free.bytes", "Space left on its disk", store::freeBytes);
    gauge("dateline.store.graphs", "Named graphs: reports and a few more", store::graphs);
    gauge("dateline.store.changes", "Changes of the store since it was opened", store::changes);
  }

  /** Shows a number that is asked for whenever the metrics are read. */
  public void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /** Counts one request at an address by what came of it. */
  void answered(String address, int status, Duration time) {
    timers
        .computeIfAbsent(address + " " + status, unseen -> timer(address, Integer.toString(status)))
        .record(time);
  }

  private Timer timer(String address, String status) {
    return Timer.builder("dateline.requests")
        .description("Requests and how long they took")
        .tag("address", address)
        .tag("status", status)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(60))
        .register(registry);
  }

  /**
   * Counts something that should be rare.
   *
   * @param event such as "timeout"
   */
  public void count(String event) {
    Counter.builder("dateline.events").tag("event", event).register(registry).increment();
  }

  @Override
  public Reply get(HttpServletRequest request) {
    return Reply.of("text/plain; version=0.0.4", registry.scrape());
  }
}
