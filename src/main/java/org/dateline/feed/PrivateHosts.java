package org.dateline.feed;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/**
 * Hosts that this machine or its own network reaches and the world does not: what comes from
 * outside must not lead there. A name is asked for all its addresses; the JVM remembers them for
 * longer than it takes to connect to one.
 */
final class PrivateHosts {
  private PrivateHosts() {}

  /** Says whether an address leads to one; one that nobody knows leads nowhere. */
  static boolean include(URI address) {
    return hosts(address).anyMatch(PrivateHosts::isPrivate);
  }

  /** Says whether an address leads to such hosts alone, as far as they are known. */
  static boolean only(URI address) {
    return hosts(address).allMatch(PrivateHosts::isPrivate);
  }

  private static Stream<InetAddress> hosts(URI address) {
    try {
      return Stream.of(InetAddress.getAllByName(address.getHost()));
    } catch (UnknownHostException e) {
      return Stream.empty();
    }
  }

  private static boolean isPrivate(InetAddress host) {
    return host.isLoopbackAddress()
        || host.isAnyLocalAddress()
        || host.isLinkLocalAddress()
        || host.isSiteLocalAddress()
        || isShared(host.getAddress())
        || isUniqueLocal(host.getAddress());
  }

  /** RFC 6598, 100.64.0.0/10: between a provider and its customers. */
  private static boolean isShared(byte[] host) {
    return host.length == 4 && host[0] == 100 && (host[1] & 0xC0) == 64;
  }

  /** RFC 4193, fc00::/7. */
  private static boolean isUniqueLocal(byte[] host) {
    return host.length == 16 && (host[0] & 0xFE) == 0xFC;
  }
}
