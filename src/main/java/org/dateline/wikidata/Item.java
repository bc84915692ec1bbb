package org.dateline.wikidata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An item as Wikidata had it at a time.
 *
 * @param label in the language asked for, else the one for all languages
 * @param revision the number of the item's last edit, 0 when the wiki does not tell
 * @param fetched when Wikidata said so
 */
public record Item(
    String id,
    Optional<String> label,
    Optional<String> description,
    List<String> aliases,
    List<Claim> claims,
    long revision,
    Instant fetched) {
  public Item {
    aliases = List.copyOf(aliases);
    claims = List.copyOf(claims);
  }

  /** Returns the statements of one property, in Wikidata's order. */
  public List<Claim> claims(Property property) {
    return claims.stream().filter(claim -> claim.property() == property).toList();
  }

  /** Returns the ids that the best statements of a property name. */
  public List<String> ids(Property property) {
    return best(property, Value.ItemId.class).stream().map(Value.ItemId::id).toList();
  }

  /** Returns where it is; the first when there are several best ones. */
  public Optional<Value.Point> point() {
    return best(Property.COORDINATES, Value.Point.class).stream().findFirst();
  }

  /** Returns the date of a property; the first when there are several best ones. */
  public Optional<Value.Date> date(Property property) {
    return best(property, Value.Date.class).stream().findFirst();
  }

  private <V extends Value> List<V> best(Property property, Class<V> kind) {
    return claims(property).stream()
        .filter(Claim::best)
        .map(Claim::value)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
