package org.dateline.cli;

import java.nio.file.Path;

/** The commands in a process of their own, to be stopped from outside; reports are not parsed. */
final class WatchedProcess {
  private WatchedProcess() {}

  public static void main(String[] args) {
    Home home = new Home(Path.of(System.getProperty("dateline.home")));
    System.exit(Main.commandLine(home, StubLoader::new).execute(args));
  }
}
