package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.text.Span;

/**
 * Reads the time expressions of a sentence, relative ones against the report's date.
 *
 * <p>A report without a date gets none of the relative ones, but a month without a year is not
 * before the last day that the report names. Precision follows the words: a named day is a day, "in
 * late November" is 21–30 November, "since 2016" has an open end.
 */
final class TimeReader {
  /** A time expression and where it stands. */
  record Expression(Span span, Timing timing) {}

  private final Optional<LocalDate> published;

  /** "In the autumn of 2020 …": the year in which all months of that sentence lie. */
  private static final Pattern FRAME =
      Pattern.compile("^(?:In|During|Throughout)\\s+(?:[a-z]+\\s+){0,3}((?:19|20)\\d\\d)\\b");

  private final List<TimeForm> dates;
  private final List<TimeForm> forms;
  private final Optional<LocalDate> after;

  /**
   * @param body of the report, from which its time is inferred where it has no date
   */
  TimeReader(Optional<LocalDate> published, TimeWords words, String body) {
    this.published = published;
    this.dates = new DateForms(words).all();
    this.forms =
        Stream.of(
                new PeriodForms(words).all(),
                new DeicticForms(words).all(),
                new StoryForms(words).all())
            .flatMap(List::stream)
            .toList();
    this.after = published.isPresent() ? Optional.empty() : named(body);
  }

  /** Returns the last day that a report without a date names with its year. */
  private Optional<LocalDate> named(String body) {
    TimeForm.Told told = new TimeForm.Told(Optional.empty(), Optional.empty(), true);
    return collect(body, new Span(0, body.length()), told, told).stream()
        .flatMap(
            e ->
                e.timing() instanceof Timing.On on ? on.when().earliest().stream() : Stream.empty())
        .max(Comparator.naturalOrder());
  }

  /**
   * Returns the expressions of one stretch of the body, in text order; of two that overlap the one
   * that starts first, then the longer.
   *
   * @param past whether a bare weekday or month means the last one (the default) or the next
   * @param end of the year that the story has come to, if it tells of another than the report's
   */
  List<Expression> read(String body, Span stretch, boolean past, Optional<LocalDate> end) {
    TimeForm.Told told = new TimeForm.Told(published, after, past);
    TimeForm.Told dated = end.isPresent() ? new TimeForm.Told(end, end, past) : told;
    List<Expression> all = collect(body, stretch, told, dated);
    all.sort(
        Comparator.comparing((Expression e) -> e.span().start())
            .thenComparing(e -> -e.span().end()));
    List<Expression> kept = new ArrayList<>();
    for (Expression expression : all) {
      if (kept.isEmpty() || kept.get(kept.size() - 1).span().end() <= expression.span().start()) {
        kept.add(expression);
      }
    }
    return kept;
  }

  private List<Expression> collect(
      String body, Span stretch, TimeForm.Told told, TimeForm.Told dated) {
    List<Expression> all = new ArrayList<>();
    TimeForm.Told framed = framed(stretch.in(body), told).orElse(dated);
    dates.forEach(form -> collect(form, body, stretch, framed, all));
    forms.forEach(form -> collect(form, body, stretch, told, all));
    return all;
  }

  private static void collect(
      TimeForm form, String body, Span stretch, TimeForm.Told told, List<Expression> all) {
    Matcher m = form.pattern().matcher(stretch.in(body));
    while (m.find()) {
      Span span = new Span(stretch.start() + m.start(), stretch.start() + m.end());
      form.reading().apply(m, told).ifPresent(t -> all.add(new Expression(span, t)));
    }
  }

  private static Optional<TimeForm.Told> framed(String text, TimeForm.Told told) {
    Matcher m = FRAME.matcher(text);
    Optional<LocalDate> end =
        m.find()
            ? told.published()
                .map(now -> LocalDate.of(Integer.parseInt(m.group(1)), 12, 31))
                .filter(last -> last.isBefore(told.published().get()))
            : Optional.empty();
    return end.map(last -> new TimeForm.Told(Optional.of(last), Optional.of(last), true));
  }
}
