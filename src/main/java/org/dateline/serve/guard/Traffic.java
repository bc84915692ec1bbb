package org.dateline.serve.guard;

import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.Slf4jRequestLogWriter;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** What is decided of a connection or a request before any address is asked: by Jetty itself. */
public final class Traffic {
  /** How long a stop waits for answers under way. */
  private static final long GRACE = 10_000;

  private static final int LONGEST_HEADER = 64 * 1024;

  /**
   * As much as Jetty keeps for the next answer. Fuseki's five megabytes, taken anew for each, are
   * to be zeroed and given back by a full collection, twice in four seconds under load.
   */
  private static final int ANSWER_BUFFER = 64 * 1024;

  /** Threads that no connection holds: those that accept, and select who is ready. */
  private static final int OWN_THREADS = 16;

  private Traffic() {}

  /** Returns how many threads serve: one for each connection, so that none waits for another. */
  public static int threads(Limits limits) {
    return limits.of("connections") + OWN_THREADS;
  }

  /**
   * Sets a server up that has not started.
   *
   * @param host the name or address to listen at
   * @param proxied whether a proxy stands before it and names the clients
   * @param largest in bytes, of a request
   */
  public static void limit(Server jetty, Limits limits, String host, boolean proxied, int largest) {
    for (Connector each : jetty.getConnectors()) {
      ServerConnector connector = (ServerConnector) each;
      connector.setHost(host);
      connector.setIdleTimeout(limits.of("idle-milliseconds"));
      connector.getConnectionFactories().stream()
          .filter(HttpConnectionFactory.class::isInstance)
          .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration())
          .forEach(http -> limit(http, limits, proxied));
    }
    Refusals refusals = new Refusals();
    jetty.setErrorHandler(refusals);
    jetty.getDescendants(ContextHandler.class).forEach(each -> each.setErrorHandler(refusals));
    jetty.addBean(new NetworkConnectionLimit(limits.of("connections"), jetty));
    // A request has neither thread nor place until its body is here, however slowly that comes.
    jetty.insertHandler(
        new EagerContentHandler(
            new EagerContentHandler.RetainedContentLoaderFactory(
                limits.of("request-bytes"), -1, false)));
    jetty.insertHandler(new BodyRate(limits));
    jetty.insertHandler(new SizeLimitHandler(largest, -1));
    jetty.insertHandler(new ClientShare(limits, proxied));
    ClientRate.of(limits, proxied).ifPresent(jetty::insertHandler);
    jetty.insertHandler(new GracefulHandler());
    jetty.setStopTimeout(GRACE);
  }

  /**
   * Has every request logged, one line each: who, when, what, the answer's status and size, and how
   * many microseconds it took.
   *
   * @param file appended to; "-" for the program's own log
   */
  public static void log(Server jetty, String file) {
    jetty.setRequestLog(
        new CustomRequestLog(
            file.equals("-") ? toOwnLog() : new RequestLogWriter(file),
            CustomRequestLog.NCSA_FORMAT + " %{us}T"));
  }

  private static RequestLog.Writer toOwnLog() {
    Slf4jRequestLogWriter writer = new Slf4jRequestLogWriter();
    writer.setLoggerName("org.dateline.access");
    return writer;
  }

  private static void limit(HttpConfiguration http, Limits limits, boolean proxied) {
    http.setOutputBufferSize(ANSWER_BUFFER);
    http.setMinRequestDataRate(limits.of("slowest-bytes-per-second"));
    http.setMinResponseDataRate(limits.of("slowest-bytes-per-second"));
    http.setRequestHeaderSize(LONGEST_HEADER);
    http.setSendServerVersion(false);
    if (proxied) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
  }

  /** Says whether a host name keeps others out. */
  public static boolean isThisMachine(String host) {
    return Optional.of(host)
        .filter(name -> name.equals("localhost") || name.startsWith("127.") || name.equals("::1"))
        .isPresent();
  }
}
