package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.TwoReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on copies of one release, in processes of their own, behind one client. */
@Timeout(600)
class ReplicasTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Pattern SERVING = Pattern.compile("Serving (http://localhost:\\d+/)");
  private static final String QUESTION = "q/timeline.csv?month=2022-04";

  @TempDir static Path folder;
  private static final List<Replica> REPLICAS = new ArrayList<>();

  /** A server and where it answers. */
  private record Replica(Process process, URI address) {
    static Replica start(Path store) throws IOException {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-Xmx400m",
                  "-XX:TieredStopAtLevel=1",
                  "-Ddateline.home=" + HOME,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "serve",
                  "--port",
                  "0",
                  "--store",
                  store.toString())
              .redirectErrorStream(true)
              .start();
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder all = new StringBuilder();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        all.append(line).append('\n');
        Matcher serving = SERVING.matcher(line);
        if (serving.find()) {
          return new Replica(process, URI.create(serving.group(1)));
        }
      }
      throw new IllegalStateException("it does not serve: " + all);
    }
  }

  /** Asks the servers in turn, as a proxy does; who does not answer is passed over. */
  private static final class RoundRobin {
    private final HttpClient client = HttpClient.newHttpClient();
    private int turn;

    String ask(String question) throws IOException, InterruptedException {
      IOException last = new IOException("nobody to ask");
      for (int i = 0; i < REPLICAS.size(); i++) {
        try {
          return ask(REPLICAS.get(turn++ % REPLICAS.size()), question);
        } catch (IOException e) {
          last = e;
        }
      }
      throw last;
    }

    String ask(Replica replica, String question) throws IOException, InterruptedException {
      HttpRequest request = HttpRequest.newBuilder(replica.address().resolve(question)).build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      return answer.body();
    }
  }

  @BeforeAll
  static void copy() throws IOException {
    Path release = folder.resolve("release");
    run("load", TwoReports.FILE.toString(), "--store", folder + "/original");
    run("release", release.toString(), "--store", folder + "/original");
    for (String name : List.of("one", "two")) {
      run("load", release + "/data.nq.gz", "--store", folder.resolve(name).toString());
      REPLICAS.add(Replica.start(folder.resolve(name)));
    }
  }

  private static void run(String... arguments) {
    CommandRun command = new CommandRun(HOME, StubLoader::new);
    int code = command.run(arguments);
    assertTrue(code == 0 || arguments[0].equals("release"), command.talk());
  }

  @AfterAll
  static void stop() throws InterruptedException {
    for (Replica replica : REPLICAS) {
      replica.process().destroyForcibly().waitFor();
    }
  }

  @Test
  void answersTheSameFromBothAndGoesOnWhenOneIsKilled() throws IOException, InterruptedException {
    RoundRobin client = new RoundRobin();
    String expected = client.ask(REPLICAS.get(0), QUESTION);
    assertTrue(expected.contains("Strike"), expected);
    assertEquals(expected, client.ask(REPLICAS.get(1), QUESTION));

    REPLICAS.get(0).process().destroyForcibly().waitFor();
    for (int i = 0; i < 20; i++) {
      assertEquals(expected, client.ask(QUESTION));
    }
  }
}
