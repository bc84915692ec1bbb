package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads negation, modals, adverbs and conditions that stand directly with a word. */
final class Modality {
  private final Cues cues;
  private final Set<String> happening;
  private final Set<String> settling;
  private final Mood mood;

  Modality(Cues cues, Lexicon lexicon) {
    this.cues = cues;
    this.happening = lexicon.list(WordList.TAKING_PLACE);
    this.settling = lexicon.list(WordList.SETTLING);
    this.mood = new Mood(lexicon);
  }

  /** Reads negation, modals, adverbs and conditionals that stand directly with a word. */
  void beside(Sentence sentence, Token word, StanceReading reading, boolean negation) {
    conditional(sentence, word, reading);
    if (negation) {
      negator(sentence, word).ifPresent(n -> reading.cue(Factuality.NEGATED, n.span()));
    }
    for (Token child : sentence.children(word, "aux", "advmod", "amod", "mark")) {
      Entry cue = cues.beside(sentence, child);
      if (cue != null && !cue.has("negator") && !question(child)) {
        boolean will = child.lemma().equals("would") && announced(sentence, word);
        reading.cue(will ? Factuality.FUTURE : Cues.factuality(cue), child.span());
      }
    }
    beTo(sentence, word, reading);
    mood.madeUp(sentence, word, reading);
  }

  /** Reads what the build of the whole sentence makes of a trigger. */
  void whole(Sentence sentence, Token trigger, StanceReading reading) {
    mood.whole(sentence, trigger, reading);
  }

  /** "The film shows", "the satirical site wrote": what they tell of is made up. */
  boolean storyteller(Sentence sentence, Token verb) {
    return sentence.children(verb, "nsubj").stream()
        .anyMatch(
            s ->
                mood.madeUp(s)
                    || sentence.children(s, "amod", "compound").stream().anyMatch(cues::falsehood));
  }

  /** "The army said it would take the town": will, in what was said of oneself. */
  private boolean announced(Sentence sentence, Token verb) {
    boolean supposed =
        sentence.tokens().stream().anyMatch(t -> t.lemma().matches("if|unless|could|should"))
            || sentence.children(verb, "aux").stream().anyMatch(t -> t.lemma().equals("have"));
    return !supposed
        && sentence.label(verb).equals("ccomp")
        && sentence.children(verb, "nsubj").stream()
            .anyMatch(t -> t.lemma().matches("it|they|he|she|we"))
        && sentence
            .head(verb)
            .filter(h -> h.tag().equals("VBD"))
            .map(h -> cues.verb(h.lemma()))
            .filter(cue -> cue.has("speech") && !cue.has("doubt"))
            .filter(cue -> Cues.factuality(cue) == Factuality.CLAIMED)
            .isPresent();
  }

  private static boolean question(Token child) {
    return child.is("VB") && !child.is("MD");
  }

  /**
   * Reads what the verb or adjective says of its subject, an event or a report of one: "no attack
   * took place", "the talks collapsed before they began", "the report was fake", "further clashes
   * are likely".
   */
  void predicate(Sentence sentence, Token head, StanceReading reading) {
    Token said = sentence.child(head, "xcomp").filter(t -> !t.is("VB")).orElse(head);
    if (cues.falsehood(said) && !head.is("VBG") && negator(sentence, head).isEmpty()) {
      reading.cue(Factuality.NEGATED, said.span());
    }
    outlook(sentence, head, said, reading);
    Entry likely = said.is("JJ") ? cues.beside(sentence, said) : null;
    if (likely != null && Cues.factuality(likely) == Factuality.POSSIBLE) {
      reading.cue(Factuality.POSSIBLE, said.span());
    }
    if (happening.contains(head.lemma())) {
      negator(sentence, head).ifPresent(n -> reading.cue(Factuality.NEGATED, n.span()));
    }
    sentence.children(head, "advcl").stream()
        .filter(clause -> beforehand(sentence, clause))
        .forEach(clause -> reading.cue(Factuality.NEGATED, clause.span()));
  }

  /** "A truce remains elusive", "the talks have yet to begin", "a deal remains to be signed". */
  private void outlook(Sentence sentence, Token head, Token said, StanceReading reading) {
    Entry cue =
        done(sentence, head) || limited(sentence, said) ? null : cues.outlook(sentence, said);
    Factuality read = cue == null ? Factuality.ASSERTED : Cues.factuality(cue);
    boolean negated = negator(sentence, head).isPresent();
    // "Not in sight"; what is "not impossible" is left as it is.
    if (negated && read == Factuality.POSSIBLE && said.is("NN")) {
      reading.cue(Factuality.NEGATED, said.span());
    } else if (cue != null && !negated) {
      reading.cue(read, said.span());
    }
    boolean yet =
        head.lemma().equals("remain")
            || sentence.children(head, "advmod").stream().anyMatch(a -> a.lemma().equals("yet"));
    sentence
        .child(head, "xcomp")
        .filter(v -> yet && sentence.children(v, "mark").stream().anyMatch(m -> m.is("TO")))
        .ifPresent(v -> reading.cue(Factuality.NEGATED, v.span()));
  }

  /** "A truce signed in Doha remains uncertain": signed it is. */
  private boolean done(Sentence sentence, Token head) {
    return sentence.children(head, "nsubj").stream()
        .flatMap(event -> sentence.children(event, "acl").stream())
        .anyMatch(t -> t.tag().equals("VBN") && settling.contains(t.lemma()));
  }

  /** "Is unclear in its motives": not whether it happened. */
  private static boolean limited(Sentence sentence, Token said) {
    return sentence.children(said, "obl", "nmod").stream()
        .anyMatch(t -> TimeHold.led(sentence, t, Set.of("in", "about")));
  }

  /** "… before they began", "before it was signed": then it never did. */
  private boolean beforehand(Sentence sentence, Token clause) {
    return happening.contains(clause.lemma())
        && sentence.child(clause, "obj").isEmpty()
        && sentence.children(clause, "mark").stream().anyMatch(m -> m.lemma().equals("before"))
        && sentence.children(clause, "nsubj", "nsubj:pass").stream()
            .anyMatch(s -> s.lemma().matches("it|they"));
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
            "dep",
            "obl",
            "obj")
        .stream()
        .filter(t -> !sentence.label(t).equals("dep") || t.is("CC"))
        .filter(t -> near(sentence, t, word) && negates(sentence, t))
        .findFirst()
        .or(() -> scarcely(sentence, word));
  }

  /** "Few doubted that", "few analysts doubt it", "there is little doubt": as good as none. */
  private Optional<Token> scarcely(Sentence sentence, Token doubt) {
    List<Token> subjects = sentence.children(doubt, "nsubj");
    return Stream.of(List.of(doubt), subjects)
        .flatMap(List::stream)
        .flatMap(t -> Stream.concat(Stream.of(t), sentence.children(t, "amod", "det").stream()))
        .filter(t -> t.lemma().matches("few|little") && cues.doubt(doubt))
        .findFirst();
  }

  /** "X, no longer a friend of Y, attacked": that hangs on the verb by mistake. */
  private static boolean near(Sentence sentence, Token token, Token word) {
    return !sentence.label(token).equals("advmod")
        || !token.lemma().equals("long")
        || !word.is("VB")
        || sentence.tokens().subList(token.index(), Math.max(token.index(), word.index())).stream()
            .noneMatch(t -> t.is("NN"));
  }

  private boolean negates(Sentence sentence, Token token) {
    boolean argument =
        sentence.label(token).startsWith("nsubj")
            || sentence.label(token).equals("obj")
            || sentence.preposition(token).filter(p -> p.matches("at|under")).isPresent();
    return cues.negates(sentence, token) || argument && cues.nobody(sentence, token);
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
      Entry cue = cues.adverb(sentence, mark);
      if (cue != null && cue.has("conditional")) {
        reading.cue(Factuality.POSSIBLE, mark.span());
      }
    }
    boolean yet =
        word.tag().matches("VB[ZP]")
            && sentence.label(word).equals("advcl")
            && sentence.children(word, "aux", "cop").stream().noneMatch(t -> t.is("MD"));
    // "A week before the envoys meet": they have not met yet.
    sentence.children(word, "mark").stream()
        .filter(mark -> yet && mark.lemma().matches("before|until"))
        .forEach(mark -> reading.cue(Factuality.FUTURE, mark.span()));
    mood.inverted(sentence, word, reading);
  }
}
