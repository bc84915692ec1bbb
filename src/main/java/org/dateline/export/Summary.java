package org.dateline.export;

import java.util.List;

/**
 * What was written.
 *
 * @param remarks what was left out or needs to be known
 */
public record Summary(Network.Size size, List<String> remarks) {
  public Summary {
    remarks = List.copyOf(remarks);
  }
}
