package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.serve.guard.Functions;
import org.dateline.serve.guard.Gate;
import org.dateline.serve.guard.Headers;
import org.dateline.serve.guard.Limits;
import org.dateline.serve.guard.Metrics;
import org.dateline.serve.guard.Traffic;
import org.dateline.serve.guard.Watch;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.AddressServlet;
import org.dateline.serve.http.Prefixes;
import org.dateline.serve.http.Reply;
import org.dateline.serve.page.Pages;
import org.dateline.serve.page.Trial;
import org.dateline.serve.page.TrialServlet;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.search.SearchAddress;
import org.dateline.serve.sparql.DumpServlet;
import org.dateline.serve.sparql.ExportServlet;
import org.dateline.serve.sparql.QueryOnly;
import org.dateline.serve.sparql.SparqlDoor;
import org.dateline.serve.sparql.VoidAddress;
import org.dateline.serve.write.Passwords;
import org.dateline.serve.write.WriteAddresses;
import org.dateline.store.Store;

/** The running server. It only reads the store, which stays open when the server stops. */
public final class Server implements AutoCloseable {
  private final FusekiServer fuseki;
  private final String host;
  private final Watch watch;

  private Server(FusekiServer fuseki, String host, Watch watch) {
    this.fuseki = fuseki;
    this.host = host;
    this.watch = watch;
  }

  /**
   * Where to listen and what to serve beside the store.
   *
   * @param home holds {@code fuseki-config/}, {@code ontology/} and {@code data/queries/}
   * @param host a name or address of this machine; "localhost" keeps others out
   * @param port 0 for any free one
   * @param limits how much one client may use
   * @param proxied whether a proxy before the server names the clients in X-Forwarded-For
   * @param writers who may write; none at all if empty
   * @param accessLog where a line for each request goes: a file, or "-" for standard error
   */
  public record Settings(
      Path home,
      String host,
      int port,
      Limits limits,
      boolean proxied,
      Optional<Passwords> writers,
      Optional<String> accessLog) {

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
      return new Settings(home, host, port, limits, false, Optional.empty(), Optional.empty());
    }

    /** Returns the same with other limits. */
    public Settings with(Limits others) {
      return new Settings(home, host, port, others, proxied, writers, accessLog);
    }

    /** Returns the same for a server that a proxy stands before. */
    public Settings behindProxy() {
      return new Settings(home, host, port, limits, true, writers, accessLog);
    }

    /**
     * Returns the same for a server that these users may write to.
     *
     * @throws IllegalArgumentException if others could listen in on their passwords
     */
    public Settings writable(Passwords passwords) {
      if (!Traffic.isThisMachine(host)) {
        throw new IllegalArgumentException(
            "a server that listens at %s is not writable: passwords would cross the network unencrypted; fix: leave out --host, and let a proxy on this machine speak TLS"
                .formatted(host));
      }
      return new Settings(home, host, port, limits, proxied, Optional.of(passwords), accessLog);
    }

    /** Returns how large a request may be, in bytes. */
    int largestRequest() {
      return limits.of(writers.isPresent() ? "upload-bytes" : "request-bytes");
    }

    /** Returns the same with a line for each request in a file, or "-" for standard error. */
    public Settings logging(String file) {
      return new Settings(home, host, port, limits, proxied, writers, Optional.of(file));
    }
  }

  /**
   * Starts to answer.
   *
   * @throws Problems if the configuration, the ontology or a saved query is wrong
   * @throws UncheckedIOException if the port is taken; the message says so
   */
  public static Server start(Store store, Settings settings) {
    return start(store, settings, Optional.empty());
  }

  /**
   * Starts to answer, and to read texts at {@code /try} if it is given what can.
   *
   * @throws Problems if the configuration, the ontology or a saved query is wrong
   * @throws UncheckedIOException if the port is taken; the message says so
   */
  public static Server start(Store store, Settings settings, Optional<Trial> trial) {
    SavedQueries queries = SavedQueries.load(settings.home().resolve("data/queries"));
    Map<String, Address> addresses = new LinkedHashMap<>();
    addresses.putAll(Pages.addresses(store, queries, settings.home()));
    Metrics metrics = new Metrics();
    metrics.watch(store);
    addresses.put("/.well-known/void", new VoidAddress(store));
    addresses.put("/search", new SearchAddress(store));
    addresses.put("/prefixes", request -> Prefixes.json());
    addresses.put("/healthz", request -> store.read(Server::health));
    addresses.put("/metrics", metrics);
    Watch watch = Watch.start(settings.limits(), metrics);
    Functions functions = Functions.load(settings.home().resolve("fuseki-config/functions.tsv"));
    FusekiServer.Builder builder = builder(store, settings, functions, metrics);
    builder.addFilter("/*", new Headers());
    builder.addFilter("/*", new Gate(settings.limits(), watch, metrics));
    builder.addFilter("/sparql", new SparqlDoor(Pages.editor(queries)));
    addresses.forEach((path, address) -> builder.addServlet(path, new AddressServlet(address)));
    settings
        .writers()
        .map(writers -> WriteAddresses.of(store, settings.limits(), functions, writers))
        .ifPresent(writing -> writing.forEach(builder::addServlet));
    trial.ifPresent(
        each -> builder.addServlet("/try", new TrialServlet(each, Pages.looks(settings.home()))));
    builder.addServlet("/dump.nq.gz", new DumpServlet(store));
    builder.addServlet("/export", ExportServlet.load(store, settings.home()));
    return new Server(listen(builder.build(), settings), settings.host(), watch);
  }

  private static FusekiServer.Builder builder(
      Store store, Settings settings, Functions functions, Metrics metrics) {
    return FusekiServer.create()
        .port(settings.port())
        .maxServerThreads(Traffic.threads(settings.limits()))
        .fusekiModules(FusekiModules.empty())
        .registerOperation(
            Operation.Query,
            WebContent.contentTypeSPARQLQuery,
            new QueryOnly(settings.limits(), functions, metrics))
        .parseConfig(
            configuration(
                settings.home().resolve("fuseki-config/dateline.ttl"), store, settings.limits()));
  }

  /**
   * Makes sure of the port before work that would be in vain without it.
   *
   * @throws UncheckedIOException if the port is taken; the message says so
   */
  public static void requireFreePort(Settings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException e) {
      throw taken(settings, e);
    }
  }

  /** Returns where the server answers, such as {@code http://localhost:3030/}. */
  public URI address() {
    return URI.create(
        "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port()));
  }

  public int port() {
    return fuseki.getPort();
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
    watch.close();
  }

  // Asks the dataset itself: a server that answers while its store is broken is not well.
  private static Reply health(DatasetGraph data) {
    try (QueryExec ask = QueryExec.dataset(data).query("ASK {}").build()) {
      return ask.ask()
          ? Reply.of("text/plain", "ok\n")
          : Reply.error(503, "the store gives no answer", "see the log, then restart");
    }
  }

  private static Model configuration(Path file, Store store, Limits limits) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFParser.source(file).parse(model.getGraph());
    } catch (RiotException e) {
      throw new Problems(new Problem(file, 0, "cannot be read: " + e.getMessage(), "restore it"));
    }
    Property location = model.createProperty("http://jena.apache.org/2016/tdb#location");
    for (var each : model.listStatements(null, location, (RDFNode) null).toList()) {
      each.changeObject(store.directory().toString());
    }
    // The store keeps its index itself; a second one on the same files would be locked out.
    Property dataset = model.createProperty("http://jena.apache.org/fuseki#dataset");
    Property searched = model.createProperty("http://jena.apache.org/text#dataset");
    for (var each : model.listStatements(null, dataset, (RDFNode) null).toList()) {
      RDFNode whole = each.getObject();
      Optional.ofNullable(whole.asResource().getPropertyResourceValue(searched))
          .ifPresent(each::changeObject);
    }
    String time = Integer.toString(limits.of("query-milliseconds"));
    Property value = model.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtValue");
    Property name = model.createProperty("http://jena.hpl.hp.com/2005/11/Assembler#cxtName");
    for (var each : model.listStatements(null, name, "arq:queryTimeout").toList()) {
      each.getSubject().removeAll(value).addProperty(value, time);
    }
    return model;
  }

  private static FusekiServer listen(FusekiServer fuseki, Settings settings) {
    Traffic.limit(
        fuseki.getJettyServer(),
        settings.limits(),
        settings.host(),
        settings.proxied(),
        settings.largestRequest());
    settings.accessLog().ifPresent(file -> Traffic.log(fuseki.getJettyServer(), file));
    try {
      return fuseki.start();
    } catch (FusekiException e) {
      if (!(ExceptionUtils.getRootCause(e) instanceof BindException)) {
        throw e;
      }
      throw taken(settings, new IOException(e));
    }
  }

  private static UncheckedIOException taken(Settings settings, IOException cause) {
    return new UncheckedIOException(
        "cannot listen on %s:%d; fix: stop the program that does, or give another --port"
            .formatted(settings.host(), settings.port()),
        cause);
  }
}
