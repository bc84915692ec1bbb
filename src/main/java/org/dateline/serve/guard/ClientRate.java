package org.dateline.serve.guard;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.DoSHandler;

/** How many requests a second one address may send. */
final class ClientRate {
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
            (request, response, callback) -> TooMany.refuse(WHY, response, callback),
            ADDRESSES);
    if (!proxied) {
      handler.excludeInetAddressPattern("127.0.0.0-127.255.255.255");
      handler.excludeInetAddressPattern("::1");
    }
    return Optional.of(handler);
  }
}
