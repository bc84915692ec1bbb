package org.dateline.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Stops a start: the configuration has these problems, all of them reported at once. */
public final class Problems extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> found;

  public Problems(List<Problem> found) {
    super(found.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.found = List.copyOf(found);
  }

  public Problems(Problem only) {
    this(List.of(only));
  }

  /** Throws when anything was found; otherwise does nothing. */
  public static void throwIfAny(List<Problem> found) {
    if (!found.isEmpty()) {
      throw new Problems(found);
    }
  }

  public List<Problem> found() {
    return found;
  }
}
