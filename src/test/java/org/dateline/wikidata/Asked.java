package org.dateline.wikidata;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that the double got. */
public record Asked(
    String method, String path, Map<String, String> parameters, Map<String, String> headers) {
  static Asked of(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    Map<String, String> parameters = new LinkedHashMap<>();
    addForm(exchange.getRequestURI().getRawQuery(), parameters);
    if (exchange.getRequestMethod().equals("POST")) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String type = headers.getOrDefault("Content-type", "");
      if (type.startsWith("application/sparql-query")) {
        parameters.put("query", body);
      } else if (type.startsWith("application/x-www-form-urlencoded")) {
        addForm(body, parameters);
      }
    }
    return new Asked(
        exchange.getRequestMethod(), exchange.getRequestURI().getPath(), parameters, headers);
  }

  private static void addForm(@Nullable String form, Map<String, String> parameters) {
    if (form == null || form.isEmpty()) {
      return;
    }
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  public String userAgent() {
    return headers.getOrDefault("User-agent", "");
  }
}
