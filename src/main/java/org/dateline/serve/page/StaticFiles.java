package org.dateline.serve.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.Reply;

/** Files of the program that pages use: our own, and those of the WebJars. Thread-safe. */
final class StaticFiles implements Address {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.[a-z]+");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml");

  private final Function<String, Optional<String>> location;
  private final Map<String, Reply> kept = new ConcurrentHashMap<>();

  private StaticFiles(Function<String, Optional<String>> location) {
    this.location = location;
  }

  /** Serves {@code /static/*}: what is beside this program's other resources in {@code web/}. */
  static StaticFiles own() {
    return new StaticFiles(name -> Optional.of("/web/" + name));
  }

  /** Serves {@code /vendor/*}: what {@code web/vendor.properties} names, and nothing else. */
  static StaticFiles vendor() {
    Properties names = new Properties();
    try (InputStream in = StaticFiles.class.getResourceAsStream("/web/vendor.properties")) {
      names.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StaticFiles(
        name ->
            Optional.ofNullable(names.getProperty(name))
                .map(path -> "/META-INF/resources/webjars/" + path));
  }

  @Override
  public Reply get(HttpServletRequest request) {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Reply found =
        NAME.matcher(name).matches() ? kept.computeIfAbsent(name, this::read) : none(name);
    return Unchanged.check(request, found);
  }

  private Reply read(String name) {
    String type = TYPES.getOrDefault(name.substring(name.indexOf('.') + 1), "text/plain");
    try (InputStream in =
        location.apply(name).map(StaticFiles.class::getResourceAsStream).orElse(null)) {
      if (in == null) {
        return none(name);
      }
      String text = new String(in.readAllBytes(), UTF_8);
      return Unchanged.tag(Reply.of(type, text), Integer.toHexString(text.hashCode()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply none(String name) {
    return Reply.error(404, "there is no file '" + name + "'", "go to the start page: /");
  }
}
