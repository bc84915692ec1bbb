package org.dateline.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;

/**
 * Where a JSON text stops being one. Jackson knows no place for some errors, such as nesting that
 * is too deep; that is the first line and column then.
 */
public final class JsonPlace {
  private JsonPlace() {}

  public static int line(JsonProcessingException e) {
    return Optional.ofNullable(e.getLocation()).map(JsonLocation::getLineNr).orElse(1);
  }

  public static int column(JsonProcessingException e) {
    return Optional.ofNullable(e.getLocation()).map(JsonLocation::getColumnNr).orElse(1);
  }
}
