package org.dateline.serve;

import java.util.HashMap;
import java.util.Map;

/** What an address answers: always text, always UTF-8. */
record Reply(int status, String type, String body, Map<String, String> headers) {
  Reply {
    headers = Map.copyOf(headers);
  }

  /**
   * @param type the media type alone, such as {@code text/csv}
   */
  static Reply of(String type, String body) {
    return new Reply(200, type, body, Map.of());
  }

  static Reply html(String page) {
    return of("text/html", page);
  }

  static Reply error(int status, String what, String fix) {
    return new Reply(status, "text/plain", what + "\nfix: " + fix + "\n", Map.of());
  }

  /** Sends the client on: the thing itself cannot travel, but a page or data about it can. */
  static Reply seeOther(String location) {
    return new Reply(303, "text/plain", "", Map.of("Location", location));
  }

  Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, more);
  }

  /** Says that the same address gives other formats to who asks for them. */
  Reply varying() {
    return with("Vary", "Accept");
  }
}
