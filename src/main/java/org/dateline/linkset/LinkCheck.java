package org.dateline.linkset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.wikidata.Lookup;
import org.dateline.wikidata.NoAnswer;
import org.dateline.wikidata.Wikidata;

/** Finds links to items that Wikidata has merged or deleted since, and repairs them. */
public final class LinkCheck {
  static final String METHOD = "check";

  /** Who decided, when it was Wikidata itself. */
  private static final String WIKIDATA = "Wikidata";

  private final Wikidata wikidata;
  private final LocalDate today;

  public LinkCheck(Wikidata wikidata, LocalDate today) {
    this.wikidata = wikidata;
    this.today = today;
  }

  /** Returns what has to change: the item merged into, or none for one that is no more. */
  public List<LinkDecision> repairs(List<StoredEntity> entities) throws NoAnswer {
    Map<String, List<StoredEntity>> byItem =
        entities.stream()
            .filter(entity -> entity.item().isPresent())
            .collect(
                Collectors.groupingBy(
                    entity -> entity.item().orElseThrow(), TreeMap::new, Collectors.toList()));
    List<LinkDecision> repairs = new ArrayList<>();
    for (Lookup lookup : wikidata.items(byItem.keySet())) {
      if (!(lookup instanceof Lookup.Found)) {
        byItem.get(lookup.asked()).forEach(entity -> repairs.add(repair(entity, lookup)));
      }
    }
    return repairs;
  }

  private LinkDecision repair(StoredEntity entity, Lookup lookup) {
    Optional<String> target = lookup.item().map(item -> item.id());
    String reason =
        target
            .map(id -> "Wikidata has merged %s into %s".formatted(lookup.asked(), id))
            .orElse("Wikidata has no %s any more".formatted(lookup.asked()));
    return new LinkDecision(
        entity.iri(),
        target,
        entity.certain(),
        entity.analyst().isPresent() ? LinkDecision.ANALYST : METHOD,
        entity.analyst().or(() -> Optional.of(WIKIDATA)),
        today,
        1,
        reason,
        List.of());
  }
}
