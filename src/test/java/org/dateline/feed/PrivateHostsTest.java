package org.dateline.feed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateHostsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[fe80::1]",
        "[fd00::1]"
      })
  void includeWhatTheWorldDoesNotReach(String host) {
    assertTrue(PrivateHosts.include(URI.create("http://" + host + "/feed")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1",
        "172.32.0.1",
        "192.169.0.1",
        "100.128.0.1",
        "[2001:db8::1]",
        "nowhere.invalid"
      })
  void includeNothingElse(String host) {
    assertFalse(PrivateHosts.include(URI.create("http://" + host + "/feed")));
  }
}
