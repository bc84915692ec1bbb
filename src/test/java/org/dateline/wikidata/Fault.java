package org.dateline.wikidata;

/** What the double does instead of answering. */
public enum Fault {
  /** 429 that says to come back in 7 seconds. */
  TOO_MANY,
  /** 429 that does not say when. */
  TOO_MANY_UNSAID,
  /** 429 that says to come back tomorrow. */
  TOO_MANY_FOR_LONG,
  /** 403: shut out for a day. */
  BANNED,
  /** 500 with a Java stack trace, as the query service answers when a query takes too long. */
  STACK_TRACE,
  /** 503 from a proxy before the service. */
  UNAVAILABLE,
  /** HTTP 200 with the Action API's error {@code maxlag} and {@code Retry-After: 6}. */
  MAXLAG,
  /** Says nothing for longer than a client waits. */
  SILENT,
  /** Sends headers and half of the body, then nothing for longer than a client waits. */
  STALLED,
  /** Ends the connection in the middle of the body. */
  DROPPED,
  /** HTTP 200 with the first half of the JSON. */
  CUT,
  /** HTTP 200 with half of the result and a stack trace after it. */
  CUT_WITH_TRACE,
  /** HTTP 200 with half of the packed bytes. */
  CUT_GZIP
}
