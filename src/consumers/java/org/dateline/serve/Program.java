package org.dateline.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of others that asks our server.
 *
 * @param fix how to get it
 */
record Program(Path file, String fix) {

  /** Returns the one of that name on the path. */
  static Program onPath(String name, String fix) {
    return new Program(
        Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of(name)),
        fix);
  }

  /** Skips the test where it is missing. */
  void assumeThere() {
    Assumptions.assumeTrue(
        Files.isExecutable(file), () -> "skipped: there is no " + file + "; fix: " + fix);
  }

  /** Returns what it prints. */
  String run(String... arguments) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(file.toAbsolutePath().toString()), Stream.of(arguments)).toList();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
