package org.dateline.serve.guard;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Cuts off who sends a body more slowly, on average, than the limit. Jetty's own limit is asked
 * only by who reads the body, and that is begun when all of it is here.
 */
final class BodyRate extends Handler.Wrapper {
  private final int slowest;
  private final long patience;

  BodyRate(Limits limits) {
    this.slowest = limits.of("slowest-bytes-per-second");
    this.patience = TimeUnit.MILLISECONDS.toNanos(limits.of("idle-milliseconds"));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(new Body(request), response, callback);
  }

  private final class Body extends Request.Wrapper {
    private final long start = System.nanoTime();
    private long bytes;

    Body(Request request) {
      super(request);
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk == null || Content.Chunk.isFailure(chunk)) {
        return chunk;
      }
      bytes += chunk.remaining();
      if (chunk.isLast() || !isTooSlow()) {
        return chunk;
      }
      chunk.release();
      TimeoutException slow = new TimeoutException("the body comes too slowly");
      return Content.Chunk.from(slow);
    }

    private boolean isTooSlow() {
      long time = System.nanoTime() - start;
      return time > patience && bytes * 1e9 < (double) time * slowest;
    }
  }
}
