package org.dateline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code dateline} command. */
@Command(name = "dateline", mixinStandardHelpOptions = true, version = "dateline 0.1.0-SNAPSHOT")
public final class Main {
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
