package org.dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Slides for TimelineJS. What has no first day is left out and counted. */
record Timeline() implements Form {
  @Override
  public List<String> write(Network network, Target target, String main) throws IOException {
    long undated = 0;
    try (JsonGenerator json = Json.to(target, main)) {
      json.writeStartObject();
      json.writeObjectFieldStart("title");
      text(network.about().title(), network.about().text(), json);
      json.writeEndObject();
      Json.about(network.about(), "about", json);
      json.writeArrayFieldStart("events");
      for (Node node : network.nodes()) {
        if (node.isEvent() && node.period().from().isPresent()) {
          slide(node, json);
        } else if (node.isEvent()) {
          undated++;
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return undated == 0
        ? List.of()
        : List.of(undated + " events have no first day and are left out");
  }

  private static void slide(Node node, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("unique_id", node.id());
    json.writeStringField("group", Ids.words(node.type()));
    date("start_date", node.period().from().orElseThrow(), json);
    if (node.period().to().isPresent()) {
      date("end_date", node.period().to().get(), json);
    }
    text(node.label(), node.value(Attribute.SENTENCE).orElse(""), json);
    json.writeEndObject();
  }

  private static void date(String name, LocalDate day, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("year", day.getYear());
    json.writeNumberField("month", day.getMonthValue());
    json.writeNumberField("day", day.getDayOfMonth());
    json.writeEndObject();
  }

  /** TimelineJS takes texts for HTML. */
  private static void text(String headline, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("text");
    json.writeStringField("headline", Html.escaped(headline));
    json.writeStringField("text", Html.escaped(text));
    json.writeEndObject();
  }
}
