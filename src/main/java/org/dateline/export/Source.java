package org.dateline.export;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report that an export rests on. */
public record Source(
    String id,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> date,
    Optional<String> url,
    Optional<String> licence) {

  /** Returns one line that names it: publisher, title, date, address, licence. */
  public String citation() {
    return Stream.of(publisher, title.or(() -> Optional.of(id)), date, url, licence)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
