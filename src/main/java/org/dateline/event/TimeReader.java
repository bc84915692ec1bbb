package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.dateline.text.Span;

/**
 * Reads the time expressions of a sentence, relative ones against the report's date.
 *
 * <p>A report without a date gets none of the relative ones. Precision follows the words: a named
 * day is a day, "in late November" is 21–30 November, "since 2016" has an open end.
 */
final class TimeReader {
  /** A time expression and where it stands. */
  record Expression(Span span, Timing timing) {}

  private final Optional<LocalDate> published;
  private final List<TimeForm> forms;

  TimeReader(Optional<LocalDate> published, TimeWords words) {
    this.published = published;
    this.forms =
        Stream.of(
                new DateForms(words).all(),
                new PeriodForms(words).all(),
                new DeicticForms(words).all(),
                new StoryForms(words).all())
            .flatMap(List::stream)
            .toList();
  }

  /**
   * Returns the expressions of one stretch of the body, in text order; of two that overlap the one
   * that starts first, then the longer.
   *
   * @param past whether a bare weekday or month means the last one (the default) or the next
   */
  List<Expression> read(String body, Span stretch, boolean past) {
    List<Expression> all = new ArrayList<>();
    TimeForm.Told told = new TimeForm.Told(published, past);
    for (TimeForm form : forms) {
      Matcher m = form.pattern().matcher(stretch.in(body));
      while (m.find()) {
        Span span = new Span(stretch.start() + m.start(), stretch.start() + m.end());
        form.reading().apply(m, told).ifPresent(t -> all.add(new Expression(span, t)));
      }
    }
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
}
