package org.dateline.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.problem.Problems;
import org.dateline.serve.guard.Limits;
import org.dateline.serve.guard.Passwords;
import org.dateline.serve.guard.Traffic;
import org.dateline.serve.http.OwnAddress;

/**
 * Where to listen and what to serve beside the store.
 *
 * @param home holds {@code fuseki-config/}, {@code ontology/} and {@code data/queries/}
 * @param host a name or address of this machine; "localhost" keeps others out
 * @param port 0 for any free one
 * @param limits how much one client may use
 * @param proxied whether a proxy before the server names the clients in X-Forwarded-For
 * @param readers who may see restricted reports, beside the writers; nobody if empty
 * @param writers who may write; none at all if empty
 * @param accessLog where a line for each request goes: a file, or "-" for standard error
 * @param publicAddress what clients outside put before the paths of this server, if that is not
 *     host and port
 */
public record Settings(
    Path home,
    String host,
    int port,
    Limits limits,
    boolean proxied,
    Optional<Passwords> readers,
    Optional<Passwords> writers,
    Optional<String> accessLog,
    Optional<URI> publicAddress) {

  /**
   * Takes the limits from the configuration.
   *
   * @throws Problems if they are wrong
   */
  public static Settings of(Path home, String host, int port) {
    Path limits = home.resolve("fuseki-config/limits.properties");
    return of(home, host, port, Limits.load(limits));
  }

  static Settings of(Path home, String host, int port, Limits limits) {
    return new Settings(
        home,
        host,
        port,
        limits,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the same with other limits. */
  public Settings with(Limits others) {
    return new Settings(
        home, host, port, others, proxied, readers, writers, accessLog, publicAddress);
  }

  /** Returns the same for a server that a proxy stands before. */
  public Settings behindProxy() {
    return new Settings(home, host, port, limits, true, readers, writers, accessLog, publicAddress);
  }

  /**
   * Returns the same for a server that these users may write to.
   *
   * @throws IllegalArgumentException if others could listen in on their passwords
   */
  public Settings writable(Passwords passwords) {
    requireNobodyListens();
    return new Settings(
        home,
        host,
        port,
        limits,
        proxied,
        readers,
        Optional.of(passwords),
        accessLog,
        publicAddress);
  }

  /**
   * Returns the same for a server that shows restricted reports to these users.
   *
   * @throws IllegalArgumentException if others could listen in on their passwords
   */
  public Settings readable(Passwords passwords) {
    requireNobodyListens();
    return new Settings(
        home,
        host,
        port,
        limits,
        proxied,
        Optional.of(passwords),
        writers,
        accessLog,
        publicAddress);
  }

  private void requireNobodyListens() {
    if (!Traffic.isThisMachine(host)) {
      throw new IllegalArgumentException(
          "a server that listens at %s asks for no password: it would cross the network unencrypted; fix: leave out --host, and let a proxy on this machine speak TLS"
              .formatted(host));
    }
  }

  /** Returns the files of all who may give a password. */
  List<Passwords> users() {
    return Stream.of(readers, writers).flatMap(Optional::stream).toList();
  }

  /** Returns how large a request may be, in bytes. */
  int largestRequest() {
    return limits.of(writers.isPresent() ? "upload-bytes" : "request-bytes");
  }

  /** Returns the same with a line for each request in a file, or "-" for standard error. */
  public Settings logging(String file) {
    return new Settings(
        home, host, port, limits, proxied, readers, writers, Optional.of(file), publicAddress);
  }

  /**
   * Returns the same for a server that is found elsewhere than where it listens.
   *
   * @throws IllegalArgumentException if that is no address of the web
   */
  public Settings foundAt(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getQuery() != null) {
      throw new IllegalArgumentException(
          "'%s' is no address of a server; fix: write it like https://graph.example.org/"
              .formatted(address));
    }
    return new Settings(
        home, host, port, limits, proxied, readers, writers, accessLog, Optional.of(address));
  }

  /** Returns what the server says of where it is. */
  OwnAddress ownAddress() {
    return new OwnAddress(publicAddress, host);
  }
}
