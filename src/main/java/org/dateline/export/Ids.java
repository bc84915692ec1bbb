package org.dateline.export;

import java.util.Locale;
import org.dateline.graph.Iris;

/** The ids of nodes and edges, made from the addresses of the graph alone. */
final class Ids {
  private Ids() {}

  /**
   * Shortens {@code https://w3id.org/dateline/id/actor/x} to {@code actor:x}; others stay whole.
   */
  static String of(String iri) {
    return iri.startsWith(Iris.DEFAULT_BASE)
        ? iri.substring(Iris.DEFAULT_BASE.length()).replaceFirst("/", ":")
        : iri;
  }

  /** Returns the address that a node's id stands for. */
  static String iri(String id) {
    return id.contains("://") ? id : Iris.DEFAULT_BASE + id.replaceFirst(":", "/");
  }

  /** Returns the part after the last '#' or '/'. */
  static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** Tells whether reports call it by a name; who is only described has the id of its report. */
  static boolean isNamed(String id) {
    return !id.contains("_");
  }

  /** Writes the name of a class as the ontology labels it: {@code hostage taking}. */
  static String words(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
