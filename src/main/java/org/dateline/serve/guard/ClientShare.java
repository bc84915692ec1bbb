package org.dateline.serve.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * How many requests of one address may be under way at a time: their bodies still coming, or their
 * answers still going. So one client cannot take the places of all others.
 */
final class ClientShare extends Handler.Wrapper {
  private static final String WHY =
      """
      more requests of your address are under way than this server takes
      fix: wait for the answer to one before you send the next
      """;

  private final int most;
  private final boolean proxied;
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

  /**
   * @param proxied whether addresses are those that a proxy named; else this machine has no limit
   */
  ClientShare(Limits limits, boolean proxied) {
    this.most = limits.of("client-requests-at-once");
    this.proxied = proxied;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String client = Request.getRemoteAddr(request);
    if (most == 0 || (!proxied && Traffic.isThisMachine(client))) {
      return super.handle(request, response, callback);
    }
    int now = underWay.merge(client, 1, Integer::sum);
    Request.addCompletionListener(request, unseen -> leave(client));
    return now > most
        ? TooMany.refuse(WHY, response, callback)
        : super.handle(request, response, callback);
  }

  private void leave(String client) {
    underWay.computeIfPresent(client, (unseen, number) -> number == 1 ? null : number - 1);
  }
}
