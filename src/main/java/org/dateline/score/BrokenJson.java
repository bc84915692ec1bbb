package org.dateline.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import org.dateline.problem.JsonPlace;
import org.dateline.problem.Problem;

/** Says where a JSON text stops being one. */
final class BrokenJson {
  private BrokenJson() {}

  static Problem problem(Path file, int firstLine, JsonProcessingException e, String fix) {
    return new Problem(
        file,
        firstLine + JsonPlace.line(e) - 1,
        "broken JSON, left out: " + e.getOriginalMessage(),
        fix);
  }
}
