package org.dateline.gazetteer;

/**
 * A row of ours and an item of the same name, that may be the same thing or namesakes.
 *
 * @param ours our row's id; empty if it has none
 * @param taken whether the update gives the row this id
 */
record Conflict(String where, String name, String ours, String theirs, boolean taken) {
  @Override
  public String toString() {
    String had = ours.isEmpty() ? "has no id" : "is " + ours;
    String outcome = taken ? "taken" : "left as it is";
    return "%s: '%s' %s here, and Wikidata has %s of that name; %s"
        .formatted(where, name, had, theirs, outcome);
  }
}
