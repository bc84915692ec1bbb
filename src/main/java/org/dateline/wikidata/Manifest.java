package org.dateline.wikidata;

import java.util.List;

/**
 * What a reconciliation service says of itself.
 *
 * @param versions of the protocol that it speaks
 * @param identifierSpace what its ids follow to make an IRI
 */
public record Manifest(
    List<String> versions, String name, String identifierSpace, String schemaSpace) {
  public Manifest {
    versions = List.copyOf(versions);
  }
}
