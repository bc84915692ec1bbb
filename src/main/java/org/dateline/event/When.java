package org.dateline.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The time of something, as an interval of days.
 *
 * @param earliest first possible day; absent for an open start
 * @param latest last possible day; absent for an open end ({@code 2016/..})
 * @param edtf the same in the Extended Date/Time Format, as coarse as the text: {@code 2022-11}
 * @param text the words: "in late November"; empty when it was taken from another event
 */
public record When(
    Optional<LocalDate> earliest, Optional<LocalDate> latest, String edtf, String text) {

  /** Returns the days from one to another, written as a month or a year where they are one. */
  static When between(LocalDate from, LocalDate to, String text) {
    return new When(Optional.of(from), Optional.of(to), edtf(from, to), text);
  }

  static When day(LocalDate day, String text) {
    return between(day, day, text);
  }

  /** Returns the time from the start of this one on. */
  When onward() {
    String start = edtf.replaceAll("/.*", "");
    return new When(earliest, Optional.empty(), start + "/..", text);
  }

  /** Returns the time up to the end of this one. */
  When upTo() {
    String end = edtf.replaceAll(".*/", "");
    return new When(Optional.empty(), latest, "../" + end, text);
  }

  When worded(String words) {
    return new When(earliest, latest, edtf, words);
  }

  /** Returns this interval under another, usually coarser, EDTF: late November is November. */
  When written(String otherEdtf) {
    return new When(earliest, latest, otherEdtf, text);
  }

  /** Returns it moved and widened by days. */
  When moved(int least, int most) {
    if (earliest.isEmpty() || latest.isEmpty()) {
      return this;
    }
    return between(earliest.get().plusDays(least), latest.get().plusDays(most), text);
  }

  private static String edtf(LocalDate from, LocalDate to) {
    String first = from.toString();
    String last = to.toString();
    if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
      first = YearMonth.from(from).toString();
      last = YearMonth.from(to).toString();
      if (from.getMonthValue() == 1 && to.getMonthValue() == 12) {
        first = first.substring(0, 4);
        last = last.substring(0, 4);
      }
    }
    return first.equals(last) ? first : first + "/" + last;
  }
}
