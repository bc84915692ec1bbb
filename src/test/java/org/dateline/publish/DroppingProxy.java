package org.dateline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server and drops its first connections without a word. */
final class DroppingProxy implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger toDrop;

  DroppingProxy(int server, int drops) throws IOException {
    toDrop = new AtomicInteger(drops);
    threads.execute(() -> accept(server));
  }

  int port() {
    return door.getLocalPort();
  }

  private void accept(int server) {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        if (toDrop.getAndDecrement() > 0) {
          client.close();
        } else {
          Socket other = new Socket(InetAddress.getLoopbackAddress(), server);
          threads.execute(() -> pass(client, other));
          threads.execute(() -> pass(other, client));
        }
      }
    } catch (IOException e) {
      // Closed: there is nobody to pass anything to.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // One side has hung up, and so does the other.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
