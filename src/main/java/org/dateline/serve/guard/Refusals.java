package org.dateline.serve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.dateline.serve.http.Reply;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in words what Jetty or Fuseki refuses with a bare status: what, where, how to go on. */
final class Refusals extends ErrorHandler {
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final int LONGEST = 200;

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    String path = request.getHttpURI().getPath();
    String allowed = response.getHeaders().get(HttpHeader.ALLOW);
    Reply reply =
        reply(
            status,
            request.getMethod(),
            path == null ? "/" : shortened(path),
            message == null ? HttpStatus.getMessage(status) : shortened(message),
            allowed == null ? "GET" : allowed);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, PLAIN);
    response.write(true, UTF_8.encode(reply.body()), callback);
  }

  private static Reply reply(
      int status, String method, String path, String message, String allowed) {
    return switch (status) {
      case 404 ->
          Reply.error(status, "there is nothing at " + path, "the start page leads to all: /");
      case 405, 501 ->
          Reply.error(status, method + " is not answered at " + path, "use " + allowed);
      case 413 ->
          Reply.error(status, "the request to " + path + " is too large", "send less at a time");
      case 414, 431 ->
          Reply.error(status, "the address or the headers are too long", "ask by POST");
      default ->
          Reply.error(
              status,
              message + " at " + path,
              HttpStatus.isServerError(status)
                  ? "see the log of the server"
                  : "change the request as that says");
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
