package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads whether something happened and who says so, from the words above and beside its trigger.
 *
 * <p>Walks from the trigger to the root of its sentence: negation, modals, conditionals and adverbs
 * beside each step, and at each step up the verb or noun that governs it ("denied that", "a plan
 * to"). The innermost cue decides the factuality, the first speaker found the attribution; after
 * the event-factuality work of Saurí and Pustejovsky (2009), reduced to cue classes of the lexicon.
 */
final class StanceReader {
  private static final Set<String> SCOPE =
      Set.of(
          ("ccomp xcomp obj csubj csubj:pass acl nmod nmod:poss obl nsubj nsubj:pass advcl dep conj"
                  + " iobj parataxis root appos compound")
              .split(" "));
  private static final Set<String> ACTIVE = Set.of("nsubj", "appos", "compound", "nmod:poss");
  private static final Set<String> ABOUT =
      Set.of("of", "for", "about", "against", "to", "from", "on", "as");

  private final Cues cues;
  private final ClauseArcs arcs;
  private final Set<String> counting;
  private final Modality modality;
  private final Set<String> unsure;
  private final Attribution attribution;

  StanceReader(Context context) {
    this.cues = new Cues(context.lexicon());
    this.arcs = new ClauseArcs(context.lexicon(), cues);
    this.counting = context.lexicon().list(WordList.COUNTING);
    this.unsure = context.lexicon().list(WordList.UNSURE);
    this.modality = new Modality(cues, context.lexicon());
    this.attribution = new Attribution(context, cues);
  }

  /** Reads the stance of what a trigger names. */
  Stance read(Sentence sentence, Token trigger) {
    return read(sentence, trigger, Optional.empty());
  }

  /** Reads on whose word a toll stands: "the government put the toll at 12". */
  Stance counted(Sentence sentence, Token toll) {
    StanceReading reading = new StanceReading();
    sentence
        .head(toll)
        .filter(verb -> counting.contains(verb.lemma()) && sentence.label(toll).equals("obj"))
        .flatMap(verb -> attribution.speaker(sentence, verb))
        .ifPresent(reading::speaker);
    return reading.hasSpeaker() ? reading.stance() : read(sentence, toll);
  }

  /** Reads the stance of what a trigger names from the words below a noun that it describes. */
  Stance below(Sentence sentence, Token trigger, Token noun) {
    return read(sentence, trigger, Optional.of(noun));
  }

  private Stance read(Sentence sentence, Token trigger, Optional<Token> top) {
    StanceReading reading = new StanceReading();
    Token at = trigger;
    modality.whole(sentence, at, reading);
    modality.beside(sentence, at, reading, true);
    boolean scoped = true;
    for (int steps = 0; steps < sentence.size(); steps++) {
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty() || head.equals(top)) {
        break;
      }
      scoped = step(sentence, at, head.get(), reading, scoped);
      at = head.get();
    }
    attribution.accordingTo(sentence, trigger, reading);
    attribution.quoted(sentence, trigger, reading);
    attribution.closing(sentence, trigger, reading);
    attribution.rejected(sentence, trigger, reading);
    return reading.stance();
  }

  /** Moves up one arc; tells whether what lies above still says something about the trigger. */
  private boolean step(
      Sentence sentence, Token at, Token head, StanceReading reading, boolean scoped) {
    String label = arcs.label(sentence, at, head);
    boolean active = ACTIVE.contains(label);
    boolean conjunct = label.matches("conj|parataxis|dep");
    boolean adverbial = label.equals("advcl") && ClauseArcs.adverbial(sentence, at);
    boolean past = (adverbial || label.equals("ccomp")) && arcs.past(sentence, at);
    boolean given =
        arcs.given(sentence, at, head) && refusable(sentence, head)
            || arcs.stopped(sentence, at, head)
            || ClauseArcs.done(sentence, at)
            || Presupposition.holds(sentence, at, head);
    if (past || given) {
      reading.happened();
    }
    if (arcs.purpose(sentence, at, head)) {
      reading.cue(Factuality.FUTURE, head.span());
    }
    boolean still = scoped && SCOPE.contains(label) && !arcs.afterColon(sentence, at, head);
    if (still && label.startsWith("nsubj") && fails(sentence, at, head)) {
      reading.failed(head.span());
    }
    if (still && active && !cues.doubt(at)) {
      modality.predicate(sentence, head, reading);
    }
    if (still && !active && !conjunct && !adverbial) {
      governor(sentence, at, arcs.bearer(sentence, at, head), reading);
    }
    attribution.parataxis(sentence, head, at, reading);
    if (still) {
      beside(sentence, at, head, reading);
    }
    boolean about =
        !label.matches("nmod|obl")
            || sentence.preposition(at).filter(ABOUT::contains).isPresent()
            || head.is("VB");
    boolean outside = conjunct && head.tag().equals("VBG") && ClauseArcs.apart(sentence, at, head);
    return still && !outside && about && !(active && !head.is("VB") && !label.equals("compound"));
  }

  /** "The attempt to storm it failed", "a plot to kill him was foiled". */
  private boolean fails(Sentence sentence, Token attempt, Token verb) {
    Entry meant = attempt.is("NN") ? cues.governing(attempt) : null;
    Entry end = verb.is("VB") ? cues.verb(verb.lemma()) : null;
    return meant != null
        && end != null
        && meant.signals().matches("Possible|Future")
        && end.signals().equals("Negated")
        && modality.negator(sentence, verb).isEmpty();
  }

  /** Reads the words beside what governs the trigger, or shares its subject. */
  private void beside(Sentence sentence, Token at, Token head, StanceReading reading) {
    if (arcs.brushedAside(sentence, head)) {
      return;
    }
    String label = arcs.label(sentence, at, head);
    boolean conjunct = label.matches("conj|parataxis|dep");
    boolean shares =
        conjunct && sentence.children(at, "nsubj", "nsubj:pass").isEmpty() && head.is("VB");
    if (label.equals("advcl")) {
      modality.conditional(sentence, head, reading);
    } else if (shares || !conjunct) {
      boolean negation =
          !label.matches("ccomp|nsubj")
              && !(conjunct && ClauseArcs.apart(sentence, at, head))
              && !arcs.topic(sentence, at, head);
      modality.beside(sentence, head, reading, negation);
    }
  }

  /** Tells whether a verb is denied or negated. */
  private boolean refusable(Sentence sentence, Token verb) {
    Entry above =
        sentence
            .head(verb)
            .filter(h -> h.is("VB") && sentence.label(verb).matches("ccomp|xcomp"))
            .map(h -> cues.verb(h.lemma()))
            .orElse(null);
    boolean denied = above != null && Cues.factuality(above) == Factuality.DENIED;
    return denied || modality.negator(sentence, verb).isPresent();
  }

  /** Reads a verb or noun that governs the clause or the noun phrase of the trigger. */
  private void governor(Sentence sentence, Token at, Token head, StanceReading reading) {
    Entry infinitive = cues.before(sentence, at, head);
    Entry cue = infinitive == null ? cues.governing(head) : infinitive;
    if (cue == null || arcs.mute(sentence, at, head, cue) || !bears(sentence, at, head, cue)) {
      particle(sentence, at, head, reading);
      return;
    }
    if (refused(sentence, head) || ClauseArcs.against(sentence, at, cue)) {
      refused(sentence, at, head, cue, reading);
    } else if (!ClauseArcs.doneInPast(sentence, head, cue)) {
      affirmed(sentence, at, head, cue, reading);
    }
  }

  private void affirmed(Sentence sentence, Token at, Token head, Entry cue, StanceReading reading) {
    String label = arcs.label(sentence, at, head);
    // "Both agree that the army shelled it": they look back on it.
    boolean back =
        Cues.factuality(cue) == Factuality.FUTURE && label.equals("ccomp") && sentence.past(at);
    Factuality read = back ? Factuality.CLAIMED : Cues.factuality(cue);
    boolean speech = back || cue.has("speech");
    boolean claim = read == Factuality.CLAIMED;
    boolean topic = head.is("VB") && label.matches("obj|nsubj:pass");
    if (claim && (!speech || topic)
        || speech && read == Factuality.DENIED && reading.hasHappened()) {
      return;
    }
    boolean story = claim && modality.storyteller(sentence, head);
    if (read == Factuality.DENIED || story) {
      reading.cue(story ? Factuality.NEGATED : read, head.span());
    }
    if (speech
        && !story
        && !reading.hasSpeaker()
        && !(read == Factuality.POSSIBLE && head.is("NN"))) {
      attribution.speaker(sentence, head).ifPresent(reading::speaker);
    }
    if (read == Factuality.POSSIBLE && unsure.contains(head.lemma())) {
      reading.unsure(head.span());
    }
    boolean told = claim && speech && !reading.asserted();
    boolean nobody = claim && !reading.hasSpeaker() && head.is("VB") && label.equals("acl");
    if (!told && !nobody) {
      reading.cue(read, head.span());
    }
  }

  /** Reads a cue that is negated itself: "is not true", "failed to prevent", "did not confirm". */
  private void refused(Sentence sentence, Token at, Token head, Entry cue, StanceReading reading) {
    Factuality read = Cues.factuality(cue);
    boolean content = head.is("VB") && arcs.label(sentence, at, head).equals("ccomp");
    if (read == Factuality.DENIED && !reading.hasSpeaker() && !reading.hasHappened()) {
      attribution.speaker(sentence, head).ifPresent(reading::speaker);
    }
    if (read == Factuality.DENIED || read == Factuality.NEGATED || cue.has("doubt")) {
      reading.happened();
    } else if (cue.has("certainty") || read == Factuality.CLAIMED && content) {
      reading.cue(Factuality.POSSIBLE, head.span());
    } else if (read == Factuality.POSSIBLE && !cue.has("done-in-past")
        || read == Factuality.CLAIMED) {
      affirmed(sentence, at, head, cue, reading);
    } else {
      reading.cue(Factuality.NEGATED, head.span());
    }
  }

  /** "did not deny", "failed to prevent" */
  private boolean refused(Sentence sentence, Token head) {
    if (modality.negator(sentence, head).isPresent()) {
      return true;
    }
    Optional<Token> above = sentence.head(head).filter(h -> sentence.label(head).equals("xcomp"));
    return above
        .filter(h -> h.is("VB") && modality.negator(sentence, h).isEmpty())
        .map(cues::governing)
        .filter(cue -> cue.signals().equals("Negated"))
        .isPresent();
  }

  /** Tells whether what a cue says is said of the clause or noun phrase that hangs on it. */
  private boolean bears(Sentence sentence, Token at, Token head, Entry cue) {
    return switch (arcs.label(sentence, at, head)) {
      case "ccomp", "xcomp", "csubj", "acl", "obj", "csubj:pass", "nsubj:pass" -> true;
      case "advcl" -> ClauseArcs.gerund(sentence, at) || ClauseArcs.reported(sentence, at, head);
      case "nmod", "obl" ->
          sentence.preposition(at).filter(ABOUT::contains).isPresent()
              && (!head.is("VB")
                  || cue.signals().matches("Negated|Claimed")
                  || arcs.brushedAside(sentence, at));
      default -> false;
    };
  }

  /** Verbs of the negating and intending classes that are two words: "rule out", "call for". */
  private void particle(Sentence sentence, Token at, Token head, StanceReading reading) {
    // "At their meeting they called on X to leave": they did meet.
    boolean apart =
        sentence.label(at).equals("obl")
            && at.index() < head.index()
            && TimeHold.led(sentence, at, Set.of("at", "in", "during", "after"));
    if (!head.is("VB") || apart) {
      return;
    }
    for (Token child : sentence.children(head, "compound:prt", "obl", "advmod", "nmod")) {
      String second =
          sentence.label(child).equals("compound:prt") || sentence.label(child).equals("advmod")
              ? child.lemma()
              : sentence.preposition(child).orElse("");
      Entry cue = cues.verb(head.lemma() + " " + second);
      if (cue != null && !cue.has("speech")) {
        boolean off = refused(sentence, head) && cue.signals().equals("Negated");
        reading.cue(off ? Factuality.POSSIBLE : Cues.factuality(cue), head.span());
      }
    }
  }
}
