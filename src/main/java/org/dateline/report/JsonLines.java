package org.dateline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dateline.problem.JsonPlace;

/** One JSON object a line: id, title, date, publisher, url, language, licence, text. */
final class JsonLines implements Format {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void read(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    Lines lines = new Lines(input.stream(), ReportReader.MOST_BYTES);
    boolean any = false;
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      String source = input.source() + ":" + lines.number();
      try {
        String json = lines.text(line.get());
        if (!json.isBlank()) {
          any = true;
          String id = input.stem() + "-" + lines.number();
          found.accept(new Reading.Read(report(json, id, source)));
        }
      } catch (Unreadable e) {
        any = true;
        found.accept(e.skipped(source));
      }
    }
    if (!any) {
      throw new Unreadable("it is empty", "put an object with a report's 'text' on each line");
    }
  }

  static Report report(String json, String id, String source) throws Unreadable {
    JsonNode node = parse(json);
    Metadata metadata =
        new Metadata(
            value(node, "title"),
            value(node, "publisher"),
            date(node),
            value(node, "url"),
            value(node, "language"),
            value(node, "licence"),
            marking(node));
    String text = value(node, "text").orElseThrow(() -> withoutText(node));
    return metadata.report(value(node, "id").orElse(id), text, source);
  }

  private static JsonNode parse(String json) throws Unreadable {
    try {
      JsonNode node = JSON.readTree(json);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          "it is no JSON: column %d: %s".formatted(JsonPlace.column(e), e.getOriginalMessage()),
          "write one whole object a line");
    }
    throw new Unreadable("it is no JSON object", "write {\"text\": …} on each line");
  }

  /** Returns a value as it stands, unless it is blank. */
  private static Optional<String> value(JsonNode node, String key) throws Unreadable {
    JsonNode value = node.path(key);
    if (value.isContainerNode()) {
      throw new Unreadable("its '" + key + "' is no text", "write it as one string");
    }
    return Optional.of(value.asText()).filter(text -> !text.isBlank() && !value.isNull());
  }

  /** One that is there and empty must not make the report everyone's. */
  private static Optional<String> marking(JsonNode node) throws Unreadable {
    for (String key : (Iterable<String>) node::fieldNames) {
      if (Marking.isMeantBy(key)) {
        throw new Unreadable(
            "its '" + key + "' does not mark it as 'restricted' does", "write 'restricted'");
      }
    }
    Optional<String> marking = value(node, FrontMatter.MARKING);
    if (marking.isEmpty() && node.has(FrontMatter.MARKING)) {
      throw new Unreadable("its 'restricted' is empty", "name a marking, or leave it out");
    }
    return marking;
  }

  private static Optional<LocalDate> date(JsonNode node) throws Unreadable {
    Optional<String> text = value(node, "date");
    try {
      return text.isEmpty() ? Optional.empty() : ReportDate.written(text.get().strip());
    } catch (DateTimeException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), "correct 'date', or leave it out");
    }
  }

  private static Unreadable withoutText(JsonNode node) {
    TreeSet<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return new Unreadable("it has no 'text', only " + keys, "put the report's text in 'text'");
  }
}
