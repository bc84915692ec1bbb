package org.dateline.score;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.IdentityHashMap;

/** A JSON value that knows on which line each of its objects and arrays starts. */
final class LocatedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();
  private final int firstLine;
  private final JsonNode root;

  private LocatedJson(JsonParser parser, int firstLine) throws IOException {
    this.firstLine = firstLine;
    parser.nextToken();
    this.root = value(parser);
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows the value");
    }
  }

  /**
   * Parses one value.
   *
   * @param firstLine the number of the text's first line in its file, from 1
   */
  static LocatedJson parse(String text, int firstLine) throws JsonProcessingException {
    try (JsonParser parser = JSON.createParser(text)) {
      return new LocatedJson(parser, firstLine);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory is always readable", e);
    }
  }

  JsonNode root() {
    return root;
  }

  /** Returns the line of an object or array of this value; the first line for anything else. */
  int lineOf(JsonNode node) {
    return lines.getOrDefault(node, firstLine);
  }

  private JsonNode value(JsonParser parser) throws IOException {
    int line = firstLine + parser.currentTokenLocation().getLineNr() - 1;
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      ObjectNode object = JSON.createObjectNode();
      lines.put(object, line);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        object.set(key, value(parser));
      }
      return object;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      ArrayNode array = JSON.createArrayNode();
      lines.put(array, line);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    return JSON.readTree(parser);
  }
}
