package org.dateline;

import java.nio.file.Path;

/** The one pipeline of the test JVM: loading takes ten seconds and more than a gigabyte. */
public final class SharedPipeline {
  private SharedPipeline() {}

  /** Returns the pipeline, loading it on the first call; thread-safe. */
  public static Pipeline get() {
    return Holder.PIPELINE;
  }

  private static final class Holder {
    private static final Pipeline PIPELINE =
        Pipeline.load(Path.of(System.getProperty("dateline.home", ".")), "test");
  }
}
