package org.dateline.event;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Reads how many a noun phrase counts: "at least seven", "dozens", "between 10 and 15". */
final class CountReader {
  private static final String NUMBER = "([\\p{L}\\d,-]+)";
  private static final Set<String> ORDINAL =
      Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  private static final Pattern LOW = Pattern.compile(NUMBER + "\\s*(to|or|and|-|–|—)\\s*$");
  private static final Pattern HIGH = Pattern.compile("^\\s*(to|or|and|-|–|—)\\s*" + NUMBER);

  private final Context context;
  private final NumberWords numbers;
  private final NumberRun runs;
  private final Pattern more;
  private final Pattern less;
  private final Pattern orMore;
  private final Set<String> many;

  /** A count between two bounds, either of which may be open. */
  record Count(OptionalInt atLeast, OptionalInt atMost) {
    static final Count UNKNOWN = new Count(OptionalInt.empty(), OptionalInt.empty());

    static Count exactly(int value) {
      return new Count(OptionalInt.of(value), OptionalInt.of(value));
    }

    static Count atLeast(int value) {
      return new Count(OptionalInt.of(value), OptionalInt.empty());
    }
  }

  CountReader(Context context) {
    this.context = context;
    this.numbers = new NumberWords(context.lexicon());
    this.runs = new NumberRun(numbers);
    String further = "(?:\\s+(?:" + words("about") + "))*\\s*$";
    this.more = Pattern.compile("(?i)\\b(?:" + words("atLeast") + ")" + further);
    this.less = Pattern.compile("(?i)\\b(?:" + words("atMost") + ")" + further);
    this.orMore = Pattern.compile("(?i)^\\s*(?:" + words("orMore") + ")");
    this.many = context.lexicon().values(Entry.Kind.NUMBER, "many").keySet();
  }

  private String words(String kind) {
    Map<String, Integer> values = context.lexicon().values(Entry.Kind.NUMBER, kind);
    return values.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** Returns how many the patient of an outcome stands for, if the text says so at all. */
  Optional<Count> count(Sentence sentence, Token patient) {
    Optional<Token> number = number(sentence, patient);
    if (number.filter(n -> allBut(sentence, n)).isPresent()) {
      return Optional.of(Count.UNKNOWN);
    }
    if (number.isPresent()) {
      return runs.at(sentence, number.get())
          .filter(run -> !year(run, patient))
          .map(run -> bounded(sentence, run));
    }
    if (vague(sentence, patient)) {
      return Optional.of(Count.UNKNOWN);
    }
    return single(sentence, patient) ? Optional.of(Count.exactly(1)) : Optional.empty();
  }

  private Optional<Token> number(Sentence sentence, Token patient) {
    if (runs.counts(patient)) {
      return Optional.of(patient);
    }
    if (many.contains(patient.lemma())) {
      Optional<Token> members =
          sentence.children(patient, "nmod").stream()
              .filter(t -> t.is("CD") && TimeHold.led(sentence, t, Set.of("of")))
              .findFirst();
      if (members.isPresent()) {
        return members; // "a family of six"
      }
    }
    return sentence.children(patient, "nummod", "amod", "compound", "det").stream()
        .filter(t -> runs.counts(t) && !t.tag().equals("DT"))
        .findFirst();
  }

  /** "all but one of the gunmen" */
  private static boolean allBut(Sentence sentence, Token number) {
    int at = number.index();
    return at > 1
        && sentence.token(at - 1).lemma().equals("but")
        && sentence.token(at - 2).lemma().equals("all");
  }

  private static boolean year(NumberRun.Run run, Token patient) {
    boolean alone = patient.is("CD") || patient.tag().equals("NN");
    return alone && run.text().matches("(19|20)\\d\\d");
  }

  private boolean vague(Sentence sentence, Token patient) {
    return many.contains(patient.lemma())
        || sentence.children(patient, "amod", "det", "compound", "nummod").stream()
            .anyMatch(t -> many.contains(t.lemma()));
  }

  /** "a soldier", "his wife", "wounding a third", "Sergeant Bunjaku", "the group's leader, X" */
  private boolean single(Sentence sentence, Token patient) {
    boolean kin = patient.tag().equals("NN") && context.listed(patient, WordList.KIN);
    boolean further =
        patient.lemma().equals("another")
            || ORDINAL.contains(patient.lemma()) && articled(sentence, patient);
    boolean article = patient.tag().equals("NN") && articled(sentence, patient);
    return article
        || listed(sentence, patient)
        || kin
        || further
        || patient.tag().matches("NNP?")
            && context
                .actor(sentence, patient)
                .filter(a -> a.type() == ActorType.PERSON)
                .isPresent();
  }

  /** "The mayor and his driver", "the judge and two guards": each of those named together. */
  private static boolean listed(Sentence sentence, Token noun) {
    boolean together =
        sentence.label(noun).equals("conj")
            || sentence.children(noun, "conj", "cc").stream()
                .anyMatch(t -> t.index() > noun.index());
    return together
        && noun.tag().equals("NN")
        && sentence.children(noun, "det", "nmod:poss").stream()
            .anyMatch(d -> d.lemma().equals("the") || d.is("PRP"));
  }

  private static boolean articled(Sentence sentence, Token noun) {
    return sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().matches("an?"));
  }

  private Count bounded(Sentence sentence, NumberRun.Run run) {
    String before =
        new Span(sentence.span().start(), run.span().start()).in(context.body()).replace('\n', ' ');
    String after =
        new Span(run.span().end(), sentence.span().end()).in(context.body()).replace('\n', ' ');
    Optional<Count> range = range(before, run, after);
    if (range.isPresent()) {
      return range.get();
    }
    if (run.open() || more.matcher(before).find() || orMore.matcher(after).find()) {
      return Count.atLeast(run.value());
    }
    return less.matcher(before).find()
        ? new Count(OptionalInt.empty(), OptionalInt.of(run.value()))
        : Count.exactly(run.value());
  }

  /** "10 to 14", "between 10 and 14", seen from either number. */
  private Optional<Count> range(String before, NumberRun.Run run, String after) {
    Matcher low = LOW.matcher(before);
    if (low.find() && joins(low.group(2), before.substring(0, low.start()))) {
      OptionalInt from = numbers.value(low.group(1).toLowerCase(Locale.ROOT));
      if (from.isPresent() && from.getAsInt() < run.value()) {
        return Optional.of(new Count(from, OptionalInt.of(run.value())));
      }
    }
    Matcher high = HIGH.matcher(after);
    if (high.find() && joins(high.group(1), before)) {
      OptionalInt to = numbers.value(high.group(2).toLowerCase(Locale.ROOT));
      if (to.isPresent() && to.getAsInt() > run.value()) {
        return Optional.of(new Count(OptionalInt.of(run.value()), to));
      }
    }
    return Optional.empty();
  }

  private static boolean joins(String word, String before) {
    return !word.equals("and") || before.matches("(?is).*\\bbetween\\s*$");
  }
}
