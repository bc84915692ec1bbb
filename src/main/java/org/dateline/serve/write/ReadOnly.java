package org.dateline.serve.write;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.serve.http.Reply;

/** What stands where one could write, on a server that takes no changes. */
final class ReadOnly extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply.error(
            403,
            "this server takes no changes: nothing can be written at " + request.getServletPath(),
            "start it with 'dateline serve --writable PASSWORDS'")
        .write(response);
  }
}
