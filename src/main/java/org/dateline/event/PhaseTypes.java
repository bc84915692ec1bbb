package org.dateline.event;

import java.util.List;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;

/** Which kinds of event may be phases of which, as the lexicon has it. */
final class PhaseTypes {
  private final List<Entry> wholes;

  PhaseTypes(Lexicon lexicon) {
    wholes = lexicon.entries(Entry.Kind.PHASE).filter(e -> !e.words("noun").isEmpty()).toList();
  }

  /** Something that happened is no phase of what did not, and the other way round. */
  boolean allow(Entry construction, Draft part, Draft whole) {
    boolean alike = real(part) == real(whole);
    boolean other = !construction.has("other-type") || !part.type.equals(whole.type);
    return alike
        && other
        && wholes.stream()
            .anyMatch(e -> e.signals().equals(whole.type) && e.words("noun").contains(part.type));
  }

  private static boolean real(Draft draft) {
    return draft.stance.factuality().compareTo(Factuality.CLAIMED) <= 0;
  }
}
