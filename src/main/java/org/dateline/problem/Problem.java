package org.dateline.problem;

import java.nio.file.Path;

/**
 * One thing wrong in one file.
 *
 * <p>Printed as {@code ontology/lexicon.ttl:41: event class 'dl:Rayd' is not in the ontology; fix:
 * use dl:Raid}, a form that terminals and editors turn into a link.
 *
 * @param line counted from 1; 0 when the whole file is meant
 */
public record Problem(Path file, int line, String what, String fix) {
  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file.toString();
    return where + ": " + what + "; fix: " + fix;
  }
}
