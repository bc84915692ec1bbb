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
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Reads casualty figures: "at least seven soldiers died, including three officers". */
final class FigureReader {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));
  private static final Map<String, Integer> OPEN =
      Map.of("dozen", 24, "score", 40, "hundred", 200, "thousand", 2000, "million", 2_000_000);
  private static final Map<String, Integer> UNITS =
      Map.of("dozen", 12, "hundred", 100, "thousand", 1000, "million", 1_000_000, "score", 20);
  private static final Set<String> INTRANSITIVE = Set.of("die", "perish", "flee", "drown");
  private static final Pattern MORE =
      Pattern.compile(
          "(at least|more than|over|no fewer than|no less than|upwards of|minimum of|exceed(?:ed|ing)?)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LESS =
      Pattern.compile(
          "(up to|as many as|at most|no more than|fewer than|less than|nearly|almost)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private final Context context;
  private final Triggers triggers;

  /** A figure and the words that tell what happened to the victims. */
  record Found(Figure figure, Trigger outcome, Token patient) {}

  FigureReader(Context context, Triggers triggers) {
    this.context = context;
    this.triggers = triggers;
  }

  List<Found> read(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.OUTCOME)) {
      for (Token patient : patients(sentence, trigger)) {
        figure(sentence, trigger, patient, OptionalInt.empty())
            .ifPresent(
                f -> {
                  found.add(new Found(f, trigger, patient));
                  parts(sentence, trigger, patient, found);
                });
      }
    }
    return found;
  }

  private List<Token> patients(Sentence sentence, Trigger trigger) {
    Token token = trigger.token();
    Map<String, Set<Token>> arguments = new Grammar(sentence).arguments(token);
    if (trigger.part().equals("verb")) {
      boolean intransitive = INTRANSITIVE.contains(token.lemma());
      Set<Token> filled = arguments.getOrDefault(intransitive ? "subj" : "obj", Set.of());
      if (filled.isEmpty() && !intransitive && token.tag().equals("VBN")) {
        filled = arguments.getOrDefault("subj", Set.of());
      }
      return filled.stream()
          .filter(t -> !token.lemma().equals("lose") || people(sentence, t))
          .toList();
    }
    if (trigger.part().equals("adjective")) {
      List<Token> above = new ArrayList<>(sentence.children(token, "nsubj"));
      if (!sentence.children(token, "nummod").isEmpty()) {
        above.add(token);
      }
      sentence
          .head(token)
          .ifPresent(
              h -> {
                if (sentence.label(token).matches("amod|acl|appos")) {
                  above.add(h);
                } else if (sentence.label(token).equals("xcomp")) {
                  above.addAll(sentence.children(h, "obj"));
                }
              });
      return above;
    }
    List<Token> counted = new ArrayList<>();
    if (!sentence.children(token, "nummod").isEmpty()) {
      counted.add(token);
    }
    if (token.lemma().equals("toll")) {
      arguments.forEach(
          (f, tokens) -> {
            if (f.equals("of") || f.equals("at")) {
              counted.addAll(tokens);
            }
          });
      sentence
          .head(token)
          .ifPresent(
              h ->
                  counted.addAll(
                      sentence.children(h, "obl", "nummod").stream()
                          .filter(t -> t.is("CD"))
                          .toList()));
    }
    return counted;
  }

  private boolean people(Sentence sentence, Token token) {
    return context.actors().at(sentence, token).filter(a -> a.type() != ActorType.PLACE).isPresent()
        || Set.of("man", "soldier", "fighter", "life", "people", "troops", "officer")
            .contains(token.lemma());
  }

  private void parts(Sentence sentence, Trigger trigger, Token patient, List<Found> found) {
    int whole = found.size() - 1;
    for (Token part : sentence.children(patient, "nmod")) {
      boolean including =
          sentence.children(part, "case").stream().anyMatch(c -> c.lemma().startsWith("includ"));
      if (including) {
        figure(sentence, trigger, part, OptionalInt.of(whole))
            .ifPresent(f -> found.add(new Found(f, trigger, part)));
      }
    }
  }

  private Optional<Figure> figure(
      Sentence sentence, Trigger trigger, Token patient, OptionalInt includedIn) {
    Optional<Count> count = count(sentence, patient);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    Optional<Actor> victims = context.actor(sentence, patient);
    Span span = context.phrase(sentence, patient);
    Figure.Outcome outcome =
        Figure.Outcome.valueOf(trigger.entry().signals().toUpperCase(Locale.ROOT));
    return Optional.of(
        new Figure(
            outcome,
            count.get().atLeast(),
            count.get().atMost(),
            victims,
            span.in(context.body()),
            cumulative(sentence),
            includedIn,
            span,
            Stance.ASSERTED));
  }

  private static boolean cumulative(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                t.lemma().equals("since")
                    || t.lemma().equals("total")
                    || t.lemma().equals("overall"));
  }

  private record Count(OptionalInt atLeast, OptionalInt atMost) {}

  private Optional<Count> count(Sentence sentence, Token patient) {
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

  private @org.jspecify.annotations.Nullable Count exact(Sentence sentence, Token number) {
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
          WORDS.containsKey(low)
              ? WORDS.get(low)
              : low.matches("\\d+") ? Integer.valueOf(low) : null;
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

  private static @org.jspecify.annotations.Nullable Integer number(Token token) {
    String word = token.word().toLowerCase(Locale.ROOT).replace(",", "");
    if (word.matches("\\d{1,9}")) {
      return Integer.valueOf(word);
    }
    if (UNITS.containsKey(word)) {
      return UNITS.get(word);
    }
    int value = 0;
    for (String part : word.split("-")) {
      if (!WORDS.containsKey(part)) {
        return null;
      }
      value += WORDS.get(part);
    }
    return value;
  }
}
