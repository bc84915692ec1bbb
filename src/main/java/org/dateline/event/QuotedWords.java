package org.dateline.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Span;

/** Reads times and numbers of words that someone else picked out, as the rules read them. */
public final class QuotedWords {
  private final TimeReader times;
  private final NumberWords numbers;

  /** Reads relative times against a publication date. */
  public QuotedWords(Lexicon lexicon, Optional<LocalDate> published) {
    this.times = new TimeReader(published, new TimeWords(lexicon), "");
    this.numbers = new NumberWords(lexicon);
  }

  /**
   * Returns the first time that words of the body say by themselves; empty for "two days later".
   *
   * @param past whether a bare weekday or month means the last one or the next
   */
  public Optional<When> when(String body, Span words, boolean past) {
    return times.read(body, words, past, Optional.empty()).stream()
        .flatMap(e -> e.timing() instanceof Timing.On on ? Stream.of(on.when()) : Stream.empty())
        .findFirst();
  }

  /** Returns the number that one lower-case word writes: "4,300", "thirty-four". */
  public OptionalInt number(String word) {
    return numbers.value(word);
  }
}
