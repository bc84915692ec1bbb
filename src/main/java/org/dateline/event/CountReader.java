package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads how many a noun phrase counts: "at least seven", "dozens", "between 10 and 15". */
final class CountReader {
  private static final Map<String, Integer> OPEN =
      Map.of("dozen", 24, "score", 40, "hundred", 200, "thousand", 2000, "million", 2_000_000);
  private static final Map<String, Integer> UNITS =
      Map.of("dozen", 12, "hundred", 100, "thousand", 1000, "million", 1_000_000, "score", 20);
  private static final Pattern MORE =
      Pattern.compile(
          "(at least|more than|over|no fewer than|no less than|upwards of|minimum of|exceed(?:ed|ing)?)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LESS =
      Pattern.compile(
          "(up to|as many as|at most|no more than|fewer than|less than|nearly|almost)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private final Context context;

  /** A count between two bounds, either of which may be open. */
  record Count(OptionalInt atLeast, OptionalInt atMost) {}

  CountReader(Context context) {
    this.context = context;
  }

  /** Returns how many the patient of an outcome stands for, if the text says so at all. */
  Optional<Count> count(Sentence sentence, Token patient) {
    Optional<Token> number =
        patient.is("CD")
            ? Optional.of(patient)
            : sentence.children(patient, "nummod").stream().filter(t -> t.is("CD")).findFirst();
    if (OPEN.containsKey(patient.lemma())) {
      return Optional.of(round(sentence, patient));
    }
    if (number.isPresent()) {
      return Optional.ofNullable(exact(sentence, number.get()));
    }
    Optional<Token> of =
        sentence.children(patient, "nummod", "amod", "compound").stream()
            .filter(t -> OPEN.containsKey(t.lemma()))
            .findFirst();
    if (of.isPresent()) {
      return Optional.of(round(sentence, of.get()));
    }
    boolean single =
        patient.tag().equals("NN")
            && sentence.children(patient, "det").stream().anyMatch(d -> d.lemma().matches("an?"));
    boolean person =
        patient.name()
            && context
                .actors()
                .at(sentence, patient)
                .filter(a -> a.type() == ActorType.PERSON)
                .isPresent();
    if (single || person) {
      return Optional.of(new Count(OptionalInt.of(1), OptionalInt.of(1)));
    }
    boolean many =
        sentence.subtree(patient).stream()
            .anyMatch(t -> Set.of("number", "many", "several", "scores").contains(t.lemma()));
    return many
        ? Optional.of(new Count(OptionalInt.empty(), OptionalInt.empty()))
        : Optional.empty();
  }

  /** "dozens" is 24 or more, "two dozen" 24, "a hundred" 100, "several hundred" 200 or more. */
  private Count round(Sentence sentence, Token unit) {
    List<Token> before = new ArrayList<>(sentence.children(unit, "nummod", "det", "compound"));
    if (unit.index() > 0) {
      before.add(sentence.token(unit.index() - 1));
    }
    for (Token child : before) {
      Integer times = number(child);
      if (times != null && unit.word().toLowerCase(Locale.ROOT).equals(unit.lemma())) {
        return bounded(sentence, child, times * UNITS.get(unit.lemma()));
      }
    }
    return new Count(OptionalInt.of(OPEN.get(unit.lemma())), OptionalInt.empty());
  }

  private @Nullable Count exact(Sentence sentence, Token number) {
    Integer value = number(number);
    for (Token child : sentence.children(number, "compound", "nummod")) {
      Integer left = number(child);
      if (left != null && value != null) {
        value = UNITS.containsKey(number.lemma()) ? left * value : left + value;
      }
    }
    if (value == null || value >= 1900 && value < 2100 && number.word().matches("\\d{4}")) {
      return null;
    }
    return bounded(sentence, number, value);
  }

  private Count bounded(Sentence sentence, Token number, int value) {
    int start = Math.max(sentence.span().start(), number.span().start() - 24);
    String before = context.body().substring(start, number.span().start());
    String after =
        context
            .body()
            .substring(
                number.span().end(), Math.min(context.body().length(), number.span().end() + 12));
    Matcher range = Pattern.compile("(\\d+|\\w+)\\s*(?:to|-|–|and)\\s*$").matcher(before);
    if (range.find() && before.contains("between")
        || range.reset().find() && before.matches("(?s).*\\d\\s*(to|-|–)\\s*$")) {
      String low = range.group(1).toLowerCase(Locale.ROOT);
      Integer from =
          NumberWords.value(low).orElseGet(() -> low.matches("\\d+") ? Integer.valueOf(low) : null);
      if (from != null && from < value) {
        return new Count(OptionalInt.of(from), OptionalInt.of(value));
      }
    }
    Matcher to = Pattern.compile("^\\s*(?:and|to|-|–)\\s*(\\d+)").matcher(after);
    if (to.find()
        && (before.matches("(?s).*(between|from)\\s+$") || !after.startsWith(" and"))
        && Integer.parseInt(to.group(1)) > value) {
      return new Count(OptionalInt.of(value), OptionalInt.of(Integer.parseInt(to.group(1))));
    }
    if (MORE.matcher(before).find() || after.matches("(?s)^\\s+or more.*")) {
      return new Count(OptionalInt.of(value), OptionalInt.empty());
    }
    Matcher less = LESS.matcher(before);
    if (less.find() && !less.group(1).toLowerCase(Locale.ROOT).matches("nearly|almost")) {
      return new Count(OptionalInt.empty(), OptionalInt.of(value));
    }
    return new Count(OptionalInt.of(value), OptionalInt.of(value));
  }

  private static @Nullable Integer number(Token token) {
    String word = token.word().toLowerCase(Locale.ROOT).replace(",", "");
    if (word.matches("\\d{1,9}")) {
      return Integer.valueOf(word);
    }
    if (UNITS.containsKey(word)) {
      return UNITS.get(word);
    }
    int value = 0;
    for (String part : word.split("-")) {
      Optional<Integer> read = NumberWords.value(part);
      if (read.isEmpty()) {
        return null;
      }
      value += read.get();
    }
    return value;
  }
}
