package org.dateline.export;

import java.io.IOException;
import java.util.List;

/** Writes a network the way one kind of tool wants it. Stateless. */
@FunctionalInterface
public interface Form {
  /**
   * Writes all files of the form.
   *
   * @param main name of the file, for forms that are one file
   * @return what the user should know about what was left out; empty when nothing was
   */
  List<String> write(Network network, Target target, String main) throws IOException;
}
