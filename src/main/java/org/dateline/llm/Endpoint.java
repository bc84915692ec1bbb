package org.dateline.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that speaks OpenAI's chat completions, and how to ask it.
 *
 * @param url up to and with the version: {@code http://localhost:11434/v1}
 * @param timeout for one answer
 * @param pause before the first retry; three times as long before the second and last
 * @param chunkTokens how many tokens of report go into one question, about
 */
public record Endpoint(
    URI url,
    String model,
    Optional<ApiKey> key,
    Duration timeout,
    Duration pause,
    int chunkTokens) {

  /** Returns the model's name in provenance: {@code llm:llama3.1}. */
  String ruleName() {
    return "llm:" + model;
  }
}
