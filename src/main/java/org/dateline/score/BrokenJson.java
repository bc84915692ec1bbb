package org.dateline.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import org.dateline.problem.Problem;

/** Says where a JSON text stops being one. */
final class BrokenJson {
  private BrokenJson() {}

  static Problem problem(Path file, int firstLine, JsonProcessingException e, String fix) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    return new Problem(
        file, firstLine + line - 1, "broken JSON, left out: " + e.getOriginalMessage(), fix);
  }
}
