package org.dateline.serve.http;

import jakarta.servlet.http.HttpServletRequest;

/** Answers GET and HEAD at one address of the server. */
@FunctionalInterface
public interface Address {
  Reply get(HttpServletRequest request);
}
