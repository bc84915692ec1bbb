package org.dateline.publish;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A server that is not ours, in a process of its own; what it says is in {@code said} of its
 * folder.
 */
record ForeignServer(Process process) {

  /**
   * Starts a program and waits until a question to it no longer ends with an {@link IOException}.
   */
  static ForeignServer start(Path folder, List<String> command, Callable<?> question)
      throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    while (!answers(question)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(command + " stopped: see " + folder.resolve("said"));
      }
      Thread.sleep(200);
    }
    return new ForeignServer(process);
  }

  private static boolean answers(Callable<?> question) throws Exception {
    try {
      question.call();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  void stop() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
