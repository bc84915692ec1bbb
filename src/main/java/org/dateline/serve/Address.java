package org.dateline.serve;

import jakarta.servlet.http.HttpServletRequest;

/** Answers GET and HEAD at one address of the server. */
@FunctionalInterface
interface Address {
  Reply get(HttpServletRequest request);
}
