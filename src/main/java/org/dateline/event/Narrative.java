package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries time and place on inside a paragraph: what follows "On Friday rebels stormed the base" in
 * the same paragraph happened then and there unless it says otherwise. Plans and suppositions take
 * neither.
 */
final class Narrative {
  private Narrative() {}

  /**
   * @param drafts in text order
   */
  static void continueIn(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (settled(draft)) {
        for (int k = i - 1; k >= 0 && near(drafts.get(k), draft); k--) {
          Draft earlier = drafts.get(k);
          if (draft.when.isEmpty() && settled(earlier)) {
            draft.when =
                earlier
                    .when
                    .filter(w -> w.latest().isPresent())
                    .map(w -> new When(w.earliest(), w.latest(), w.edtf(), ""));
          }
          if (draft.location.isEmpty()
              && VIOLENT.contains(draft.type)
              && VIOLENT.contains(earlier.type)) {
            draft.location = earlier.location;
          }
        }
      }
    }
  }

  private static final Set<String> VIOLENT =
      Set.of("Strike", "Attack", "Clash", "HostageTaking", "Raid", "Killing", "Arrest");

  private static boolean settled(Draft draft) {
    Optional<When> when = draft.when;
    return draft.stance.factuality().compareTo(Factuality.DENIED) <= 0
        && when.filter(w -> w.latest().isEmpty()).isEmpty();
  }

  private static boolean near(Draft earlier, Draft later) {
    return earlier.trigger.sentence().paragraph() == later.trigger.sentence().paragraph();
  }
}
