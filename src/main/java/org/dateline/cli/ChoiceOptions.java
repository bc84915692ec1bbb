package org.dateline.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which part of a store a command takes; the words are checked by the export. */
final class ChoiceOptions {
  private static final String LIST = "A list with commas, or the option again.";

  private final Map<String, List<String>> given = new TreeMap<>();

  Map<String, List<String>> given() {
    return given;
  }

  @Option(
      names = "--view",
      paramLabel = "actors|events",
      description =
          "Events as edges between actors, or as nodes; the tool's usual one if left out.")
  void view(String value) {
    given.put("view", List.of(value));
  }

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only what may have been on or after it: 2022, 2022-12 or 2022-12-18.")
  void from(String value) {
    given.put("from", List.of(value));
  }

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only what may have been on or before it.")
  void to(String value) {
    given.put("to", List.of(value));
  }

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only actors and places of these types, such as State,ArmedGroup. " + LIST)
  void types(List<String> values) {
    given.put("type", values);
  }

  @Option(
      names = "--relation",
      paramLabel = "NAME",
      description = "Only these relations and types of events, such as allyOf,Strike. " + LIST)
  void relations(List<String> values) {
    given.put("relation", values);
  }

  @Option(
      names = "--factuality",
      paramLabel = "NAME",
      description = "Asserted and Claimed if left out. " + LIST)
  void factualities(List<String> values) {
    given.put("factuality", values);
  }

  @Option(
      names = "--report",
      paramLabel = "ID",
      description = "Only what these reports say. " + LIST)
  void reports(List<String> values) {
    given.put("report", values);
  }

  @Option(
      names = "--around",
      paramLabel = "ACTOR",
      description = "Only what is near to an actor, given by name, id or address.")
  void around(String value) {
    given.put("around", List.of(value));
  }

  @Option(names = "--hops", paramLabel = "N", description = "How near: 1 if left out.")
  void hops(String value) {
    given.put("hops", List.of(value));
  }

  @Option(
      names = "--max-nodes",
      paramLabel = "N",
      description = "Only the N most connected; how many others there are is said.")
  void maxNodes(String value) {
    given.put("max-nodes", List.of(value));
  }
}
