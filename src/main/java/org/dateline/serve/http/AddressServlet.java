package org.dateline.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryCancelledException;

/** Puts an {@link Address} on the network. HttpServlet turns HEAD into GET, and POST into 405. */
public final class AddressServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Address address;

  public AddressServlet(Address address) {
    this.address = address;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply reply = answer(request);
    response.setStatus(reply.status());
    response.setContentType(reply.type() + "; charset=utf-8");
    reply.headers().forEach(response::setHeader);
    response.getOutputStream().write(reply.body().getBytes(StandardCharsets.UTF_8));
  }

  private Reply answer(HttpServletRequest request) {
    try {
      return address.get(request);
    } catch (QueryCancelledException e) {
      return Reply.error(503, "the query ran out of time", "ask for less");
    }
  }
}
