package org.dateline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What actors become in STIX; the classes of identities are those of its identity-class-ov. */
class StixTest {

  @ParameterizedTest
  @CsvSource({
    "actor:northern-column, ArmedGroup, threat-actor, ''",
    "actor:sel-1_gunmen, ArmedGroup, identity, group",
    "actor:orm-2_several-detainees, ArmedGroup, identity, group",
    "actor:norway, State, identity, organization",
    "actor:orm-2_a-ministry, Organization, identity, organization",
    "actor:sel-1_a-clerk, Person, identity, individual",
    "actor:hazara, Population, identity, class"
  })
  void anActorIs(String id, String type, String object, String identityClass) throws IOException {
    JsonNode found = find(id, type);

    assertEquals(object, found.get("type").asText());
    assertEquals(identityClass, found.path("identity_class").asText());
  }

  private static JsonNode find(String id, String type) throws IOException {
    Node node = new Node(id, "Somebody", type, false, Period.UNKNOWN, Map.of());
    byte[] bundle =
        Samples.write(Samples.export().tool("stix"), Samples.of(node)).values().iterator().next();
    for (JsonNode object : ReadBack.json(bundle).get("objects")) {
      if (object.path("name").asText().equals("Somebody")) {
        return object;
      }
    }
    throw new IllegalStateException("nobody in the bundle");
  }
}
