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
          "ccomp",
          "xcomp",
          "obj",
          "csubj",
          "acl",
          "nmod",
          "obl",
          "nsubj:pass",
          "advcl",
          "dep",
          "conj",
          "iobj",
          "parataxis",
          "root",
          "appos",
          "nmod:poss",
          "compound",
          "nsubj",
          "csubj:pass");
  private static final Set<String> ACTIVE = Set.of("nsubj", "appos", "compound", "nmod:poss");
  private static final Set<String> ABOUT =
      Set.of("of", "for", "about", "against", "to", "from", "on", "as");

  private final Cues cues;
  private final Set<String> presupposing;
  private final Modality modality;
  private final Attribution attribution;

  StanceReader(Context context) {
    this.cues = new Cues(context.lexicon());
    this.presupposing = context.lexicon().list(WordList.PRESUPPOSING);
    this.modality = new Modality(cues, context.lexicon());
    this.attribution = new Attribution(context, cues);
  }

  /** Reads the stance of what a trigger names. */
  Stance read(Sentence sentence, Token trigger) {
    return read(sentence, trigger, Optional.empty());
  }

  /** Reads the stance of what a trigger names from the words below a noun that it describes. */
  Stance below(Sentence sentence, Token trigger, Token noun) {
    return read(sentence, trigger, Optional.of(noun));
  }

  private Stance read(Sentence sentence, Token trigger, Optional<Token> top) {
    StanceReading reading = new StanceReading();
    Token at = trigger;
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
    return reading.stance();
  }

  /** Moves up one arc; tells whether what lies above still says something about the trigger. */
  private boolean step(
      Sentence sentence, Token at, Token head, StanceReading reading, boolean scoped) {
    String label = label(sentence, at, head);
    boolean active = ACTIVE.contains(label);
    boolean conjunct = label.matches("conj|parataxis|dep");
    boolean adverbial =
        label.equals("advcl") && !sentence.children(at, "mark").isEmpty() && !gerund(sentence, at);
    if (adverbial && past(sentence, at) || presupposed(sentence, at, head)) {
      reading.happened();
    }
    boolean still = scoped && SCOPE.contains(label);
    if (still && active) {
      modality.negatedEvent(sentence, head, reading);
    }
    if (still && !active && !conjunct && !adverbial) {
      governor(sentence, at, charge(sentence, at, head), reading);
    }
    attribution.parataxis(sentence, head, at, reading);
    if (still) {
      beside(sentence, at, head, reading);
    }
    boolean about =
        !label.matches("nmod|obl")
            || sentence.preposition(at).filter(ABOUT::contains).isPresent()
            || head.is("VB");
    return still && about && !(active && !head.is("VB") && !label.equals("compound"));
  }

  /** Reads the words beside what governs the trigger, or shares its subject. */
  private void beside(Sentence sentence, Token at, Token head, StanceReading reading) {
    String label = label(sentence, at, head);
    boolean conjunct = label.matches("conj|parataxis|dep");
    boolean shares =
        conjunct && sentence.children(at, "nsubj", "nsubj:pass").isEmpty() && head.is("VB");
    if (label.equals("advcl")) {
      modality.conditional(sentence, head, reading);
    } else if (shares || !conjunct) {
      boolean negation = !label.matches("ccomp|nsubj") && !(conjunct && apart(at, head));
      modality.beside(sentence, head, reading, negation);
    }
  }

  /**
   * Returns the label of an arc; a clause with a subject of its own after a verb of saying is its
   * complement, when the parser could not tell.
   */
  private String label(Sentence sentence, Token at, Token head) {
    String label = sentence.label(at);
    if (!label.equals("dep") || !head.is("VB") || !at.is("VB") || at.index() < head.index()) {
      return label;
    }
    Entry cue = cues.verb(head.lemma());
    boolean clause = !sentence.children(at, "nsubj", "nsubj:pass").isEmpty();
    return clause && cue != null && cue.has("speech") ? "ccomp" : label;
  }

  /** "agreed to disarm a day after the army launched an offensive": that was launched. */
  private boolean past(Sentence sentence, Token clause) {
    boolean tense =
        clause.tag().equals("VBD")
            || sentence.children(clause, "aux", "aux:pass").stream()
                .anyMatch(a -> a.tag().equals("VBD"));
    return tense
        && sentence.children(clause, "mark", "advmod").stream()
            .anyMatch(m -> presupposing.contains(m.lemma()));
  }

  /** "No group has claimed the bombing", "nobody died in the raid": there was one. */
  private boolean presupposed(Sentence sentence, Token at, Token head) {
    boolean definite =
        at.is("NN")
            && sentence.children(at, "det").stream()
                .anyMatch(d -> d.lemma().matches("the|that|this|these|those"));
    boolean oblique = sentence.label(at).matches("obl|nmod");
    return definite && oblique && head.is("VB")
        || oblique
            && head.lemma().equals("responsibility")
            && sentence.preposition(at).filter("for"::equals).isPresent();
  }

  /** "did not comment but accused": a verb with a tense of its own stands outside that "not". */
  private static boolean apart(Token at, Token head) {
    return head.tag().equals("VB") && at.tag().matches("VBD|VBZ|VBP");
  }

  /** "accused X of shelling": the parser may hang the gerund on X, but the verb governs it. */
  private static Token charge(Sentence sentence, Token at, Token head) {
    boolean charged =
        sentence.label(at).equals("acl")
            && gerund(sentence, at)
            && sentence.label(head).equals("obj");
    return charged ? sentence.head(head).orElse(head) : head;
  }

  /** "accused them of shelling": the gerund is what the verb is about. */
  private static boolean gerund(Sentence sentence, Token at) {
    boolean having = sentence.children(at, "aux").stream().anyMatch(t -> t.tag().equals("VBG"));
    return (at.tag().equals("VBG") || having)
        && sentence.children(at, "mark").stream().anyMatch(m -> m.lemma().matches("of|for|from"));
  }

  /** "Jets bombed the camp, the army said": a clause of its own before the verb of saying. */
  private static boolean reported(Sentence sentence, Token at, Token head) {
    return at.index() < head.index()
        && sentence.children(at, "mark").isEmpty()
        && !sentence.children(at, "nsubj", "nsubj:pass").isEmpty()
        && sentence.children(head, "nsubj").stream().anyMatch(n -> n.index() > at.index());
  }

  /** Reads a verb or noun that governs the clause or the noun phrase of the trigger. */
  private void governor(Sentence sentence, Token at, Token head, StanceReading reading) {
    Entry cue = cues.governing(head);
    String label = label(sentence, at, head);
    if (cue == null || !bears(sentence, at, head, cue)) {
      particle(sentence, head, reading);
      return;
    }
    Factuality read = Cues.factuality(cue);
    boolean speech = cue.has("speech");
    boolean claim = read == Factuality.CLAIMED;
    boolean topic = head.is("VB") && label.matches("obj|nsubj:pass");
    if (claim && (!speech || topic)
        || speech && read == Factuality.DENIED && reading.hasHappened()) {
      return;
    }
    if (speech && !reading.hasSpeaker() && !(read == Factuality.POSSIBLE && head.is("NN"))) {
      attribution.speaker(sentence, head).ifPresent(reading::speaker);
    }
    boolean refused = modality.negator(sentence, head).isPresent();
    boolean affirmed = refused && (read == Factuality.NEGATED || read == Factuality.DENIED);
    boolean told = claim && speech && !reading.asserted();
    boolean nobody = claim && !reading.hasSpeaker() && head.is("VB") && label.equals("acl");
    if (!affirmed && !told && !nobody) {
      boolean off = refused && read == Factuality.FUTURE;
      reading.cue(off ? Factuality.NEGATED : read, head.span());
    }
  }

  /** Tells whether what a cue says is said of the clause or noun phrase that hangs on it. */
  private boolean bears(Sentence sentence, Token at, Token head, Entry cue) {
    return switch (label(sentence, at, head)) {
      case "ccomp", "xcomp", "csubj", "acl", "obj", "csubj:pass", "nsubj:pass" -> true;
      case "advcl" -> gerund(sentence, at) || reported(sentence, at, head);
      case "nmod", "obl" ->
          sentence.preposition(at).filter(ABOUT::contains).isPresent()
              && (!head.is("VB") || cue.signals().matches("Negated|Claimed"));
      default -> false;
    };
  }

  /** Verbs of the negating and intending classes that are two words: "rule out", "call for". */
  private void particle(Sentence sentence, Token head, StanceReading reading) {
    if (!head.is("VB")) {
      return;
    }
    for (Token child : sentence.children(head, "compound:prt", "obl", "advmod", "nmod")) {
      String second =
          sentence.label(child).equals("compound:prt") || sentence.label(child).equals("advmod")
              ? child.lemma()
              : sentence.preposition(child).orElse("");
      Entry cue = cues.verb(head.lemma() + " " + second);
      if (cue != null && !cue.has("speech")) {
        reading.cue(Cues.factuality(cue), head.span());
      }
    }
  }
}
