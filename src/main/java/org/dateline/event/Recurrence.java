package org.dateline.event;

import java.util.List;
import java.util.Set;

/**
 * Gives talks and cease-fires that name no party those of the last ones before them: "the next
 * round is due in March", "the truce collapsed".
 */
final class Recurrence {
  private static final Set<String> SOURCES = Set.of("Talks", "Agreement", "Ceasefire");
  private static final Set<String> HEIRS = Set.of("Talks", "Ceasefire", "CeasefireEnd");

  private Recurrence() {}

  /**
   * @param drafts in text order
   */
  static void inherit(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      Draft heir = drafts.get(i);
      if (HEIRS.contains(heir.type) && nobody(heir) && !indefinite(heir)) {
        for (int k = i - 1; k >= 0 && nobody(heir); k--) {
          lend(drafts.get(k), heir);
        }
      }
    }
  }

  private static void lend(Draft source, Draft heir) {
    List<Role> parties =
        source.roles.stream()
            .filter(r -> r.name().equals("participant") && r.actor().isPresent())
            .toList();
    if (SOURCES.contains(source.type) && parties.size() > 1) {
      parties.forEach(heir::add);
    }
  }

  private static boolean nobody(Draft draft) {
    return draft.roles.stream().allMatch(r -> r.actor().isEmpty());
  }

  /** "A truce": one not spoken of before. */
  private static boolean indefinite(Draft draft) {
    return draft.trigger.sentence().children(draft.trigger.token(), "det").stream()
        .anyMatch(d -> Set.of("a", "an", "any", "no").contains(d.lemma()));
  }
}
