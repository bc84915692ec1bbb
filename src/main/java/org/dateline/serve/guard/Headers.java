package org.dateline.serve.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Headers of every answer: what a page of ours may load (nothing from elsewhere), who may read. */
public final class Headers extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> WRITING = Set.of("/update", "/data");

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
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (!WRITING.contains(request.getRequestURI())) {
      allowReading(request, response);
    }
    if (request.getMethod().equals("OPTIONS")) {
      response.setStatus(204);
      return;
    }
    chain.doFilter(request, response);
  }

  // What all may read, scripts of any site may read, without credentials. Asking /sparql by POST is
  // reading too; what writes is never allowed to them.
  private static void allowReading(HttpServletRequest request, HttpServletResponse response) {
    boolean asks = request.getRequestURI().equals("/sparql");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Allow-Methods", asks ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
    response.setHeader("Access-Control-Expose-Headers", "Link, X-Truncated, ETag, Retry-After");
  }
}
