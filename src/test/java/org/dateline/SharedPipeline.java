package org.dateline;

import java.nio.file.Path;
import org.dateline.graph.GraphMapper;

/** The one pipeline of the test JVM: loading takes ten seconds and more than a gigabyte. */
public final class SharedPipeline {
  private static final Path HOME = Path.of(System.getProperty("dateline.home", "."));

  private SharedPipeline() {}

  /** Returns the pipeline, loading it on the first call; thread-safe. */
  public static Pipeline get() {
    return Holder.PIPELINE;
  }

  /** Returns how it maps, without loading it. */
  public static GraphMapper mapper() {
    return Pipeline.mapper(HOME, "test");
  }

  private static final class Holder {
    private static final Pipeline PIPELINE = Pipeline.load(HOME, "test");
  }
}
