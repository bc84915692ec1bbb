package org.dateline.export;

import java.util.regex.Pattern;

/** What a spreadsheet would run when it opens a table. */
public final class Formula {
  private static final Pattern RUN = Pattern.compile("(?s)(?!-?\\d+(\\.\\d+)?$)[=+@\\t\\r-].*");

  private Formula() {}

  /** Returns a cell with an apostrophe before what would be run; a number below zero stays. */
  public static String defused(String cell) {
    return RUN.matcher(cell).matches() ? "'" + cell : cell;
  }
}
