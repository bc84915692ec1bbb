package org.dateline.serve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The answer to a client that asks more than its share. */
final class TooMany {
  private static final int STATUS = 429;

  private TooMany() {}

  /** Answers; returns true, for a handler to return. */
  static boolean refuse(String why, Response response, Callback callback) {
    response.setStatus(STATUS);
    response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.write(true, UTF_8.encode(why), callback);
    return true;
  }
}
