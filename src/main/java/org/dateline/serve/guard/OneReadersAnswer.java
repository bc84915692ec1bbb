package org.dateline.serve.guard;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * An answer that is another for another reader, whatever the address that gives it says: a cache
 * keeps those apart, and keeps none that was given for a password.
 */
final class OneReadersAnswer extends HttpServletResponseWrapper {
  private static final String VARY = "Vary";
  private static final String CACHING = "Cache-Control";

  private final boolean kept;

  private OneReadersAnswer(HttpServletResponse response, boolean kept) {
    super(response);
    this.kept = kept;
    setHeader(VARY, "");
  }

  static HttpServletResponse toAll(HttpServletResponse response) {
    return new OneReadersAnswer(response, true);
  }

  static HttpServletResponse toOne(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", null);
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    OneReadersAnswer answer = new OneReadersAnswer(response, false);
    answer.setHeader(CACHING, "");
    return answer;
  }

  @Override
  public void setHeader(String name, String value) {
    super.setHeader(name, changed(name, value));
  }

  @Override
  public void addHeader(String name, String value) {
    if (!kept && name.equalsIgnoreCase(CACHING)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, changed(name, value));
    }
  }

  private String changed(String name, String value) {
    if (name.equalsIgnoreCase(VARY)) {
      return value.isEmpty() ? "Authorization" : "Authorization, " + value;
    }
    return name.equalsIgnoreCase(CACHING) && !kept ? "private, no-store" : value;
  }
}
