package org.dateline.serve.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.channels.WritePendingException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/**
 * The way back to a client whose request still holds its thread: the answer is put on the wire
 * beside the thread, which may never come back to write one.
 */
record ClientConnection(HttpServletRequest request, HttpServletResponse response) {
  private static final String BODY =
      """
      the request took too much time or memory and did not end when told to
      fix: ask for less, for instance with LIMIT or a FILTER on fewer things
      """;

  private static final String HEAD =
      """
      HTTP/1.1 503 Service Unavailable
      Content-Type: text/plain; charset=utf-8
      Retry-After: 30
      Connection: close
      Content-Length: %d

      """
          .formatted(BODY.length());

  private static final String ANSWER = HEAD.replace("\n", "\r\n") + BODY;

  /** Closes the connection; of an answer that has begun the client sees that it was cut. */
  void setFree() {
    EndPoint wire =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    if (response.isCommitted()) {
      wire.close();
    } else {
      refuse(wire);
    }
  }

  private static void refuse(EndPoint wire) {
    try {
      wire.write(
          Callback.from(wire::close, failure -> wire.close()),
          ByteBuffer.wrap(ANSWER.getBytes(US_ASCII)));
    } catch (WritePendingException begunMeanwhile) {
      wire.close();
    }
  }
}
