package org.dateline.event;

import java.time.LocalDate;
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
    Optional<LocalDate> earliest, Optional<LocalDate> latest, String edtf, String text) {}
