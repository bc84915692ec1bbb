package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What all calls of MediaWiki's Action API have in common. */
final class ActionApi {
  private static final String MAXLAG = "5";
  private static final Duration BEHIND = Duration.ofSeconds(5);

  private ActionApi() {}

  static Request call(URI api, String action) {
    return Request.to(api).with("action", action).with("format", "json").with("maxlag", MAXLAG);
  }

  /** Returns an answer that is whole and no error; errors come with HTTP 200 as well. */
  static JsonNode answer(Request request, Page page) throws Passing, NoAnswer.Rejected {
    JsonNode json = Json.object(page);
    JsonNode error = json.path("error");
    String code = error.path("code").asText();
    String words = "error '%s': %s".formatted(code, error.path("info").asText());
    if (code.equals("maxlag")) {
      throw Passing.because("the wiki is behind (maxlag): " + error.path("info").asText())
          .waiting(Optional.of(BEHIND));
    }
    if (code.equals("ratelimited") || code.equals("readonly") || code.startsWith("internal_api_")) {
      throw Passing.because(words);
    }
    if (error.isObject()) {
      throw new NoAnswer.Rejected(request.address(), words, "mend what the wiki complains of");
    }
    return json;
  }
}
