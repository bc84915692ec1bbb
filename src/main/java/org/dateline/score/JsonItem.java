package org.dateline.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One object of a gold or predictions file. What is missing or of the wrong kind is read as absent;
 * what must not be is noted with its line.
 *
 * @param what for messages: "event"
 */
record JsonItem(String what, JsonNode node, Source source) {

  /** Returns the objects in a list; anything else in it is noted and left out. */
  List<JsonItem> items(String key, String each) {
    List<JsonItem> items = new ArrayList<>();
    for (JsonNode child : list(key)) {
      if (child.isObject()) {
        items.add(new JsonItem(each, child, source));
      } else {
        source.note(node, "'%s' holds %s, which is no object".formatted(key, child), "delete it");
      }
    }
    return items;
  }

  /** Returns the strings in a list. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    list(key).forEach(child -> noteUnless(child.isTextual(), key, child, "a string"));
    list(key).forEach(child -> texts.add(child.asText()));
    return texts;
  }

  private Iterable<JsonNode> list(String key) {
    JsonNode list = node.path(key);
    noteUnless(list.isMissingNode() || list.isNull() || list.isArray(), key, list, "a list");
    return list.isArray() ? list : List.of();
  }

  /** Returns a string, or a number as one; absent when empty. */
  Optional<String> text(String key) {
    JsonNode value = node.path(key);
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  Optional<String> required(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      source.note(node, "%s without '%s'".formatted(what, key), "add \"%s\"".formatted(key));
    }
    return text;
  }

  Optional<String> required(String key, Collection<String> known) {
    Optional<String> text = required(key);
    String name = what.equals(key) ? key : what + " " + key;
    text.ifPresent(word -> source.requireKnown(node, name, word, known));
    return text;
  }

  boolean isTrue(String key) {
    return node.path(key).asBoolean(false);
  }

  /** Returns the lower bound of a figure, which may be a plain number. */
  OptionalDouble atLeast(String key) {
    JsonNode figure = node.path(key);
    JsonNode number = figure.isObject() ? figure.path("min") : figure;
    return number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty();
  }

  /** Returns the name of a place, which may be written as an object. */
  Optional<String> name(String key) {
    JsonNode value = node.path(key);
    if (!value.isObject()) {
      return text(key);
    }
    JsonItem item = new JsonItem(key, value, source);
    return item.text("name").or(() -> item.text("actor")).or(() -> item.text("text"));
  }

  /** Returns what {@code [start, end]} covers. */
  Optional<Stretch> span(String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : span(key, value);
  }

  /** Returns what a list of {@code [start, end]} covers. */
  List<Stretch> spans(String key) {
    List<Stretch> spans = new ArrayList<>();
    list(key).forEach(value -> span(key, value).ifPresent(spans::add));
    return spans;
  }

  /** Returns what the keys {@code start} and {@code end} say. */
  Optional<Stretch> ownSpan() {
    return node.has("start") || node.has("end")
        ? span("start", node.path("start"), node.path("end"), node)
        : Optional.empty();
  }

  private Optional<Stretch> span(String key, JsonNode value) {
    boolean pair = value.isArray() && value.size() == 2;
    noteUnless(pair, key, value, "[start, end]");
    return pair ? span(key, value.get(0), value.get(1), value) : Optional.empty();
  }

  private Optional<Stretch> span(String key, JsonNode first, JsonNode last, JsonNode at) {
    if (!first.isInt() || !last.isInt() || first.intValue() >= last.intValue()) {
      noteSpan(key, first, last, at, "is no span", "give start < end");
      return Optional.empty();
    }
    int start = first.intValue() - source.shift();
    int end = last.intValue() - source.shift();
    if (start < 0 || source.textLength().filter(length -> end > length).isPresent()) {
      String fix =
          "count from 0, the first character after the front matter%s"
              .formatted(source.textLength().map(length -> ", to " + length).orElse(""));
      noteSpan(key, first, last, at, "is outside the text", fix);
    }
    return Optional.of(new Stretch(start, end));
  }

  private void noteSpan(
      String key, JsonNode first, JsonNode last, JsonNode at, String what, String fix) {
    source.note(at, "%s %s [%s, %s] %s".formatted(this.what, key, first, last, what), fix);
  }

  private void noteUnless(boolean right, String key, JsonNode value, String wanted) {
    if (!right) {
      source.note(
          node,
          "%s '%s' is %s".formatted(what, key, value),
          "make it %s or leave it out".formatted(wanted));
    }
  }
}
