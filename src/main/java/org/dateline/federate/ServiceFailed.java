package org.dateline.federate;

import java.io.Serial;

/**
 * Ends a query: a SERVICE of it cannot be asked, or gave no answer. The message says what to do.
 */
public final class ServiceFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ServiceFailed(String message) {
    super(message);
  }

  ServiceFailed(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
