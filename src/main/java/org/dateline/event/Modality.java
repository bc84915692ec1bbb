package org.dateline.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads negation, modals, adverbs and conditions that stand directly with a word. */
final class Modality {
  private final Cues cues;
  private final Set<String> happening;

  Modality(Cues cues, Lexicon lexicon) {
    this.cues = cues;
    this.happening = lexicon.list(WordList.TAKING_PLACE);
  }

  /** Reads negation, modals, adverbs and conditionals that stand directly with a word. */
  void beside(Sentence sentence, Token word, StanceReading reading, boolean negation) {
    conditional(sentence, word, reading);
    if (negation) {
      negator(sentence, word).ifPresent(n -> reading.cue(Factuality.NEGATED, n.span()));
    }
    for (Token child :
        sentence.children(word, "aux", "advmod", "amod", "cop", "det", "nmod:poss", "case")) {
      Entry cue = cues.beside(child);
      boolean helper =
          sentence.label(child).equals("aux")
              || sentence.label(child).equals("advmod")
              || sentence.label(child).equals("amod");
      if (cue != null && helper && !cue.has("negator") && !question(child)) {
        reading.cue(Cues.factuality(cue), child.span());
      }
    }
    beTo(sentence, word, reading);
  }

  private static boolean question(Token child) {
    return child.is("VB") && !child.is("MD");
  }

  /** "No attack took place", "the attack never happened": an event noun as a negated subject. */
  void negatedEvent(Sentence sentence, Token head, StanceReading reading) {
    Entry cue = head.is("JJ") ? cues.governing(head) : null;
    if (cue != null && cue.signals().equals("Negated")) {
      reading.cue(Factuality.NEGATED, head.span());
    }
    if (happening.contains(head.lemma())) {
      negator(sentence, head).ifPresent(n -> reading.cue(Factuality.NEGATED, n.span()));
    }
  }

  Optional<Token> negator(Sentence sentence, Token word) {
    return sentence
        .children(
            word,
            "advmod",
            "det",
            "nsubj",
            "nsubj:pass",
            "cc",
            "neg",
            "mark",
            "case",
            "cc:preconj",
            "obj")
        .stream()
        .filter(t -> negates(sentence, t))
        .findFirst();
  }

  private boolean negates(Sentence sentence, Token token) {
    Entry cue = cues.adverb(token);
    if (cue != null && cue.has("negator")) {
      return true;
    }
    boolean argument =
        sentence.label(token).startsWith("nsubj") || sentence.label(token).equals("obj");
    return argument
        && sentence.children(token, "det").stream()
            .anyMatch(d -> d.lemma().equals("no") || d.lemma().equals("neither"));
  }

  /** "The envoys are to meet on Friday." */
  private static void beTo(Sentence sentence, Token word, StanceReading reading) {
    boolean to =
        sentence.children(word, "mark", "aux").stream().anyMatch(t -> t.lemma().equals("to"));
    sentence
        .head(word)
        .filter(
            h ->
                to
                    && h.lemma().equals("be")
                    && Set.of("xcomp", "ccomp").contains(sentence.label(word)))
        .ifPresent(h -> reading.cue(Factuality.FUTURE, h.span()));
  }

  void conditional(Sentence sentence, Token word, StanceReading reading) {
    for (Token mark : sentence.children(word, "mark", "advmod")) {
      Entry cue = cues.adverb(mark);
      if (cue != null && cue.has("conditional")) {
        reading.cue(Factuality.POSSIBLE, mark.span());
      }
    }
    inverted(sentence, word, reading);
  }

  /** "Were the rebels to join", "Had they deployed a brigade": the auxiliary before the subject. */
  private static void inverted(Sentence sentence, Token word, StanceReading reading) {
    Optional<Token> subject = sentence.child(word, "nsubj", "nsubj:pass");
    sentence.children(word, "aux", "aux:pass", "cop").stream()
        .filter(a -> Set.of("were", "had", "should").contains(a.word().toLowerCase(Locale.ROOT)))
        .filter(a -> subject.isPresent() && a.index() < subject.get().index())
        .findFirst()
        .ifPresent(
            a ->
                reading.cue(
                    a.lemma().equals("have") ? Factuality.NEGATED : Factuality.POSSIBLE, a.span()));
    if (word.lemma().equals("be")
        && subject.isPresent()
        && word.index() < subject.get().index()
        && word.word().equals("Were")) {
      reading.cue(Factuality.POSSIBLE, word.span());
    }
  }
}
