package org.dateline.batch;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be read, and where the findings go.
 *
 * @param inputs files, folders or patterns of them, on any file system that Hadoop knows
 * @param output a folder on such a file system
 * @param parts into how many parts the work is cut; chosen by the size of the input if not given
 */
public record Order(List<String> inputs, String output, OptionalInt parts) {
  public Order {
    inputs = List.copyOf(inputs);
  }
}
