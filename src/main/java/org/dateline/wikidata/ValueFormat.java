package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a {@link Value} of a snak; of kinds that Dateline does not read, and of none, nothing. */
final class ValueFormat {
  private static final Pattern TIME =
      Pattern.compile("([+-][0-9]{4,9})-([0-9]{2})-([0-9]{2})T00:00:00Z");

  // Precisions of Wikibase's time values; coarser ones, decades and more, say too little here.
  private static final int YEAR = 9;
  private static final int MONTH = 10;
  private static final int DAY = 11;

  private ValueFormat() {}

  static Optional<Value> value(JsonNode snak) {
    JsonNode value = snak.path("datavalue").path("value");
    return switch (snak.path("datavalue").path("type").asText()) {
      case "wikibase-entityid" -> Json.text(value, "id").map(Value.ItemId::new);
      case "globecoordinate" -> point(value);
      case "time" -> date(value);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> point(JsonNode value) {
    JsonNode latitude = value.path("latitude");
    JsonNode longitude = value.path("longitude");
    return latitude.isNumber() && longitude.isNumber()
        ? Optional.of(new Value.Point(latitude.asDouble(), longitude.asDouble()))
        : Optional.empty();
  }

  private static Optional<Value> date(JsonNode value) {
    Matcher time = TIME.matcher(value.path("time").asText());
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(time.group(1));
      int month = Integer.parseInt(time.group(2));
      int day = Integer.parseInt(time.group(3));
      return switch (value.path("precision").asInt()) {
        case YEAR ->
            Optional.of(new Value.Date(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        case MONTH -> {
          YearMonth whole = YearMonth.of(year, month);
          yield Optional.of(new Value.Date(whole.atDay(1), whole.atEndOfMonth()));
        }
        case DAY -> {
          LocalDate on = LocalDate.of(year, month, day);
          yield Optional.of(new Value.Date(on, on));
        }
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      // Wikidata has a few 30ths of February, from calendars that had them.
      return Optional.empty();
    }
  }
}
