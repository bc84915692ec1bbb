package org.dateline.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** JSON as all forms write it: streamed, indented, the same line ends on every machine. */
final class Json {
  private Json() {}

  /** Begins a file; closing the generator ends it. */
  static JsonGenerator to(Target target, String name) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(target.open(name), JsonEncoding.UTF8);
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    return json;
  }

  /** Writes what the file says of itself as an object. */
  static void about(About about, String name, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : about.entries().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  /** Writes fields for what is known of a node or an edge. */
  static void fields(
      List<Column> columns, Function<Attribute, Optional<String>> values, JsonGenerator json)
      throws IOException {
    for (Column column : columns) {
      Optional<String> value = values.apply(column.attribute());
      if (value.isPresent() && column.type() == Column.Type.NUMBER) {
        json.writeNumberField(column.name(), new BigDecimal(value.get()));
      } else if (value.isPresent()) {
        json.writeStringField(column.name(), value.get());
      }
    }
  }
}
