package org.dateline.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;

/** A place on this machine that counts who calls and answers nobody. */
final class SilentListener implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger calls = new AtomicInteger();

  private SilentListener(ServerSocket socket) {
    this.socket = socket;
  }

  static SilentListener open() throws IOException {
    SilentListener listener =
        new SilentListener(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(listener::listen, "silent-listener");
    thread.setDaemon(true);
    thread.start();
    return listener;
  }

  private void listen() {
    try {
      while (!socket.isClosed()) {
        socket.accept().close();
        calls.incrementAndGet();
      }
    } catch (SocketException closed) {
      return;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
  }

  int calls() {
    return calls.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
