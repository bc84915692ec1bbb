package org.dateline.score;

/**
 * A range {@code [start, end)} of UTF-16 units as a file gives it, start &lt; end; a wrong one may
 * lie outside the text, even before it.
 */
record Stretch(int start, int end) {
  int length() {
    return end - start;
  }
}
