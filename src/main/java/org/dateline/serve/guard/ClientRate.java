package org.dateline.serve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.util.Callback;

/** How many requests a second one address may send. */
final class ClientRate {
  private static final int REFUSED = 429;
  private static final int ADDRESSES = 100_000;
  private static final String WHY =
      """
      more requests from your address than this server takes
      fix: send them more slowly; /dump.nq.gz has all data at once
      """;

  private ClientRate() {}

  /**
   * Returns what refuses; none when there is no limit.
   *
   * @param proxied whether addresses are those that a proxy named; else this machine has no limit
   */
  static Optional<Handler.Singleton> of(Limits limits, boolean proxied) {
    int perSecond = limits.of("client-requests-per-second");
    if (perSecond == 0) {
      return Optional.empty();
    }
    DoSHandler handler =
        new DoSHandler(
            Request::getRemoteAddr,
            new DoSHandler.LeakingBucketTrackerFactory(
                perSecond, perSecond * 2, Duration.ofSeconds(10)),
            ClientRate::refuse,
            ADDRESSES);
    if (!proxied) {
      handler.excludeInetAddressPattern("127.0.0.0-127.255.255.255");
      handler.excludeInetAddressPattern("::1");
    }
    return Optional.of(handler);
  }

  private static boolean refuse(Request request, Response response, Callback callback) {
    response.setStatus(REFUSED);
    response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.write(true, UTF_8.encode(WHY), callback);
    return true;
  }
}
