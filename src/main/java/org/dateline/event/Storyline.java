package org.dateline.event;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Where in the telling an event stands: on the line of the story, or in words that look back or
 * aside ("who had fled in May", "since the army took the town"). What one event says of time and
 * place holds for another of the same line only.
 */
final class Storyline {
  private static final Set<String> OUTSIDE = Set.of("advcl", "obl", "nmod");
  private static final Set<String> LOOKING_BACK =
      Set.of("after", "since", "before", "until", "till", "following", "than");
  private static final Set<String> HERE =
      Set.of("in", "at", "near", "inside", "outside", "around", "across", "off");

  private static final Set<String> COMPASS =
      Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");
  private static final Set<String> ACROSS = Set.of("across", "over", "along", "beyond", "on");

  private final Lexicon lexicon;
  private final TimeWords times;
  private final Set<String> later;
  private final Set<String> away;
  private final Set<String> areas;

  /** For each sentence that was asked about, what its words are aside in; walking up is long. */
  private final IdentityHashMap<Sentence, List<Optional<Token>>> known = new IdentityHashMap<>();

  Storyline(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.times = new TimeWords(lexicon);
    this.later = lexicon.list(WordList.LATER);
    this.away = lexicon.list(WordList.AWAY);
    this.areas = new HashSet<>(lexicon.list(WordList.AREA));
    this.areas.addAll(lexicon.list(WordList.SETTLEMENT));
  }

  /** Returns the top of the clause or phrase that is told aside; none for the line itself. */
  Optional<Token> aside(Draft draft) {
    return aside(draft.trigger.sentence(), draft.trigger.token());
  }

  /** Returns the top of the clause or phrase aside that a word stands in. */
  static Optional<Token> aside(Sentence sentence, Token from) {
    Optional<Token> at = Optional.of(from);
    for (int steps = 0; at.isPresent() && steps < sentence.size(); steps++) {
      if (turns(sentence, at.get())) {
        return at;
      }
      at = sentence.head(at.get());
    }
    return Optional.empty();
  }

  private static boolean turns(Sentence sentence, Token token) {
    return switch (sentence.label(token)) {
      case "acl:relcl" -> !when(sentence, token);
      case "acl" ->
          token.tag().equals("VBN") && !content(sentence, token) || before(sentence, token);
      case "ccomp" -> false;
      default -> back(sentence, token) || flashback(sentence, token);
    };
  }

  /** "After the raid", "since troops took the town". */
  static boolean back(Sentence sentence, Token token) {
    return OUTSIDE.contains(sentence.label(token)) && before(sentence, token);
  }

  /** "It came on 23 July, when rebels killed 13": the clause says what happened then. */
  private static boolean when(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod").stream().anyMatch(t -> t.lemma().equals("when"));
  }

  /** "The claim that rebels struck on Friday": what is claimed. */
  private static boolean content(Sentence sentence, Token verb) {
    return sentence.children(verb, "mark").stream().anyMatch(t -> t.lemma().equals("that"));
  }

  private static boolean before(Sentence sentence, Token token) {
    return sentence.children(token, "mark", "case", "advmod").stream()
        .anyMatch(t -> LOOKING_BACK.contains(t.lemma()) && t.index() < token.index());
  }

  /** "The group had ambushed a convoy": what went before; "he said it had" only reports. */
  private static boolean flashback(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN")
        && sentence.children(verb, "aux").stream()
            .anyMatch(a -> a.lemma().equals("have") && a.tag().equals("VBD"));
  }

  /** Returns the clause of a trigger that looks back: "after the crowd had stormed the palace". */
  static Optional<Token> flashback(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    return Optional.of(trigger.token())
        .filter(v -> sentence.label(v).equals("advcl") && flashback(sentence, v))
        .filter(
            v ->
                sentence.children(v, "mark").stream()
                    .anyMatch(m -> m.lemma().matches("after|since|because") && !soon(sentence, m)));
  }

  /** "Killed hours after he had accused them": on the same day. */
  private static boolean soon(Sentence sentence, Token mark) {
    return mark.index() > 0
        && sentence
            .token(mark.index() - 1)
            .lemma()
            .matches("hour|minute|moment|shortly|just|soon|right");
  }

  /** Tells whether it is told as of now: "has moved troops", "the fighting goes on". */
  boolean now(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Token> at = Optional.of(draft.trigger.token());
    for (int steps = 0; at.isPresent() && steps < sentence.size(); steps++) {
      if (present(sentence, at.get()) && !says(at.get())) {
        return true;
      }
      at = sentence.head(at.get());
    }
    return false;
  }

  private static boolean present(Sentence sentence, Token token) {
    return token.tag().matches("VB[PZ]")
        || sentence.children(token, "aux", "aux:pass", "cop").stream()
            .anyMatch(t -> t.tag().matches("VB[PZ]"));
  }

  private boolean says(Token verb) {
    return lexicon.phrases(verb.lemma()).stream()
        .map(Lexicon.Phrase::entry)
        .anyMatch(
            e -> e.kind() == Entry.Kind.CUE && e.signals().equals("Claimed") && e.has("speech"));
  }

  /**
   * "The army later bombed it", "since then they have": at some other time, and nobody says when.
   */
  boolean later(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token trigger = draft.trigger.token();
    return beside(draft)
        .filter(t -> t.is("RB") && later.contains(t.lemma()))
        .anyMatch(
            t ->
                sentence
                    .head(t)
                    .filter(h -> h.equals(trigger) || sentence.dominates(h, trigger))
                    .isPresent());
  }

  /** Tells whether the words around an event name another day or year than its own. */
  boolean dated(Draft draft) {
    return beside(draft).anyMatch(t -> times.named(t.word()) || TimeWords.isYear(t.word()));
  }

  /** Tells whether the words around an event say where, be the place known or not. */
  boolean placed(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return elsewhere(draft)
        || beside(draft)
            .anyMatch(
                t ->
                    t.tag().startsWith("NNP")
                        && !times.named(t.word())
                        && TimeHold.led(sentence, t, HERE));
  }

  /** Tells whether the words around an event lead away from where the story was. */
  boolean elsewhere(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return beside(draft).anyMatch(t -> elsewhere(sentence, t));
  }

  /** "Elsewhere", "across the border", "in the east", "in another district". */
  private boolean elsewhere(Sentence sentence, Token token) {
    String word = token.lemma();
    return away.contains(word) && token.is("RB")
        || word.equals("border") && TimeHold.led(sentence, token, ACROSS)
        || COMPASS.contains(word) && token.is("NN") && TimeHold.led(sentence, token, HERE)
        || areas.contains(word) && another(sentence, token) && TimeHold.led(sentence, token, HERE);
  }

  private static boolean another(Sentence sentence, Token area) {
    return sentence.children(area, "det", "amod").stream()
        .anyMatch(d -> d.lemma().matches("an?|another|other|neighbou?ring|nearby|separate"));
  }

  private Stream<Token> beside(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    List<Optional<Token>> asides =
        known.computeIfAbsent(sentence, s -> s.tokens().stream().map(t -> aside(s, t)).toList());
    Optional<Token> aside = asides.get(draft.trigger.token().index());
    return sentence.tokens().stream().filter(t -> asides.get(t.index()).equals(aside));
  }
}
