package org.dateline.feed;

import java.util.List;
import java.util.Set;
import org.dateline.report.Reading.Skipped;

/**
 * What became of reports.
 *
 * @param ids of those that the store holds now, whether they changed or not
 * @param failed those that could not be read
 */
public record Receipt(Set<String> ids, List<Skipped> failed) {
  public Receipt {
    ids = Set.copyOf(ids);
    failed = List.copyOf(failed);
  }
}
