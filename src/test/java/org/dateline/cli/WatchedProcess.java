package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The commands in a process of their own, to be stopped from outside; reports are not parsed. */
final class WatchedProcess {
  private WatchedProcess() {}

  public static void main(String[] args) {
    Home home = new Home(Path.of(System.getProperty("dateline.home")));
    System.exit(Main.commandLine(home, StubLoader::new).execute(args));
  }

  /** Starts one; what it says is to be read. */
  static Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddateline.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                WatchedProcess.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Reads up to a line that begins so. */
  static void readUntil(String start, BufferedReader lines) throws IOException {
    List<String> said = new ArrayList<>();
    String line = lines.readLine();
    while (line != null && !line.startsWith(start)) {
      said.add(line);
      line = lines.readLine();
    }
    assertTrue(line != null, "it ended without '" + start + "': " + said);
  }
}
