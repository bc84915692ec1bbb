package org.dateline.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Writes JSON objects as a Parquet file, each key to the column of its name. Spark would write a
 * whole table at once and name the files anew in each run; a part has to be whole by itself.
 */
final class ParquetRows {
  private ParquetRows() {}

  static void write(Table table, List<? extends JsonNode> rows, Path file, Configuration hadoop)
      throws IOException {
    MessageType schema = table.schema();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, hadoop))
            .withType(schema)
            .withConf(hadoop)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            // One encoding a column: Parquet lists several in another order in each JVM.
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_2_0)
            .withDictionaryEncoding(false)
            .build()) {
      for (JsonNode row : rows) {
        Group group = new SimpleGroup(schema);
        fill(group, schema, row);
        writer.write(group);
      }
    }
  }

  private static void fill(Group group, GroupType columns, JsonNode json) {
    for (Type column : columns.getFields()) {
      JsonNode value = json.path(column.getName());
      if (!value.isMissingNode() && !value.isNull()) {
        put(group, column, value);
      }
    }
  }

  private static void put(Group group, Type column, JsonNode value) {
    String name = column.getName();
    if (!column.isPrimitive()) {
      putGroup(group.addGroup(name), column.asGroupType(), value);
    } else if (value.isInt()) {
      group.add(name, value.intValue());
    } else if (column.getLogicalTypeAnnotation().equals(LogicalTypeAnnotation.dateType())) {
      group.add(name, (int) LocalDate.parse(value.textValue()).toEpochDay());
    } else {
      group.add(name, value.textValue());
    }
  }

  private static void putGroup(Group group, GroupType type, JsonNode value) {
    if (!value.isArray()) {
      fill(group, type, value);
      return;
    }
    Type element = type.getType(0).asGroupType().getType(0);
    for (JsonNode each : value) {
      put(group.addGroup(0), element, each);
    }
  }
}
