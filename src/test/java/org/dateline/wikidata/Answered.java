package org.dateline.wikidata;

import java.util.Map;

/** What a service of the double answers. */
record Answered(int status, String type, String body, Map<String, String> headers) {
  static final String JSON = "application/json";

  static Answered json(Object body) {
    return new Answered(200, JSON, body.toString(), Map.of());
  }

  static Answered text(int status, String body) {
    return new Answered(status, "text/plain", body, Map.of());
  }

  Answered with(String header, String value) {
    return new Answered(status, type, body, Map.of(header, value));
  }
}
