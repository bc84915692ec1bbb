package org.dateline.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Reads an answer in bounded time: the HTTP client's own time-out ends with the headers, and a body
 * can stall for ever.
 */
public final class TimedBody {
  private TimedBody() {}

  /**
   * Returns the first bytes of a body, which the caller closes.
   *
   * @param most how many bytes at the most
   * @throws IOException if they are not there in time; the body is closed then
   */
  public static byte[] read(InputStream body, int most, Duration patience) throws IOException {
    Executor later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(body), later);
    try {
      return body.readNBytes(most);
    } finally {
      end.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
