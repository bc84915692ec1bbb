package org.dateline.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads from the build of a sentence whether it asks or supposes, and whether it is a story. */
final class Mood {
  private static final Set<String> SUPPOSING = Set.of("had", "were", "should");
  private static final int OPENING = 3;

  private final Set<String> madeUp;
  private final Set<String> recounting;
  private final Set<String> tallies;

  Mood(Lexicon lexicon) {
    this.madeUp = lexicon.list(WordList.MADE_UP);
    this.recounting = lexicon.list(WordList.RECOUNTING);
    this.tallies = lexicon.values(Entry.Kind.NUMBER, "tally").keySet();
  }

  /** Reads what the sentence as a whole makes of a trigger. */
  void whole(Sentence sentence, Token trigger, StanceReading reading) {
    story(sentence).ifPresent(noun -> reading.cue(Factuality.NEGATED, noun.span()));
    if (asks(sentence)) {
      if (asked(sentence, trigger)) {
        reading.cue(Factuality.POSSIBLE, sentence.token(sentence.size() - 1).span());
      }
    } else if (trigger.index() < supposed(sentence) && !inserted(sentence, trigger)) {
      Token helper = sentence.token(opening(sentence));
      reading.cue(supposition(helper), helper.span());
    }
  }

  /** "The film follows a nurse", "in her new novel, rebels …": all of the sentence is its story. */
  private Optional<Token> story(Sentence sentence) {
    Optional<Token> told =
        sentence.tokens().stream()
            .filter(t -> sentence.head(t).isEmpty() && recounting.contains(t.lemma()))
            .flatMap(verb -> sentence.children(verb, "nsubj").stream())
            .filter(this::madeUp)
            .findFirst();
    return told.or(() -> framed(sentence));
  }

  private Optional<Token> framed(Sentence sentence) {
    List<Token> opening =
        sentence.tokens().stream().takeWhile(t -> !t.word().equals(",") && !t.is("VB")).toList();
    boolean in = opening.size() > 1 && opening.get(0).lemma().matches("in|throughout");
    return opening.stream()
        .filter(t -> t.is("NN"))
        .findFirst()
        .filter(noun -> in && opening.size() < sentence.size())
        .filter(noun -> !sentence.token(noun.index() + 1).tag().equals("NN"))
        .filter(this::madeUp);
  }

  /** A question for yes or no; "why did they attack?" takes for granted that they did. */
  private static boolean asks(Sentence sentence) {
    boolean mark =
        sentence.tokens().stream()
            .skip(Math.max(0, sentence.size() - OPENING))
            .anyMatch(t -> t.word().equals("?"));
    return mark
        && sentence.tokens().stream()
            .takeWhile(t -> !t.is("VB") && !t.is("MD"))
            .noneMatch(t -> t.is("W"));
  }

  /** "Did the attack change the war?" asks about an attack that happened. */
  private static boolean asked(Sentence sentence, Token trigger) {
    Optional<Token> at = Optional.of(trigger);
    for (int steps = 0; at.isPresent() && steps < sentence.size(); steps++) {
      Token word = at.get();
      boolean known =
          word.is("NN")
              && sentence.children(word, "det", "nmod:poss").stream()
                  .anyMatch(d -> d.is("PRP$") || d.is("NN") || d.lemma().matches("the|this|that"));
      String label = sentence.label(word);
      if (known && word.index() != 0 && !label.equals("root")
          || label.matches("acl:relcl|appos|compound|nmod:poss|amod")) {
        return false;
      }
      at = sentence.head(word);
    }
    return true;
  }

  /** Returns where the clause ends that "Had they …" opens, 0 where none is opened. */
  private static int supposed(Sentence sentence) {
    int first = opening(sentence);
    boolean opens =
        first + 1 < sentence.size()
            && isSupposing(sentence.token(first))
            && !sentence.token(first + 1).tag().matches("VB.*|RB|IN|TO");
    OptionalInt modal =
        IntStream.range(first + 1, sentence.size())
            .filter(i -> sentence.token(i).is("MD"))
            .findFirst();
    if (!opens || modal.isEmpty()) {
      return 0;
    }
    return IntStream.range(first, modal.getAsInt())
        .filter(i -> sentence.token(i).word().equals(","))
        .max()
        .orElse(modal.getAsInt());
  }

  /** "Were they to attack, the group warned, they would …": it did warn. */
  private static boolean inserted(Sentence sentence, Token verb) {
    int next = verb.index() + 1;
    boolean inverted =
        verb.index() > 0
            && sentence.token(verb.index() - 1).word().equals(",")
            && sentence.children(verb, "nsubj").stream().anyMatch(s -> s.index() >= next);
    if (inverted && verb.tag().matches("VBD|VBZ")) {
      return true;
    }
    return verb.tag().matches("VBD|VBZ")
        && next < sentence.size()
        && sentence.token(next).word().equals(",")
        && sentence.children(verb, "nsubj").stream()
            .map(s -> sentence.subtree(s).get(0).index())
            .anyMatch(first -> first > 0 && sentence.token(first - 1).word().equals(","));
  }

  private static int opening(Sentence sentence) {
    return sentence.token(0).word().matches("[\"“'‘]") ? 1 : 0;
  }

  private static boolean isSupposing(Token helper) {
    return SUPPOSING.contains(helper.word().toLowerCase(Locale.ROOT));
  }

  /** "Had they" did not, "were they to" might. */
  private static Factuality supposition(Token helper) {
    return helper.lemma().equals("have") ? Factuality.NEGATED : Factuality.POSSIBLE;
  }

  /** "Were the rebels to join", "Had they deployed a brigade": the auxiliary before the subject. */
  void inverted(Sentence sentence, Token word, StanceReading reading) {
    List<Token> subjects = sentence.children(word, "nsubj", "nsubj:pass");
    if (subjects.isEmpty() || sentence.tokens().stream().anyMatch(t -> t.word().equals("?"))) {
      return;
    }
    int subject = subjects.get(0).index();
    boolean itself = word.lemma().equals("be") && word.word().equals("Were");
    sentence.children(word, "aux", "aux:pass", "cop").stream()
        .filter(helper -> isSupposing(helper) && opensClause(sentence, helper))
        .findFirst()
        .or(() -> itself ? Optional.of(word) : Optional.empty())
        .filter(helper -> helper.index() < subject)
        .ifPresent(helper -> reading.cue(supposition(helper), helper.span()));
  }

  /** "Only then had they", "why were they": these suppose nothing. */
  private static boolean opensClause(Sentence sentence, Token helper) {
    return helper.index() == 0
        || !sentence.token(helper.index() - 1).tag().matches("RB.*|W.*|IN|CC|NNP?S?|PRP");
  }

  /**
   * "Has not said how many soldiers died or whether any civilians did": a question gives no figure.
   */
  static boolean open(Sentence sentence, Token verb) {
    boolean second = sentence.label(verb).equals("conj");
    Token clause = second ? sentence.head(verb).filter(h -> h.is("VB")).orElse(verb) : verb;
    boolean whether =
        sentence.label(clause).equals("ccomp")
            && sentence.children(clause, "mark").stream()
                .anyMatch(m -> m.lemma().matches("whether|if"));
    return whether || howMany(sentence, verb) || howMany(sentence, clause);
  }

  /** "Has not disclosed the number of soldiers killed": whether there were any is left open. */
  boolean uncounted(Sentence sentence, Token participle) {
    return participle.tag().equals("VBN")
        && sentence.label(participle).startsWith("acl")
        && sentence
            .head(participle)
            .flatMap(noun -> sentence.head(noun).filter(h -> sentence.label(noun).equals("nmod")))
            .filter(number -> tallies.contains(number.lemma()))
            .filter(number -> Presupposition.definite(sentence, number))
            .filter(number -> sentence.label(number).matches("obj|ccomp|xcomp"))
            .flatMap(sentence::head)
            .filter(
                verb ->
                    sentence.children(verb, "obl", "nummod").stream().noneMatch(t -> t.is("CD")))
            .isPresent();
  }

  /** Tells whether somebody asks how many did what a verb says, or had it done to them. */
  static boolean howMany(Sentence sentence, Token verb) {
    return sentence.children(verb, "nsubj", "nsubj:pass", "obj", "dep").stream()
        .flatMap(argument -> near(sentence, argument))
        .anyMatch(
            t ->
                t.lemma().equals("how")
                    && t.index() < verb.index()
                    && sentence.token(t.index() + 1).lemma().matches("many|much"));
  }

  /** A noun and what describes it, clauses about it left out: "rebels who did not say how many". */
  private static Stream<Token> near(Sentence sentence, Token noun) {
    List<Token> own = sentence.children(noun, "amod", "det", "advmod", "nummod");
    return Stream.concat(
        own.stream(), own.stream().flatMap(t -> sentence.children(t, "advmod").stream()));
  }

  /** Tells whether a noun means something made up. */
  boolean madeUp(Token noun) {
    return madeUp.contains(noun.lemma());
  }

  /** "In the novel the army storms the capital." */
  void madeUp(Sentence sentence, Token word, StanceReading reading) {
    sentence.children(word, "obl", "nmod").stream()
        .filter(this::madeUp)
        .filter(t -> sentence.preposition(t).filter(p -> p.matches("in|during")).isPresent())
        .findFirst()
        .ifPresent(t -> reading.cue(Factuality.NEGATED, t.span()));
  }
}
