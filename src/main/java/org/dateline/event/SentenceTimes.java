package org.dateline.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.event.TimeReader.Expression;
import org.dateline.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The times that sentences tell, and those that they take from what stands before them. */
final class SentenceTimes {
  private static final int NEWS = 60;

  /** A heading that is a date has no more words: "Monday, 3 June 2024". */
  private static final int WORDS = 8;

  /** What does not end so is a heading. */
  private static final Pattern ENDED = Pattern.compile("[.!?:;…][\"”’)]*\\s*$");

  private final Context context;
  private final TimeReader times;

  /** Made when first asked for: most reports are no chronicles. */
  private @Nullable NavigableMap<Integer, Optional<When>> headings;

  SentenceTimes(Context context) {
    this.context = context;
    this.times =
        new TimeReader(
            context.text().report().date(), new TimeWords(context.lexicon()), context.body());
  }

  /** Returns the times of a sentence; "the Mar Elias church", "the 14 February Front" tell none. */
  List<Expression> of(Sentence sentence, boolean past) {
    return read(sentence, past).stream()
        .filter(
            e -> sentence.tokens().stream().noneMatch(t -> t.name() && t.span().overlaps(e.span())))
        .toList();
  }

  private List<Expression> read(Sentence sentence, boolean past) {
    List<Expression> plain = times.read(context.body(), sentence.span(), past, Optional.empty());
    Optional<LocalDate> end = past ? StoryYear.of(sentence, context) : Optional.empty();
    return end.isEmpty() || plain.stream().anyMatch(this::news)
        ? plain
        : times.read(context.body(), sentence.span(), true, end);
  }

  /** Tells whether a time lies so near to the report's day that it is meant without a year. */
  private boolean news(Expression time) {
    return time.timing() instanceof Timing.On on
        && on.when()
            .latest()
            .flatMap(day -> context.text().report().date().filter(now -> near(day, now)))
            .isPresent();
  }

  private static boolean near(LocalDate day, LocalDate now) {
    return day.isAfter(now.minusDays(NEWS)) && !day.isAfter(now);
  }

  /** "6 June 2023: The dam is destroyed. Dozens drown.": the date of a paragraph of a chronicle. */
  Optional<When> diary(Sentence sentence) {
    Sentence first = sentence;
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence earlier = context.sentences().get(i);
      if (earlier.paragraph() != sentence.paragraph()) {
        break;
      }
      first = earlier;
    }
    Sentence opening = first;
    return of(opening, true).stream()
        .filter(e -> e.span().start() == opening.span().start())
        .filter(e -> context.body().startsWith(":", e.span().end()))
        .flatMap(e -> e.timing() instanceof Timing.On on ? Stream.of(on.when()) : Stream.empty())
        .findFirst()
        .or(() -> heading(opening));
  }

  /** Returns the time that is the whole heading of an entry, if the report has several of these. */
  private Optional<When> heading(Sentence entry) {
    if (headings == null) {
      headings = headings();
    }
    return Optional.ofNullable(headings.lowerEntry(entry.index())).flatMap(Map.Entry::getValue);
  }

  /** Returns all headings by their place, with the time that each is; none where few are times. */
  private NavigableMap<Integer, Optional<When>> headings() {
    NavigableMap<Integer, Optional<When>> found = new TreeMap<>();
    for (Sentence sentence : context.sentences()) {
      Optional<When> time = whole(sentence);
      if (time.isPresent() || !ENDED.matcher(sentence.span().in(context.body())).find()) {
        found.put(sentence.index(), time);
      }
    }
    boolean several = found.values().stream().filter(Optional::isPresent).count() > 1;
    return several ? found : new TreeMap<>();
  }

  /** Returns the time that makes up all of a sentence: "June 2022". */
  private Optional<When> whole(Sentence sentence) {
    return sentence.size() > WORDS
        ? Optional.empty()
        : times.read(context.body(), sentence.span(), true, Optional.empty()).stream()
            .filter(
                e ->
                    sentence
                        .span()
                        .in(context.body())
                        .strip()
                        .replaceFirst("[:.]$", "")
                        .equals(e.span().in(context.body()).strip()))
            .flatMap(
                e -> e.timing() instanceof Timing.On on ? Stream.of(on.when()) : Stream.empty())
            .findFirst();
  }

  /** Returns the last day or month that the paragraph names before this sentence. */
  Optional<When> before(Sentence sentence) {
    for (int i = sentence.index() - 1; i >= 0; i--) {
      Sentence earlier = context.sentences().get(i);
      if (earlier.paragraph() != sentence.paragraph()) {
        return Optional.empty();
      }
      List<Expression> all = of(earlier, true);
      for (int k = all.size() - 1; k >= 0; k--) {
        if (all.get(k).timing() instanceof Timing.On on) {
          return Optional.of(on.when());
        }
      }
    }
    return Optional.empty();
  }
}
