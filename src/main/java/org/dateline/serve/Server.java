package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.dateline.export.Export;
import org.dateline.export.Imprint;
import org.dateline.problem.Problems;
import org.dateline.serve.guard.Functions;
import org.dateline.serve.guard.Gate;
import org.dateline.serve.guard.Headers;
import org.dateline.serve.guard.Health;
import org.dateline.serve.guard.Metrics;
import org.dateline.serve.guard.Traffic;
import org.dateline.serve.guard.Visitors;
import org.dateline.serve.guard.Watch;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.AddressServlet;
import org.dateline.serve.http.Prefixes;
import org.dateline.serve.http.Reply;
import org.dateline.serve.page.Pages;
import org.dateline.serve.page.Trial;
import org.dateline.serve.page.TrialServlet;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.search.Search;
import org.dateline.serve.search.SearchAddress;
import org.dateline.serve.sparql.DumpServlet;
import org.dateline.serve.sparql.ExportServlet;
import org.dateline.serve.sparql.QueryOnly;
import org.dateline.serve.sparql.SparqlDoor;
import org.dateline.serve.sparql.VoidAddress;
import org.dateline.serve.write.WriteAddresses;
import org.dateline.store.Store;
import org.dateline.store.StoreView;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server. It only reads the store, which stays open when the server stops. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private final FusekiServer fuseki;
  private final String host;
  private final Watch watch;

  private Server(FusekiServer fuseki, String host, Watch watch) {
    this.fuseki = fuseki;
    this.host = host;
    this.watch = watch;
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
    Export export =
        Export.load(
            settings.home().resolve("data/export"),
            Pages.looks(settings.home()),
            Imprint.ofSystem());
    Visitors visitors = new Visitors(settings.users());
    StoreView seen = store.visibleTo(visitors::now);
    Metrics metrics = new Metrics();
    metrics.watch(store);
    Watch watch = Watch.start(settings.limits(), metrics);
    Gate gate = new Gate(settings.limits(), watch, metrics);
    Functions functions = Functions.load(settings.home().resolve("fuseki-config/functions.tsv"));
    FusekiServer.Builder builder =
        builder(store, seen, settings, functions, metrics)
            .addFilter("/*", new Headers())
            .addFilter("/*", gate)
            .addFilter("/*", visitors)
            .addFilter("/sparql", new SparqlDoor(Pages.editor(queries), settings.ownAddress()));
    Map<String, Address> addresses = addresses(seen, queries, export, settings);
    addresses.put("/metrics", metrics);
    addresses.put("/healthz", new Health(seen, gate, settings.limits()));
    addresses.forEach((path, address) -> builder.addServlet(path, new AddressServlet(address)));
    settings
        .writers()
        .map(writers -> WriteAddresses.of(store, settings.limits(), functions, writers))
        .orElseGet(WriteAddresses::none)
        .forEach(builder::addServlet);
    trial.ifPresent(
        each -> builder.addServlet("/try", new TrialServlet(each, Pages.looks(settings.home()))));
    builder.addServlet("/dump.nq.gz", new DumpServlet(seen));
    builder.addServlet("/export", new ExportServlet(seen, export));
    return new Server(listen(builder.build(), settings), settings.host(), watch);
  }

  private static Map<String, Address> addresses(
      StoreView seen, SavedQueries queries, Export export, Settings settings) {
    Map<String, Address> addresses =
        new LinkedHashMap<>(Pages.addresses(seen, queries, export.tools(), settings.home()));
    addresses.put("/.well-known/void", new VoidAddress(seen, settings.ownAddress()));
    addresses.put("/search", new SearchAddress(new Search(seen)));
    addresses.put(Visitors.LOGIN, request -> Reply.seeOther("/"));
    addresses.put("/prefixes", request -> Prefixes.json());
    return addresses;
  }

  private static FusekiServer.Builder builder(
      Store store, StoreView seen, Settings settings, Functions functions, Metrics metrics) {
    return FusekiServer.create()
        .port(settings.port())
        .maxServerThreads(Traffic.threads(settings.limits()))
        .fusekiModules(FusekiModules.empty())
        .registerOperation(
            Operation.Query,
            WebContent.contentTypeSPARQLQuery,
            new QueryOnly(seen, settings.limits(), functions, metrics))
        .parseConfig(
            Configuration.of(
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

  /** Returns what is answered, in servlet notation: {@code /page/*}. */
  List<String> routes() {
    ServletContextHandler servlets =
        fuseki.getJettyServer().getDescendant(ServletContextHandler.class);
    return Stream.concat(
            Stream.of(servlets.getServletHandler().getServletMappings())
                .flatMap(each -> Stream.of(each.getPathSpecs())),
            fuseki.getDataAccessPointRegistry().keys().stream())
        .sorted()
        .toList();
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    try {
      fuseki.stop();
    } catch (FusekiException e) {
      LOG.warn("a request did not end in the time that a stop waits; stopped without it");
    } finally {
      watch.close();
    }
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
