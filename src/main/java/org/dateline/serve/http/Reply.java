package org.dateline.serve.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What an address answers: always text, always UTF-8. */
public record Reply(int status, String type, String body, Map<String, String> headers) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  /**
   * Answers with a text.
   *
   * @param type the media type alone, such as {@code text/csv}
   */
  public static Reply of(String type, String body) {
    return new Reply(200, type, body, Map.of());
  }

  public static Reply html(String page) {
    return of("text/html", page);
  }

  public static Reply error(int status, String what, String fix) {
    return new Reply(status, "text/plain", what + "\nfix: " + fix + "\n", Map.of());
  }

  /** Sends the client on: the thing itself cannot travel, but a page or data about it can. */
  public static Reply seeOther(String location) {
    return new Reply(303, "text/plain", "", Map.of("Location", location));
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, more);
  }

  /** Sends it. */
  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(type + "; charset=utf-8");
    headers.forEach(response::setHeader);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  /** Says that the same address gives other formats to who asks for them. */
  public Reply varying() {
    return with("Vary", "Accept");
  }
}
