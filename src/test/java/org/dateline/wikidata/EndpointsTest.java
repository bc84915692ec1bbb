package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
  @ParameterizedTest
  @ValueSource(strings = {"wiki.example.org", "file:///w/api.php", "https://wiki.example.org/?a=b"})
  void addressesThatCannotBeAskedAreRefused(String api) {
    URI sparql = Endpoints.WIKIDATA.sparql();
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Endpoints(URI.create(api), sparql, sparql, 120));
    assertTrue(thrown.getMessage().startsWith("the address of the action API is '" + api + "'"));
  }

  @Test
  void defaultsAreThoseOfWikidata() {
    assertEquals("www.wikidata.org", Endpoints.WIKIDATA.api().getHost());
  }
}
