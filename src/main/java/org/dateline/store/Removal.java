package org.dateline.store;

import java.util.List;

/**
 * What the removal of reports did.
 *
 * @param statements how many statements went
 * @param unknown ids of reports that were not in the store
 * @param unsaid what no remaining report states, in the words of {@link StatedFacts}, in order
 */
public record Removal(long statements, List<String> unknown, List<String> unsaid) {
  public Removal {
    unknown = List.copyOf(unknown);
    unsaid = List.copyOf(unsaid);
  }
}
