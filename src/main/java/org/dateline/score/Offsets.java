package org.dateline.score;

/** What the positions in predictions count from. */
public enum Offsets {
  /** The first character after the front matter. */
  body,
  /** The first character of the file. */
  file
}
