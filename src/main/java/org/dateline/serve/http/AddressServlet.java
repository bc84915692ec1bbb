package org.dateline.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    answer(request).write(response);
  }

  private Reply answer(HttpServletRequest request) {
    try {
      return address.get(request);
    } catch (QueryCancelledException e) {
      return Reply.error(503, "the query ran out of time", "ask for less")
          .with("Retry-After", "30");
    }
  }
}
