package org.dateline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The forms that extracted findings can be written in; a name is also the ending of its files. */
enum Form {
  trig,
  nq,
  nt,
  ttl,
  jsonld,
  rdf,
  jsonl;

  /** Returns the form that a file's name ends in. */
  static Optional<Form> of(Path file) {
    String name = file.toString();
    return Arrays.stream(values()).filter(form -> name.endsWith("." + form)).findFirst();
  }
}
