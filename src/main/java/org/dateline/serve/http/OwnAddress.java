package org.dateline.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Where this server is found, for what it says of itself. What a client writes into Host is not
 * believed: a cache would give it to others.
 *
 * @param configured what stands before the paths of this server, for those outside a proxy
 * @param host that it listens at
 */
public record OwnAddress(Optional<URI> configured, String host) {

  /** Returns it without a slash at its end; unless configured, as this connection has it. */
  public String of(HttpServletRequest request) {
    return configured
        .map(address -> address.toString().replaceFirst("/$", ""))
        .orElseGet(() -> "http://%s:%d".formatted(host(request), request.getLocalPort()));
  }

  private String host(HttpServletRequest request) {
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    String name = any ? request.getLocalAddr() : host;
    return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
  }
}
