package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
  @ParameterizedTest
  @ValueSource(strings = {"you@example.org", "https://example.org/you", "http://example.org"})
  void mailAndWebAddressesAreContacts(String address) {
    assertEquals(address, new Contact(address).address());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me",
        "you@",
        "ftp://example.org",
        "a@b\r\nX-Header: 1",
        "a@b) x (",
        "ü@example.org"
      })
  void whatIsNoAddressIsRefused(String address) {
    assertThrows(NoContact.class, () -> new Contact(address));
  }

  @Test
  void messageSaysWhatToAdd() {
    NoContact thrown = assertThrows(NoContact.class, () -> new Contact(" "));
    assertEquals(
        "no contact is given, and Wikidata blocks programs without one; fix: add --contact with"
            + " yours, such as --contact you@example.org",
        thrown.getMessage());
  }

  @Test
  void userAgentNamesVersionContactAndLibrary() {
    assertEquals(
        "Dateline/1.2 (you@example.org) java.net.http/" + System.getProperty("java.version"),
        new UserAgent(new Contact("you@example.org"), "1.2").header());
  }
}
