package org.dateline.wikidata;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question to a service, sent as GET, or as POST when it is too long for an address. */
record Request(URI base, List<Parameter> parameters, String accept) {
  /** Longer addresses are refused by some servers and proxies on the way. */
  static final int LONGEST_ADDRESS = 1_800;

  record Parameter(String name, String value) {
    private String encoded() {
      return URLEncoder.encode(name, StandardCharsets.UTF_8)
          + "="
          + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  Request {
    parameters = List.copyOf(parameters);
  }

  static Request to(URI base) {
    return new Request(base, List.of(), "application/json");
  }

  Request with(String name, String value) {
    List<Parameter> more =
        Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value))).toList();
    return new Request(base, more, accept);
  }

  Request accepting(String type) {
    return new Request(base, parameters, type);
  }

  /** Returns the whole question as one address, whatever way it is sent. */
  String address() {
    return parameters.isEmpty() ? base.toString() : base + "?" + form();
  }

  private String form() {
    return parameters.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
  }

  HttpRequest http(String userAgent, Duration timeout) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder()
            .timeout(timeout)
            .header("User-Agent", userAgent)
            .header("Accept", accept)
            .header("Accept-Encoding", "gzip");
    if (address().length() <= LONGEST_ADDRESS) {
      return http.uri(URI.create(address())).build();
    }
    return http.uri(base)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form()))
        .build();
  }
}
