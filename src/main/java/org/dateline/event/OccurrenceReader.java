package org.dateline.event;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.event.CountReader.Count;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads how many events a trigger stands for: "at least 12 air strikes", "shelled three times". */
final class OccurrenceReader {
  private static final String YEAR = "(19|20)\\d\\d";
  private static final String ABOVE = "nmod|obl|dep";

  private final CountReader counts;
  private final TimeWords times;
  private final Map<String, Integer> words;

  OccurrenceReader(Context context) {
    this.counts = new CountReader(context);
    this.times = new TimeWords(context.lexicon());
    this.words = context.lexicon().values(Entry.Kind.NUMBER, "occurrences");
  }

  Occurrences of(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    Token head = trigger.token();
    Optional<Occurrences> read =
        head.is("VB")
            ? told(sentence, head)
            : Stream.concat(Stream.of(head), trigger.words().stream())
                .flatMap(word -> named(sentence, word).stream())
                .findFirst();
    return read.orElse(Occurrences.ONCE);
  }

  /** "shelled the town twice", "attacked three times" */
  private Optional<Occurrences> told(Sentence sentence, Token verb) {
    Optional<Occurrences> adverb =
        sentence.children(verb, "advmod").stream()
            .filter(t -> words.getOrDefault(t.lemma(), 0) > 0)
            .map(t -> worded(t.lemma()))
            .findFirst();
    return adverb.or(
        () ->
            Stream.of("obl", "obl:tmod", "obl:npmod", "obj", "dep", "nmod")
                .flatMap(label -> sentence.children(verb, label).stream())
                .filter(t -> t.word().equalsIgnoreCase("times"))
                .flatMap(t -> number(sentence, t).stream())
                .findFirst());
  }

  private Optional<Occurrences> named(Sentence sentence, Token noun) {
    Optional<Occurrences> word =
        sentence.children(noun, "amod", "compound", "nummod", "det").stream()
            .filter(t -> words.containsKey(t.lemma()))
            .filter(t -> plural(noun) || words.get(t.lemma()) > 0)
            .map(t -> worded(t.lemma()))
            .findFirst();
    if (word.isPresent() || !plural(noun)) {
      return word;
    }
    return Stream.concat(Stream.of(noun), sentence.children(noun, "compound").stream())
        .flatMap(counted -> number(sentence, counted).stream())
        .findFirst()
        .or(() -> above(sentence, noun));
  }

  /** "a series of attacks", "dozens of raids" */
  private Optional<Occurrences> above(Sentence sentence, Token noun) {
    boolean of = sentence.preposition(noun).filter("of"::equals).isPresent();
    boolean definite = sentence.children(noun, "det", "nmod:poss").stream().findAny().isPresent();
    return sentence
        .head(noun)
        .filter(head -> of && !definite && sentence.label(noun).matches(ABOVE))
        .filter(head -> !times.tells(head))
        .flatMap(
            head ->
                head.tag().equals("NNS") && words.getOrDefault(head.lemma(), 1) == 1
                    ? number(sentence, head)
                    : Optional.of(head.lemma()).filter(words::containsKey).map(this::worded));
  }

  /**
   * What counts days, years or dates counts no events: "the 2019 attacks", "the Oct. 7 attacks".
   */
  private Optional<Occurrences> number(Sentence sentence, Token noun) {
    boolean dated =
        sentence.children(noun, "nummod", "compound").stream()
            .anyMatch(
                t ->
                    t.word().matches(YEAR)
                        || times.named(t.word())
                        || t.index() > 0 && times.named(sentence.token(t.index() - 1).word()));
    return dated
        ? Optional.empty()
        : counts.count(sentence, noun).filter(c -> !c.equals(Count.UNKNOWN)).map(this::bounded);
  }

  private Occurrences bounded(Count count) {
    int least = Math.max(1, count.atLeast().orElse(1));
    return new Occurrences(least, count.atMost());
  }

  private Occurrences worded(String word) {
    int value = words.get(word);
    return value > 0 ? Occurrences.exactly(value) : Occurrences.several();
  }

  private static boolean plural(Token noun) {
    return noun.tag().matches("NNP?S");
  }
}
