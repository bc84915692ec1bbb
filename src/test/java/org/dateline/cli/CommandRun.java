package org.dateline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Runs commands in this JVM and keeps what the last one said. */
final class CommandRun {
  private final Path home;
  private final Supplier<ReportLoader> loader;
  private volatile StringWriter out = new StringWriter();
  private volatile StringWriter talk = new StringWriter();

  CommandRun(Path home, Supplier<ReportLoader> loader) {
    this.home = home;
    this.loader = loader;
  }

  int run(String... args) {
    out = new StringWriter();
    talk = new StringWriter();
    return Main.commandLine(new Home(home), loader)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(talk, true))
        .execute(args);
  }

  String out() {
    return out.toString();
  }

  String talk() {
    return talk.toString();
  }
}
