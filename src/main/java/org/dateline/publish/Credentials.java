package org.dateline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/** What a store wants to know of who writes to it; printing it by mistake prints nothing of it. */
public final class Credentials {
  /** Nothing is told. */
  public static final Credentials NONE = new Credentials(Optional.empty());

  private static final String BEARER = "Bearer ";
  private static final String FORM = "write 'NAME:PASSWORD' or 'Bearer TOKEN', in one line";

  private final Optional<String> words;

  private Credentials(Optional<String> words) {
    this.words = words;
  }

  /**
   * Reads a file.
   *
   * @throws Problems if it cannot be read, or holds something else; the message does not repeat it
   */
  public static Credentials read(Path file) {
    try {
      return parse(Files.readString(file).strip(), file);
    } catch (IOException e) {
      throw new Problems(
          new Problem(file, 0, "cannot be read: " + e, "name a file that you may read"));
    }
  }

  /**
   * Reads what a file or a variable of the environment holds.
   *
   * @param place its name, for messages
   */
  public static Credentials parse(String words, Path place) {
    boolean isToken = words.startsWith(BEARER) && words.length() > BEARER.length();
    if (words.lines().count() != 1 || (!isToken && words.indexOf(':') < 1)) {
      throw new Problems(new Problem(place, 0, "holds no name and password and no token", FORM));
    }
    return new Credentials(Optional.of(words));
  }

  /** Returns the header {@code Authorization} that may be sent unasked. */
  Optional<String> header() {
    return words.map(
        each ->
            each.startsWith(BEARER)
                ? each
                : "Basic " + Base64.getEncoder().encodeToString(each.getBytes(UTF_8)));
  }

  /** Answers a challenge; nothing without a name and password. */
  Optional<String> answer(Challenge challenge, String method, String target) {
    return words
        .filter(each -> !each.startsWith(BEARER))
        .map(each -> each.split(":", 2))
        .map(parts -> challenge.answer(parts[0], parts[1], method, target));
  }

  @Override
  public String toString() {
    return words.isPresent() ? "(secret)" : "(none)";
  }
}
