package org.dateline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
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
          "acl:relcl",
          "csubj:pass");
  private static final Set<String> ABOUT =
      Set.of("of", "for", "about", "against", "to", "from", "on", "as");
  private final Context context;
  private final Grammar[] grammars;
  private final Map<String, Entry> cues = new HashMap<>();
  private final Map<Integer, Optional<Speaker>> lastSpeaker = new HashMap<>();

  /** Who says something: an actor, or words where no actor fits. */
  record Speaker(Optional<Actor> actor, String text) {}

  /** What was read so far on the way up. */
  private static final class Reading {
    private Factuality factuality = Factuality.ASSERTED;
    private Optional<Span> cue = Optional.empty();
    private Optional<Speaker> speaker = Optional.empty();

    void cue(Factuality read, Span span) {
      if (factuality == Factuality.ASSERTED) {
        factuality = read;
        cue = Optional.of(span);
      } else if (factuality == Factuality.CLAIMED && read == Factuality.DENIED) {
        factuality = read;
        cue = Optional.of(span);
        speaker = Optional.empty();
      } else if (factuality == Factuality.CLAIMED && read == Factuality.NEGATED) {
        factuality = read;
        cue = Optional.of(span);
      }
    }
  }

  StanceReader(Context context) {
    this.context = context;
    this.grammars = new Grammar[context.sentences().size()];
    Lexicon lexicon = context.lexicon();
    lexicon
        .entries(Entry.Kind.CUE)
        .forEach(
            e ->
                e.words()
                    .forEach(
                        (part, words) -> words.forEach(w -> cues.putIfAbsent(part + " " + w, e))));
  }

  private Grammar grammar(Sentence sentence) {
    if (grammars[sentence.index()] == null) {
      grammars[sentence.index()] = new Grammar(sentence);
    }
    return grammars[sentence.index()];
  }

  /** Reads the stance of what a trigger names. */
  Stance read(Sentence sentence, Token trigger) {
    Reading reading = new Reading();
    Token at = trigger;
    beside(sentence, at, reading, true);
    boolean scoped = true;
    for (int steps = 0; steps < sentence.size(); steps++) {
      Optional<Token> head = sentence.head(at);
      if (head.isEmpty()) {
        break;
      }
      scoped = step(sentence, at, head.get(), reading, scoped);
      at = head.get();
    }
    accordingTo(sentence, trigger, reading);
    quoted(sentence, trigger, reading);
    return stance(reading);
  }

  private static Stance stance(Reading reading) {
    Factuality factuality = reading.factuality;
    if (factuality == Factuality.ASSERTED && reading.speaker.isPresent()) {
      factuality = Factuality.CLAIMED;
    }
    return new Stance(
        factuality,
        reading.speaker.flatMap(Speaker::actor),
        reading
            .speaker
            .filter(s -> s.actor().isEmpty())
            .map(Speaker::text)
            .filter(t -> !t.isEmpty()),
        reading.cue);
  }

  /** Moves up one arc; tells whether what lies above still says something about the trigger. */
  private boolean step(Sentence sentence, Token at, Token head, Reading reading, boolean scoped) {
    String label = sentence.label(at);
    boolean relative = label.equals("acl:relcl");
    boolean active =
        label.equals("nsubj")
            || label.equals("appos")
            || label.equals("compound")
            || label.equals("nmod:poss");
    boolean adverbial =
        label.equals("advcl") && !sentence.children(at, "mark").isEmpty() && !gerund(sentence, at);
    boolean still = scoped && !relative && SCOPE.contains(label);
    boolean conjunct = label.equals("conj") || label.equals("parataxis") || label.equals("dep");
    if (still && active) {
      negatedEvent(sentence, head, reading);
    }
    if (still && !active && !conjunct && !adverbial) {
      governor(sentence, at, head, reading);
    }
    parataxis(sentence, head, at, reading);
    boolean shares =
        conjunct && sentence.children(at, "nsubj", "nsubj:pass").isEmpty() && head.is("VB");
    if (still && (shares || !conjunct && !adverbial && !label.equals("advcl"))) {
      beside(sentence, head, reading, !label.equals("ccomp"));
    } else if (still && label.equals("advcl")) {
      conditional(sentence, head, reading);
    }
    boolean about =
        !label.matches("nmod|obl")
            || grammar(sentence).preposition(at).filter(ABOUT::contains).isPresent()
            || head.is("VB");
    return still && about && !(active && !head.is("VB") && !label.equals("compound"));
  }

  /** "accused them of shelling": the gerund is what the verb is about. */
  private static boolean gerund(Sentence sentence, Token at) {
    return at.tag().equals("VBG")
        && sentence.children(at, "mark").stream().anyMatch(m -> m.lemma().matches("of|for|from"));
  }

  /** "No attack took place", "the attack never happened": an event noun as a negated subject. */
  private void negatedEvent(Sentence sentence, Token head, Reading reading) {
    boolean happens =
        Set.of("happen", "occur", "place", "take", "be", "materialize", "exist")
            .contains(head.lemma());
    if (happens) {
      negator(sentence, head).ifPresent(n -> reading.cue(Factuality.NEGATED, n.span()));
    }
  }

  /** Reads negation, modals, adverbs and conditionals that stand directly with a word. */
  private void beside(Sentence sentence, Token word, Reading reading, boolean negation) {
    conditional(sentence, word, reading);
    if (negation) {
      negator(sentence, word).ifPresent(n -> reading.cue(Factuality.NEGATED, n.span()));
    }
    for (Token child :
        sentence.children(word, "aux", "advmod", "amod", "cop", "det", "nmod:poss", "case")) {
      Entry cue = cue(child);
      boolean helper =
          sentence.label(child).equals("aux")
              || sentence.label(child).equals("advmod")
              || sentence.label(child).equals("amod");
      if (cue != null && helper && !cue.has("negator") && !question(child)) {
        reading.cue(factuality(cue), child.span());
      }
    }
    beTo(sentence, word, reading);
  }

  private static boolean question(Token child) {
    return child.is("VB") && !child.is("MD");
  }

  private Optional<Token> negator(Sentence sentence, Token word) {
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
    Entry cue = cues.get("adverb " + token.lemma());
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
  private static void beTo(Sentence sentence, Token word, Reading reading) {
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

  private void conditional(Sentence sentence, Token word, Reading reading) {
    for (Token mark : sentence.children(word, "mark", "advmod")) {
      Entry cue = cues.get("adverb " + mark.lemma());
      if (cue != null && cue.has("conditional")) {
        reading.cue(Factuality.POSSIBLE, mark.span());
      }
    }
    inverted(sentence, word, reading);
  }

  /** "Were the rebels to join", "Had they deployed a brigade": the auxiliary before the subject. */
  private static void inverted(Sentence sentence, Token word, Reading reading) {
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

  /** Reads a verb or noun that governs the clause or the noun phrase of the trigger. */
  private void governor(Sentence sentence, Token at, Token head, Reading reading) {
    Entry cue =
        head.is("VB")
            ? cues.get("verb " + head.lemma())
            : head.is("NN")
                ? cues.get("noun " + head.lemma())
                : cues.get("adjective " + head.lemma());
    String label = sentence.label(at);
    boolean complement =
        Set.of("ccomp", "xcomp", "csubj", "acl", "obj", "csubj:pass").contains(label)
            || label.equals("advcl") && gerund(sentence, at);
    boolean about =
        Set.of("nmod", "obl").contains(label)
            && grammar(sentence).preposition(at).filter(ABOUT::contains).isPresent();
    boolean passive = label.equals("nsubj:pass");
    if (cue == null
        || !(complement
            || about && !head.is("VB")
            || about && cue.signals().equals("Negated")
            || about && cue.signals().equals("Claimed")
            || passive)) {
      particle(sentence, head, reading);
      return;
    }
    if (cue.signals().equals("Claimed") && !cue.has("speech")) {
      return;
    }
    if (cue.has("speech")
        && head.is("VB")
        && (label.equals("obj") || passive)
        && cue.signals().equals("Claimed")) {
      return;
    }
    boolean refused = negator(sentence, head).isPresent();
    Factuality read = factuality(cue);
    if (cue.has("speech")) {
      if (reading.speaker.isEmpty() && !(read == Factuality.POSSIBLE && head.is("NN"))) {
        speaker(sentence, head).ifPresent(s -> reading.speaker = Optional.of(s));
      }
      if (read == Factuality.CLAIMED && reading.factuality != Factuality.ASSERTED) {
        return;
      }
    }
    if (refused && (read == Factuality.NEGATED || read == Factuality.DENIED)) {
      return;
    }
    if (refused && read == Factuality.FUTURE) {
      read = Factuality.NEGATED;
    }
    if (read == Factuality.CLAIMED
        && reading.speaker.isEmpty()
        && head.is("VB")
        && label.equals("acl")) {
      return;
    }
    reading.cue(read, head.span());
  }

  /** Verbs of the negating and intending classes that are two words: "rule out", "call for". */
  private void particle(Sentence sentence, Token head, Reading reading) {
    if (!head.is("VB")) {
      return;
    }
    for (Token child : sentence.children(head, "compound:prt", "obl", "advmod", "nmod")) {
      String second =
          sentence.label(child).equals("compound:prt") || sentence.label(child).equals("advmod")
              ? child.lemma()
              : grammar(sentence).preposition(child).orElse("");
      Entry cue = cues.get("verb " + head.lemma() + " " + second);
      if (cue != null && !cue.has("speech")) {
        reading.cue(factuality(cue), head.span());
      }
    }
  }

  /** "Twenty died, the mayor said": the verb of saying hangs under what was said. */
  private void parataxis(Sentence sentence, Token head, Token at, Reading reading) {
    for (Token child : sentence.children(head, "parataxis", "dep", "ccomp", "conj")) {
      if (!child.equals(at)) {
        spoken(sentence, child, reading);
      }
    }
  }

  private void spoken(Sentence sentence, Token child, Reading reading) {
    Entry cue = cues.get("verb " + child.lemma());
    boolean complement = !sentence.children(child, "ccomp", "obj", "xcomp").isEmpty();
    if (cue != null
        && cue.has("speech")
        && child.is("VB")
        && sentence.label(child).equals("parataxis")
        && !complement
        && reading.speaker.isEmpty()
        && !factuality(cue).equals(Factuality.DENIED)) {
      speaker(sentence, child).ifPresent(s -> reading.speaker = Optional.of(s));
      reading.cue(factuality(cue), child.span());
    }
  }

  private void accordingTo(Sentence sentence, Token trigger, Reading reading) {
    if (reading.speaker.isPresent()) {
      return;
    }
    Token top = trigger;
    for (int steps = 0; steps <= sentence.size(); steps++) {
      for (Token child : sentence.children(top, "obl", "nmod", "advcl", "parataxis")) {
        boolean according =
            sentence.children(child, "case").stream().anyMatch(c -> c.lemma().startsWith("accord"));
        boolean participle = child.lemma().equals("accord");
        Optional<Token> source =
            according
                ? Optional.of(child)
                : participle ? sentence.child(child, "obl", "nmod") : Optional.empty();
        if (source.isPresent()) {
          reading.speaker = Optional.of(speakerOf(sentence, source.get()));
          reading.cue(Factuality.CLAIMED, child.span());
          return;
        }
      }
      Optional<Token> up = sentence.head(top);
      if (up.isEmpty()) {
        return;
      }
      spokenTop(sentence, top, reading);
      top = up.get();
    }
  }

  private void spokenTop(Sentence sentence, Token top, Reading reading) {
    for (Token child : sentence.children(top, "parataxis")) {
      spoken(sentence, child, reading);
    }
  }

  /** A quotation without a verb of saying in its sentence is spoken by the last speaker. */
  private void quoted(Sentence sentence, Token trigger, Reading reading) {
    for (Token child : sentence.children(trigger, "parataxis")) {
      spoken(sentence, child, reading);
    }
    if (context.quote(trigger).isPresent() && reading.speaker.isEmpty()) {
      neighbour(sentence).ifPresent(s -> reading.speaker = Optional.of(s));
    }
  }

  private Optional<Speaker> neighbour(Sentence sentence) {
    for (int distance : List.of(-1, 1, -2)) {
      int at = sentence.index() + distance;
      if (at >= 0 && at < context.sentences().size()) {
        Sentence near = context.sentences().get(at);
        if (near.paragraph() == sentence.paragraph() || distance == -1) {
          Optional<Speaker> found = lastSpeaker.computeIfAbsent(at, i -> mainSpeaker(near));
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> mainSpeaker(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(
            t ->
                t.is("VB")
                    && Optional.ofNullable(cues.get("verb " + t.lemma()))
                        .filter(e -> e.has("speech"))
                        .isPresent())
        .filter(t -> context.quote(t).isEmpty())
        .flatMap(t -> speaker(sentence, t).stream())
        .filter(s -> s.actor().isPresent())
        .findFirst();
  }

  /** Returns who does the saying: the subject of a verb, the owner of a noun. */
  Optional<Speaker> speaker(Sentence sentence, Token saying) {
    Map<String, Set<Token>> arguments = grammar(sentence).arguments(saying);
    for (String function :
        saying.is("VB") ? List.of("subj") : List.of("poss", "by", "mod", "from", "of")) {
      for (Token token : arguments.getOrDefault(function, Set.of())) {
        Speaker speaker = speakerOf(sentence, token);
        if (speaker.actor().isPresent()
            || saying.is("VB") && token.is("NN")
            || function.equals("by")) {
          return Optional.of(speaker);
        }
      }
    }
    return Optional.empty();
  }

  private Speaker speakerOf(Sentence sentence, Token token) {
    Optional<Actor> actor =
        context.actor(sentence, token).or(() -> context.spokenFor(sentence, token));
    return new Speaker(
        actor.filter(a -> a.type() != ActorType.PLACE),
        context.phrase(sentence, token).in(context.body()));
  }

  private @org.jspecify.annotations.Nullable Entry cue(Token token) {
    Entry adverb = cues.get("adverb " + token.lemma());
    if (adverb != null) {
      return adverb;
    }
    return token.is("JJ") || token.is("VBN") ? cues.get("adjective " + token.lemma()) : null;
  }

  private static Factuality factuality(Entry cue) {
    return Factuality.valueOf(cue.signals().toUpperCase(Locale.ROOT));
  }
}
