package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
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
import org.dateline.serve.guard.Headers;
import org.dateline.serve.http.Address;
import org.dateline.serve.http.AddressServlet;
import org.dateline.serve.http.Prefixes;
import org.dateline.serve.http.Reply;
import org.dateline.serve.page.Pages;
import org.dateline.serve.page.Trial;
import org.dateline.serve.page.TrialServlet;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.sparql.DumpServlet;
import org.dateline.serve.sparql.QueryOnly;
import org.dateline.serve.sparql.SparqlDoor;
import org.dateline.serve.sparql.VoidAddress;
import org.dateline.store.Store;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;

/** The running server. It only reads the store, which stays open when the server stops. */
public final class Server implements AutoCloseable {
  private final FusekiServer fuseki;

  private Server(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * Where to listen and what to serve beside the store.
   *
   * @param home holds {@code fuseki-config/}, {@code ontology/} and {@code data/queries/}
   * @param host a name or address of this machine; "localhost" keeps others out
   * @param port 0 for any free one
   */
  public record Settings(Path home, String host, int port) {}

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
    Map<String, Address> pages = Pages.addresses(store, queries, settings.home());
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            .fusekiModules(FusekiModules.empty())
            .registerOperation(Operation.Query, WebContent.contentTypeSPARQLQuery, new QueryOnly())
            .parseConfig(
                configuration(settings.home().resolve("fuseki-config/dateline.ttl"), store))
            .addFilter("/*", new Headers())
            .addFilter("/sparql", new SparqlDoor(Pages.editor(queries)));
    pages.forEach((path, page) -> add(builder, path, page));
    add(builder, "/.well-known/void", new VoidAddress(store));
    add(builder, "/prefixes", request -> Prefixes.json());
    add(builder, "/healthz", request -> store.read(Server::health));
    trial.ifPresent(
        each -> builder.addServlet("/try", new TrialServlet(each, Pages.looks(settings.home()))));
    builder.addServlet("/dump.nq.gz", new DumpServlet(store));
    return new Server(listen(builder.build(), settings));
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
  }

  private static void add(FusekiServer.Builder builder, String path, Address address) {
    builder.addServlet(path, new AddressServlet(address));
  }

  // Asks the dataset itself: a server that answers while its store is broken is not well.
  private static Reply health(DatasetGraph data) {
    try (QueryExec ask = QueryExec.dataset(data).query("ASK {}").build()) {
      return ask.ask()
          ? Reply.of("text/plain", "ok\n")
          : Reply.error(503, "the store gives no answer", "see the log, then restart");
    }
  }

  private static Model configuration(Path file, Store store) {
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
    return model;
  }

  private static FusekiServer listen(FusekiServer fuseki, Settings settings) {
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(settings.host());
    }
    try {
      return fuseki.start();
    } catch (FusekiException e) {
      if (!(ExceptionUtils.getRootCause(e) instanceof BindException)) {
        throw e;
      }
      throw new UncheckedIOException(
          "cannot listen on %s:%d; fix: stop the program that does, or give another --port"
              .formatted(settings.host(), settings.port()),
          new IOException(e));
    }
  }
}
