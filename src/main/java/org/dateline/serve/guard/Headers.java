package org.dateline.serve.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers of every answer: what a page of ours may load (nothing from elsewhere), who may read. */
public final class Headers extends HttpFilter {
  private static final long serialVersionUID = 1L;

  // The one style sheet that a script brings: YASGUI's, for columns whose width can be dragged.
  private static final String COLUMNS = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self' "
            + COLUMNS
            + "; img-src 'self'; connect-src 'self';"
            + " form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    // All data is public and read only, so scripts of any site may read it, without credentials.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Accept");
    response.setHeader("Access-Control-Expose-Headers", "Link");
    if (request.getMethod().equals("OPTIONS")) {
      response.setStatus(204);
      return;
    }
    chain.doFilter(request, response);
  }
}
