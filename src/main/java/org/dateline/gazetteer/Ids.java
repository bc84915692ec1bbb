package org.dateline.gazetteer;

/** Whose id is right when a row of ours and an item of Wikidata have one name, and not one id. */
public enum Ids {
  OURS,
  THEIRS
}
