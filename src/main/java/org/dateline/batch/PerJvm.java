package org.dateline.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the finder of this JVM: tasks come and go on an executor, the models stay. */
final class PerJvm {
  private static final Map<Finders, Finder> OPEN = new ConcurrentHashMap<>();

  private PerJvm() {}

  static Finder finder(Finders source) {
    return OPEN.computeIfAbsent(source, Finders::open);
  }
}
