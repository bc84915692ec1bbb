package org.dateline.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dateline.problem.Nearest;
import org.dateline.problem.Problem;

/**
 * Where a JSON value came from, and what is wrong with it so far.
 *
 * @param textLength how many UTF-16 units the report's body has; absent when there is no text
 * @param shift what is taken from every position to make it count from the body's start
 */
record Source(
    Path file, LocatedJson json, Optional<Integer> textLength, int shift, List<Problem> problems) {

  void note(JsonNode at, String what, String fix) {
    problems.add(new Problem(file, json.lineOf(at), what, fix));
  }

  /** Notes a word that is not one of those known. */
  void requireKnown(JsonNode at, String what, String word, Collection<String> known) {
    if (!known.contains(word)) {
      String fix =
          Nearest.of(word, known)
              .map(nearest -> "use " + nearest)
              .orElse("use one of " + String.join(", ", known));
      note(at, "%s '%s' is unknown".formatted(what, word), fix);
    }
  }
}
