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

  private final Optional<String> header;

  private Credentials(Optional<String> header) {
    this.header = header;
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
    if (words.startsWith(BEARER)
        && words.length() > BEARER.length()
        && words.lines().count() == 1) {
      return new Credentials(Optional.of(words));
    }
    if (words.indexOf(':') < 1 || words.lines().count() != 1) {
      throw new Problems(new Problem(place, 0, "holds no name and password and no token", FORM));
    }
    String packed = Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
    return new Credentials(Optional.of("Basic " + packed));
  }

  Optional<String> header() {
    return header;
  }

  @Override
  public String toString() {
    return header.isPresent() ? "(secret)" : "(none)";
  }
}
