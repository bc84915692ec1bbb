package org.dateline.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.dateline.lexicon.Concepts;
import org.dateline.problem.JsonPlace;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * What a model is told before it reads: {@code llm-prompt.txt} and the JSON Schema {@code
 * llm-answer.json}, in which {@code {relations}} and the like stand for the terms of the ontology.
 *
 * @param digest SHA-256 of both as they are sent
 */
record Instructions(String prompt, String schema, String digest) {

  /**
   * Reads the two files.
   *
   * @param ontology the folder that holds them and {@code dateline.ttl}
   * @throws Problems if one cannot be read
   */
  static Instructions load(Path ontology, Concepts concepts) {
    String prompt = read(ontology.resolve("llm-prompt.txt"));
    Path schemaFile = ontology.resolve("llm-answer.json");
    String schema = read(schemaFile);
    for (Map.Entry<String, SortedMap<String, String>> group : groups(concepts).entrySet()) {
      String place = "{" + group.getKey() + "}";
      prompt = prompt.replace(place, explained(group.getValue()));
      schema = schema.replace("\"" + place + "\"", listed(group.getValue()));
    }
    requireJson(schemaFile, schema);
    return new Instructions(prompt, schema, sha256(prompt + schema));
  }

  private static Map<String, SortedMap<String, String>> groups(Concepts concepts) {
    return Map.of(
        "relations", concepts.relations(),
        "events", concepts.events(),
        "roles", concepts.roles(),
        "factualities", concepts.factualities(),
        "kinds", concepts.kinds(),
        "outcomes", concepts.outcomes());
  }

  private static String explained(SortedMap<String, String> terms) {
    return terms.entrySet().stream()
        .map(term -> "- " + term.getKey() + ": " + term.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String listed(SortedMap<String, String> terms) {
    return terms.keySet().stream().collect(Collectors.joining("\", \"", "\"", "\""));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e, "restore the file"));
    }
  }

  private static void requireJson(Path file, String schema) {
    try {
      new ObjectMapper().readTree(schema);
    } catch (JsonProcessingException e) {
      throw new Problems(
          new Problem(file, JsonPlace.line(e), e.getOriginalMessage(), "correct the JSON"));
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
