package org.dateline.linkset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.link.NameForms;

/**
 * Puts together entities that are likely one: their names have one skeleton, both are persons,
 * places or groups, and their reports have a country in common.
 */
public final class Clusters {
  private final NameForms forms;

  public Clusters(NameForms forms) {
    this.forms = forms;
  }

  /** Returns the clusters in the order of their first members; every entity is in one. */
  public List<List<StoredEntity>> of(List<StoredEntity> entities) {
    Map<String, List<List<StoredEntity>>> bySkeleton = new LinkedHashMap<>();
    List<List<StoredEntity>> all = new ArrayList<>();
    for (StoredEntity entity : entities) {
      String key = kind(entity) + " " + forms.skeleton(entity.name());
      List<List<StoredEntity>> alike = bySkeleton.computeIfAbsent(key, k -> new ArrayList<>());
      List<StoredEntity> cluster =
          alike.stream()
              .filter(c -> c.stream().anyMatch(e -> haveCountryInCommon(e, entity)))
              .findFirst()
              .orElseGet(
                  () -> {
                    List<StoredEntity> fresh = new ArrayList<>();
                    alike.add(fresh);
                    all.add(fresh);
                    return fresh;
                  });
      cluster.add(entity);
    }
    return all;
  }

  private static boolean haveCountryInCommon(StoredEntity a, StoredEntity b) {
    return !Collections.disjoint(a.countries(), b.countries());
  }

  private static String kind(StoredEntity entity) {
    return switch (entity.type()) {
      case "Person", "Place", "State", "Population" -> entity.type();
      default -> "group";
    };
  }
}
