package org.dateline.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.dateline.graph.Iris;
import org.dateline.graph.Vocabulary;
import org.dateline.report.Report;

/** Finds what the reports of one part say and writes its files. */
final class PartWriter {
  static final String QUADS = "quads";
  static final String QUADS_ENDING = "nq.gz";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Finder finder;
  private final TreeSet<String> quads = new TreeSet<>();
  private final Map<Table, List<ObjectNode>> rows = new EnumMap<>(Table.class);

  PartWriter(Finder finder) {
    this.finder = finder;
    for (Table table : Table.OF_PART) {
      rows.put(table, new ArrayList<>());
    }
  }

  /** Takes the readings of a part in the order of their ids; of one id the first counts. */
  void take(List<Row> readings) {
    Row kept = null;
    for (Row reading : readings) {
      if (!ReportRow.isReport(reading)) {
        addError(null, reading, reading.getAs("reason"), reading.getAs("fix"));
      } else if (kept != null && kept.getAs(ReportRow.KEY).equals(reading.getAs(ReportRow.KEY))) {
        String id = reading.getAs(ReportRow.KEY);
        addError(
            id,
            reading,
            "its id '%s' is already that of %s".formatted(id, kept.<String>getAs("source")),
            "rename the file, or give the report an 'id' of its own");
      } else {
        kept = reading;
        find(reading);
      }
    }
  }

  private void find(Row row) {
    Report report = ReportRow.report(row);
    Outcome outcome = finder.find(report);
    if (outcome instanceof Outcome.Found found) {
      addReport(row);
      addFindings(report.id(), found);
      quads.addAll(Arrays.asList(found.quads().split("\n")));
      ReportRow.value(row, Copies.COPY_OF).ifPresent(first -> addCopy(report.id(), first));
    } else {
      Outcome.Failed failed = (Outcome.Failed) outcome;
      addError(report.id(), row, failed.reason(), failed.fix());
    }
  }

  private void addCopy(String id, String first) {
    String report = "<" + Iris.standard().report(id) + ">";
    String original = "<" + Iris.standard().report(first) + ">";
    quads.add("%s <%s> %s %s .".formatted(report, Vocabulary.COPY_OF, original, report));
  }

  private void addReport(Row row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", row.<String>getAs(ReportRow.KEY));
    for (String column :
        List.of("title", "publisher", "date", "url", "language", "licence", "source", "copyOf")) {
      json.put(column, row.<String>getAs(column));
    }
    json.put("restricted", row.<String>getAs(ReportRow.MARKING));
    add(Table.REPORTS, json);
  }

  private void addFindings(String id, Outcome.Found found) {
    JsonNode json = parse(found.json());
    for (JsonNode actor : json.path("actors")) {
      ObjectNode row = row(id, actor);
      add(Table.ACTORS, row.put("iri", found.names().get(actor.path("name").textValue())));
    }
    for (JsonNode relation : json.path("relations")) {
      ObjectNode row = row(id, relation);
      nameEvent(row, "subject");
      nameEvent(row, "object");
      add(Table.RELATIONS, row);
    }
    int position = 0;
    for (JsonNode event : json.path("events")) {
      add(Table.EVENTS, row(id, event).put("position", position++));
    }
  }

  /** An event is referred to by its position; a column holds text or numbers, not both. */
  private static void nameEvent(ObjectNode row, String key) {
    if (row.path(key).isInt()) {
      row.set(key + "Event", row.remove(key));
    }
  }

  private static ObjectNode row(String id, JsonNode finding) {
    return ((ObjectNode) finding).put("report", id);
  }

  private void addError(String id, Row row, String reason, String fix) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id);
    json.put("source", row.<String>getAs("source"));
    json.put("reason", reason);
    add(Table.ERRORS, json.put("fix", fix));
  }

  private void add(Table table, ObjectNode row) {
    rows.get(table).add(row);
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("our own JSON is none", e);
    }
  }

  Mark mark(int part, String fingerprint) {
    return new Mark(
        part, fingerprint, rows.get(Table.REPORTS).size(), rows.get(Table.ERRORS).size());
  }

  void write(PartFiles files, Configuration hadoop) throws IOException {
    for (Table table : Table.OF_PART) {
      ParquetRows.write(table, rows.get(table), files.add(table.folder(), Table.ENDING), hadoop);
    }
    writeQuads(files.add(QUADS, QUADS_ENDING), hadoop);
  }

  private void writeQuads(Path file, Configuration hadoop) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(file.getFileSystem(hadoop).create(file, true)), UTF_8))) {
      for (String quad : quads) {
        out.write(quad);
        out.write('\n');
      }
    }
  }
}
