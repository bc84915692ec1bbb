package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.serve.Server;
import org.dateline.serve.Settings;
import org.dateline.serve.guard.Passwords;
import org.dateline.serve.page.Trial;
import org.dateline.store.Graphs;
import org.dateline.store.Store;
import org.dateline.store.StoreDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline serve}. */
@Command(
    name = "serve",
    description = "Serves the graph at http://localhost:3030/; the first run loads data/ before.")
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Home home;
  private final Supplier<ReportLoader> reports;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;

  @Option(names = "--port", defaultValue = "3030", description = "0 for any free port.")
  int port;

  @Option(
      names = "--host",
      defaultValue = "localhost",
      description = "Name or address to listen at; 0.0.0.0 lets other machines in.")
  String host;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Reports and RDF files for the first run.")
  Optional<Path> data = Optional.empty();

  @Option(
      names = "--try",
      description =
          "Reads texts that are pasted at /try and shows what would be found; keeps nothing. Only"
              + " for this machine: not with --host or --behind-proxy.")
  boolean tries;

  @Option(
      names = "--behind-proxy",
      description = "A proxy stands before the server and names the clients in X-Forwarded-For.")
  boolean behindProxy;

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description =
          "Where clients find the server if not at host and port: https://graph.example.org/")
  Optional<URI> publicAddress = Optional.empty();

  @Option(
      names = "--writable",
      paramLabel = "PASSWORDS",
      description =
          "Adds /update and /data for users of this file of 'dateline password' lines; only at"
              + " localhost.")
  Optional<Path> writable = Optional.empty();

  @Option(
      names = "--readers",
      paramLabel = "PASSWORDS",
      description =
          "Shows restricted reports to users of this file of 'dateline password --sees' lines; only"
              + " at localhost.")
  Optional<Path> readers = Optional.empty();

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "One line for each request; '-' for standard error.")
  Optional<String> accessLog = Optional.empty();

  @Option(
      names = "--rehearse",
      hidden = true,
      description =
          "Answers a question of its own and stops: the launcher has the JVM take down what that"
              + " needs.")
  boolean rehearsal;

  ServeCommand(Home home, Supplier<ReportLoader> reports) {
    this.home = home;
    this.reports = reports;
  }

  @Override
  public Integer call() {
    PrintWriter talk = spec.commandLine().getErr();
    Path folder = data.orElse(home.data());
    requireSense(folder);
    Settings settings = checked();
    refuseToServeTwice();
    Server.requireFreePort(settings);
    try (Store opened = store.open(home)) {
      Loading loading = new Loading(home, reports, opened, talk);
      if (opened.holds(Graphs.ONTOLOGY)) {
        loading.loadOntology();
      } else {
        talk.println("First run: loading " + folder);
        loading.load(Inputs.of(List.of(folder.toString())));
      }
      serve(opened, settings, talk);
    }
    return 0;
  }

  private void requireSense(Path folder) {
    if (Files.notExists(folder)) {
      throw new Problems(new Problem(folder, 0, "there is no such folder", "name one with --data"));
    }
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "port %d is none; there are 0 to %d".formatted(port, LAST_PORT));
    }
    if (tries && (behindProxy || !host.equals("localhost"))) {
      throw new ParameterException(
          spec.commandLine(),
          "--try lets everyone who reaches the server use its processor; leave out "
              + (behindProxy ? "--behind-proxy" : "--host " + host));
    }
  }

  private void refuseToServeTwice() {
    store
        .running(home)
        .ifPresent(
            other -> {
              throw new Problems(
                  new Problem(
                      store.place(home),
                      0,
                      "this store is already served at " + other.address(),
                      "open that address, stop that server, or name another --store"));
            });
  }

  private void serve(Store opened, Settings settings, PrintWriter talk) {
    try (Server server = Server.start(opened, settings, trial());
        StoreDoor door = StoreDoor.open(opened, server.address())) {
      if (rehearsal) {
        ask(server.address());
        return;
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, door, opened)));
      talk.printf("Serving %s from %s; Ctrl-C stops.%n", server.address(), opened);
      if (tries) {
        talk.printf("Paste a report at %stry%n", server.address());
      }
      talk.flush();
      server.join();
      // An interruption has ended the waiting; in the closing of files it would do harm.
      Thread.interrupted();
    }
  }

  private static void ask(URI address) {
    try (InputStream answer = address.resolve("sparql?query=ASK%20%7B%7D").toURL().openStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("the server gives no answer", e);
    }
  }

  private Optional<Trial> trial() {
    return tries ? Optional.of(new PipelineTrial(home, reports)) : Optional.empty();
  }

  private static void stop(Server server, StoreDoor door, Store opened) {
    door.close();
    try {
      server.close();
    } finally {
      opened.close();
    }
  }

  private Settings checked() {
    try {
      return settings();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Settings settings() {
    Settings settings = Settings.of(home.root(), host, port);
    settings = behindProxy ? settings.behindProxy() : settings;
    settings = publicAddress.map(settings::foundAt).orElse(settings);
    if (readers.isPresent()) {
      settings = settings.readable(Passwords.load(readers.get()));
    }
    if (writable.isPresent()) {
      settings = settings.writable(Passwords.load(writable.get()));
    }
    return accessLog.map(settings::logging).orElse(settings);
  }
}
