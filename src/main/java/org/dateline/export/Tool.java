package org.dateline.export;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One value of {@code --for}.
 *
 * @param view in which it is used if none is asked for
 * @param file name of its only file; empty when it gets several
 * @param next what to click then
 */
public record Tool(String name, Form form, Choice.View view, Optional<String> file, String next) {

  /** Returns the next click, with the path in the place of FILE. */
  public String nextWith(Path path) {
    return next.replace("FILE", path.toString());
  }
}
