package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  private static String written(String tool) throws IOException {
    byte[] bytes =
        Samples.write(Samples.export().tool(tool), Samples.network("A \"name\" ]]>"))
            .values()
            .iterator()
            .next();
    return new String(bytes, UTF_8);
  }

  private static List<String> errors(String schema, String json) throws IOException {
    Schema rules =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("src/test/resources/export", schema)));
    return rules.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({"stix, stix-2.1.schema.json", "cytoscape, cx2.schema.json"})
  void fileKeepsTheRules(String tool, String schema) throws IOException {
    assertEquals(List.of(), errors(schema, written(tool)));
  }

  @ParameterizedTest
  @CsvSource({
    "stix, stix-2.1.schema.json, spec_version, spec_verzion",
    "stix, stix-2.1.schema.json, threat-actor--, threat--",
    "cytoscape, cx2.schema.json, CXVersion, CXVerzion"
  })
  void schemaFindsWhatIsWrong(String tool, String schema, String right, String wrong)
      throws IOException {
    assertFalse(errors(schema, written(tool).replace(right, wrong)).isEmpty());
  }

  @Test
  void bundleRefersOnlyToWhatIsInIt() throws IOException {
    JsonNode objects = ReadBack.json(written("stix").getBytes(UTF_8)).get("objects");
    List<String> ids = new ArrayList<>();
    Set<String> referred = new HashSet<>();
    for (JsonNode object : objects) {
      ids.add(object.get("id").asText());
      object
          .properties()
          .forEach(
              field -> {
                if (field.getKey().endsWith("_ref")) {
                  referred.add(field.getValue().asText());
                } else if (field.getKey().endsWith("_refs")) {
                  field.getValue().forEach(each -> referred.add(each.asText()));
                }
              });
    }
    referred.removeAll(ids);
    assertEquals(Set.of(), referred);
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  void relationshipEndsAfterItBegins() throws IOException {
    for (JsonNode object : ReadBack.json(written("stix").getBytes(UTF_8)).get("objects")) {
      if (object.has("stop_time")) {
        assertFalse(
            object.get("stop_time").asText().compareTo(object.get("start_time").asText()) <= 0);
      }
    }
  }
}
