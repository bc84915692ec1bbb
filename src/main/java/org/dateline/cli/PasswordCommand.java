package org.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.serve.guard.Passwords;
import org.dateline.store.Clearance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline password}. */
@Command(
    name = "password",
    description =
        "Asks for a password and prints its line for the file of 'serve --writable' or '--readers'.")
final class PasswordCommand implements Callable<Integer> {
  private static final int SHORTEST = 12;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Whose it is.")
  String name = "";

  @Option(
      names = "--sees",
      paramLabel = "MARKING",
      split = ",",
      description = "The restricted reports that this user may see.")
  Set<String> markings = Set.of();

  @Override
  public Integer call() throws IOException {
    String password = ask();
    if (!name.matches("[^:\\s]+")) {
      throw new ParameterException(spec.commandLine(), "a name has no spaces and no ':'");
    }
    if (password.length() < SHORTEST) {
      throw new ParameterException(
          spec.commandLine(), "a password has at least %d characters".formatted(SHORTEST));
    }
    spec.commandLine().getOut().println(Passwords.line(name, password, clearance()));
    return 0;
  }

  private Clearance clearance() {
    try {
      return Clearance.of(markings);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static String ask() throws IOException {
    Optional<Console> console = Optional.ofNullable(System.console());
    if (console.isPresent()) {
      return new String(console.get().readPassword("Password: "));
    }
    String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
    return Optional.ofNullable(line).orElse("");
  }
}
