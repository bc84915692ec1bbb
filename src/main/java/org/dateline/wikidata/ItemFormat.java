package org.dateline.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes records of an entity in Wikibase's JSON (mediawiki.org, Wikibase/DataModel/JSON). */
record ItemFormat(PropertyNumbers numbers, String language) {
  /** Under this code are labels that hold in every language. */
  static final String ANY_LANGUAGE = "mul";

  /** Reads the entry of an answer that stands under the id asked for. */
  Lookup lookup(String asked, JsonNode entity, Instant fetched) {
    if (entity.has("missing")) {
      return new Lookup.Missing(asked);
    }
    Item item = item(entity, fetched);
    return item.id().equals(asked) ? new Lookup.Found(item) : new Lookup.Redirected(asked, item);
  }

  private Item item(JsonNode entity, Instant fetched) {
    return new Item(
        entity.path("id").asText(),
        term(entity.path("labels")),
        term(entity.path("descriptions")),
        aliases(entity.path("aliases")),
        claims(entity.path("claims")),
        entity.path("lastrevid").asLong(),
        fetched);
  }

  private Optional<String> term(JsonNode terms) {
    return Json.text(terms.path(language), "value")
        .or(() -> Json.text(terms.path(ANY_LANGUAGE), "value"));
  }

  private List<String> aliases(JsonNode groups) {
    List<JsonNode> all = new ArrayList<>(Json.elements(groups.path(language)));
    all.addAll(Json.elements(groups.path(ANY_LANGUAGE)));
    return all.stream().map(alias -> alias.path("value").asText()).distinct().toList();
  }

  private List<Claim> claims(JsonNode all) {
    List<Claim> claims = new ArrayList<>();
    for (Property property : Property.values()) {
      List<JsonNode> statements =
          Json.elements(all.path(numbers.of(property))).stream()
              .filter(statement -> !rank(statement).equals("deprecated"))
              .toList();
      boolean preferred = statements.stream().anyMatch(s -> rank(s).equals("preferred"));
      for (JsonNode statement : statements) {
        boolean best = !preferred || rank(statement).equals("preferred");
        ValueFormat.value(statement.path("mainsnak"))
            .map(value -> claim(property, value, best, statement.path("qualifiers")))
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  private static String rank(JsonNode statement) {
    return statement.path("rank").asText();
  }

  private Claim claim(Property property, Value value, boolean best, JsonNode qualifiers) {
    return new Claim(
        property, value, best, date(qualifiers, Property.START), date(qualifiers, Property.END));
  }

  private Optional<Value.Date> date(JsonNode qualifiers, Property property) {
    return Json.elements(qualifiers.path(numbers.of(property))).stream()
        .flatMap(snak -> ValueFormat.value(snak).stream())
        .filter(Value.Date.class::isInstance)
        .map(Value.Date.class::cast)
        .findFirst();
  }
}
