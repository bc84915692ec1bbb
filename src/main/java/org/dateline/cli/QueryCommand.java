package org.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.dateline.federate.Services;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.serve.query.Parameter;
import org.dateline.serve.query.SavedQueries;
import org.dateline.serve.query.SavedQuery;
import org.dateline.serve.query.SavedQueryFile;
import org.dateline.serve.query.Table;
import org.dateline.store.StoreAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline query}. */
@Command(
    name = "query",
    description =
        "Asks a saved query, a query file or standard input; alone, lists the saved queries and"
            + " their parameters.")
final class QueryCommand implements Callable<Integer> {
  /** The folder of the queries with SERVICE, and the beginning of their names. */
  private static final String FEDERATED = "federated";

  private final Home home;

  @Spec CommandSpec spec;
  @Mixin StoreOption store;
  @Mixin SparqlOptions sparql;

  /** The forms an answer can take. */
  enum Format {
    table,
    csv,
    json
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME|FILE|-",
      description = "A saved query, a file that ends in .rq, or '-'.")
  Optional<String> name = Optional.empty();

  @Parameters(
      index = "1..*",
      paramLabel = "PARAMETER=VALUE",
      description = "Values for the query's parameters: month=2022-11")
  Map<String, String> arguments = new TreeMap<>();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Ask this endpoint instead of a store: http://localhost:3030/sparql")
  Optional<String> endpoint = Optional.empty();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
  Format format = Format.table;

  QueryCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (name.isEmpty()) {
      list(out);
      return 0;
    }
    SavedQuery query = query(name.get());
    Table table = ask(query, arguments);
    out.print(
        switch (format) {
          case table -> table.toText();
          case csv -> table.toCsv();
          case json -> table.toJson();
        });
    out.flush();
    comment(query, table);
    return 0;
  }

  /** Says what was asked, how much came of it, and if nothing did, why that may be. */
  private void comment(SavedQuery query, Table table) {
    PrintWriter talk = spec.commandLine().getErr();
    query.parameters().stream()
        .filter(parameter -> !arguments.containsKey(parameter.name()))
        .forEach(left -> talk.printf("asked with %s%n", written(left)));
    talk.println(table.rows().size() + " rows");
    if (table.rows().isEmpty()) {
      whyNone(query).ifPresent(talk::println);
    }
  }

  private void list(PrintWriter out) {
    SavedQueries.load(home.queries()).all().forEach(query -> print("", query, out));
    out.println();
    out.println("These ask Wikidata as well, and need --contact with your mail or web address:");
    SavedQueries.load(home.queries().resolve(FEDERATED))
        .all()
        .forEach(query -> print(FEDERATED + "/", query, out));
  }

  /** Says which name nobody has, or else what the query's file says to try. */
  private Optional<String> whyNone(SavedQuery query) {
    return query.parameters().stream()
        .filter(parameter -> parameter.type() == Parameter.Type.NAME)
        .map(parameter -> arguments.getOrDefault(parameter.name(), parameter.standard()))
        .filter(wanted -> !isNamed(wanted))
        .map("the store has no actor or place with the name '%s'"::formatted)
        .findFirst()
        .or(query::none);
  }

  private boolean isNamed(String wanted) {
    return ask(SavedQueryFile.ofProgram("named"), Map.of("wanted", wanted))
        .cells()
        .equals(List.of(List.of("true")));
  }

  private Table ask(SavedQuery query, Map<String, String> values) {
    boolean asksOthers = !Services.of(query.query()).isEmpty();
    if (endpoint.isPresent() && asksOthers) {
      throw new Problems(
          new Problem(
              Path.of(query.name()),
              0,
              "its SERVICE is asked by this program, and --endpoint asks another one",
              "leave out --endpoint, so that the query runs on a store"));
    }
    Optional<String> server = asksOthers ? Optional.empty() : endpoint.or(this::runningServer);
    if (server.isPresent()) {
      return askEndpoint(query, values, server.get());
    }
    UnaryOperator<QueryExecBuilder> prepared =
        asksOthers
            ? sparql.federation(home, spec.commandLine().getErr())::on
            : UnaryOperator.identity();
    try (StoreAccess opened = store.reachExisting(home)) {
      return opened.read(data -> query.run(prepared.apply(QueryExec.dataset(data)), values));
    }
  }

  /** Asked rather than reached into: only the server itself has the index of the texts. */
  private Optional<String> runningServer() {
    return store.running(home).map(server -> server.address().resolve("sparql").toString());
  }

  private static Table askEndpoint(SavedQuery query, Map<String, String> values, String address) {
    try {
      return query.run(QueryExec.service(address), values);
    } catch (HttpException e) {
      String why = e.getResponse() == null ? e.getMessage() : e.getResponse();
      throw new UncheckedIOException(
          "%s gave no answer: %s; fix: see that a SPARQL endpoint is there, such as"
                  .formatted(address, why == null ? "nobody is there" : why.strip())
              + " http://localhost:3030/sparql",
          new IOException(e));
    }
  }

  private SavedQuery query(String wanted) throws IOException {
    if (wanted.equals("-")) {
      return SavedQueries.parse(Path.of("-"), new String(System.in.readAllBytes(), UTF_8));
    }
    if (wanted.endsWith(".rq")) {
      Path file = Path.of(wanted);
      if (Files.notExists(file)) {
        throw new Problems(new Problem(file, 0, "there is no such file", "check the path"));
      }
      return SavedQueries.parse(file, Files.readString(file));
    }
    return saved(wanted).orElseThrow(() -> unknown(wanted));
  }

  private Problems unknown(String wanted) {
    SavedQueries all = SavedQueries.load(home.queries());
    String near =
        Nearest.of(wanted, all.all().stream().map(SavedQuery::name).toList())
            .map(name -> "did you mean '" + name + "'? ")
            .orElse("");
    return new Problems(
        new Problem(
            home.queries(),
            0,
            "there is no query '" + wanted + "'",
            near + "'dateline query' lists them; a file's name ends in .rq"));
  }

  private Optional<SavedQuery> saved(String wanted) {
    String folder = FEDERATED + "/";
    return wanted.startsWith(folder)
        ? SavedQueries.load(home.queries().resolve(FEDERATED))
            .find(wanted.substring(folder.length()))
        : SavedQueries.load(home.queries()).find(wanted);
  }

  private static void print(String folder, SavedQuery query, PrintWriter out) {
    out.printf("%-22s %s%n", folder + query.name(), query.title());
    query.parameters().forEach(parameter -> out.println("    " + written(parameter)));
  }

  /** Writes a parameter as it may be given, with the value that it has otherwise. */
  private static String written(Parameter parameter) {
    String value = parameter.standard();
    return "%s=%s  %s"
        .formatted(
            parameter.name(),
            value.contains(" ") ? '"' + value + '"' : value,
            parameter.description());
  }
}
