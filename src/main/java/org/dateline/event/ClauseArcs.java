package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Tells how a clause hangs on the word above it, also where the parser could not. */
final class ClauseArcs {
  private static final Set<String> AFTER = Set.of("after", "since", "upon", "following");

  private final Cues cues;
  private final Set<String> presupposing;
  private final Set<String> happening;
  private final Set<String> sending;
  private final Set<String> means;
  private final Set<String> light;
  private final Set<String> givens;
  private final Set<String> stopping;
  private final Set<String> attending;

  ClauseArcs(Lexicon lexicon, Cues cues) {
    this.cues = cues;
    this.presupposing = lexicon.list(WordList.PRESUPPOSING);
    this.happening = lexicon.list(WordList.TAKING_PLACE);
    this.sending = lexicon.words(Entry.Kind.EVENT, "verb", e -> e.signals().equals("Deployment"));
    this.means = lexicon.list(WordList.MILITARY_MEANS);
    this.light = lexicon.words(Entry.Kind.LIGHT_VERB, "verb");
    this.givens = lexicon.list(WordList.TAKING_AS_GIVEN);
    this.stopping = lexicon.list(WordList.STOPPING);
    this.attending = lexicon.list(WordList.ATTENDING);
  }

  /** Returns the label of an arc; that of a complement where the word above asks for one. */
  String label(Sentence sentence, Token at, Token head) {
    String label = sentence.label(at);
    if (label.matches("xcomp|ccomp|advcl") && aside(sentence, at)) {
      return "advcl";
    }
    if (label.equals("advcl")
        && (cues.before(sentence, at, head) != null
            || object(sentence, at, head)
            || aim(sentence, at, head))) {
      return "xcomp";
    }
    if (label.equals("acl:relcl") && told(sentence, at, head)) {
      return "acl";
    }
    if (!label.equals("dep") || !at.is("VB") || at.index() < head.index()) {
      return label;
    }
    if (!head.is("VB")) {
      return content(sentence, at) ? "ccomp" : label;
    }
    Entry cue = cues.verb(head.lemma());
    boolean clause =
        !sentence.children(at, "nsubj", "nsubj:pass").isEmpty()
            || sentence.children(head, "obj").stream().anyMatch(o -> o.index() < at.index());
    return clause && cue != null && cue.has("speech") ? "ccomp" : label;
  }

  /** "Reports that X had been killed": what they say, though the parser takes it for a relative. */
  private boolean told(Sentence sentence, Token clause, Token noun) {
    Entry cue = noun.is("NN") ? cues.governing(noun) : null;
    return cue != null
        && cue.has("speech")
        && sentence.passive(clause)
        && !sentence.children(clause, "nsubj:pass").isEmpty()
        && sentence.children(clause, "obj").stream().anyMatch(t -> t.lemma().equals("that"));
  }

  /** "Rejected as baseless reports that …": the object, though it stands after "as". */
  boolean brushedAside(Sentence sentence, Token at) {
    return sentence.preposition(at).filter("as"::equals).isPresent()
        && sentence.children(at, "amod", "compound").stream().anyMatch(cues::falsehood);
  }

  /** "Refused, citing the accord they signed": no complement stands behind a comma. */
  private static boolean aside(Sentence sentence, Token at) {
    return at.tag().equals("VBG")
        && at.index() > 0
        && sentence.token(at.index() - 1).word().equals(",");
  }

  /**
   * "Soldiers found 12 bodies", "was found killed": a verb that says something only with a clause.
   */
  boolean mute(Sentence sentence, Token at, Token head, Entry cue) {
    return cue.has("with-clause")
        && (!label(sentence, at, head).equals("ccomp") || Grammar.found(sentence, at));
  }

  /** "is considering sending" */
  private boolean object(Sentence sentence, Token at, Token head) {
    return at.tag().equals("VBG")
        && at.index() == head.index() + 1
        && head.is("VB")
        && sentence.children(at, "mark", "nsubj").isEmpty()
        && cues.governing(head) != null;
  }

  /** "offered last week to host talks": without an object before it what is meant, no purpose. */
  private boolean aim(Sentence sentence, Token at, Token head) {
    return at.is("VB")
        && head.is("VB")
        && at.index() > head.index()
        && cues.verb(head.lemma()) != null
        && sentence.children(at, "mark").stream().anyMatch(m -> m.lemma().equals("to"))
        && sentence.children(head, "obj", "iobj", "xcomp", "ccomp").isEmpty();
  }

  /** "Sent troops to attack Kyiv": what they were sent for has not happened by that. */
  boolean purpose(Sentence sentence, Token at, Token head) {
    Token verb =
        sentence.label(at).equals("acl") && sentence.label(head).matches("obj|nsubj:pass")
            ? sentence.head(head).orElse(head)
            : head;
    boolean sent =
        verb.tag().equals("VBN")
            && sentence.label(verb).equals("acl")
            && sentence.head(verb).filter(t -> means.contains(t.lemma())).isPresent();
    return at.tag().equals("VB")
        && verb.is("VB")
        && sending.contains(verb.lemma())
        && cues.before(sentence, at, verb) == null
        && sentence.label(at).matches("advcl|xcomp|acl")
        && sentence.children(at, "mark", "aux").stream().anyMatch(m -> m.lemma().equals("to"))
        && (sent
            || sentence.children(verb, "obj", "nsubj:pass").stream()
                .anyMatch(t -> means.contains(t.lemma())));
  }

  /** "It is a fact that …", "the plot to …" */
  private static boolean content(Sentence sentence, Token clause) {
    return sentence.children(clause, "mark").stream().anyMatch(m -> m.lemma().matches("that|to"));
  }

  /**
   * "How the army seized the town is debated", "having seized it, it left": that it did, stands.
   */
  static boolean done(Sentence sentence, Token clause) {
    boolean having =
        sentence.children(clause, "aux").stream()
            .anyMatch(t -> t.tag().equals("VBG") && t.lemma().equals("have"));
    boolean how = sentence.children(clause, "advmod").stream().anyMatch(t -> t.tag().equals("WRB"));
    return after(sentence, clause)
        || having && clause.tag().matches("VB[ND]") && sentence.label(clause).equals("advcl")
        || how && sentence.past(clause) && sentence.label(clause).startsWith("csubj");
  }

  /** "agreed to disarm a day after the army launched an offensive": that was launched. */
  boolean past(Sentence sentence, Token clause) {
    return sentence.past(clause)
        && sentence.children(clause, "mark", "advmod").stream()
            .anyMatch(m -> presupposing.contains(m.lemma()));
  }

  /** "Since signing the treaty it has not fought": it did sign. */
  private static boolean after(Sentence sentence, Token gerund) {
    return gerund.tag().equals("VBG")
        && sentence.children(gerund, "mark", "case").stream()
            .anyMatch(m -> AFTER.contains(m.lemma()));
  }

  /**
   * "Denies that it directs their attacks", "did not back the rebels' offensive": there is what has
   * an owner already, whatever is denied of it; and talks that somebody "will not join".
   */
  boolean given(Sentence sentence, Token noun, Token verb) {
    List<Token> owners = sentence.children(noun, "nmod:poss");
    boolean another = owners.stream().anyMatch(o -> !o.is("PRP"));
    boolean object = noun.is("NN") && sentence.label(noun).equals("obj") && verb.is("VB");
    boolean owned =
        givens.contains(verb.lemma())
            && (another || !owners.isEmpty() && !light.contains(verb.lemma()));
    return object
        && (owned || attending.contains(verb.lemma()) && Presupposition.definite(sentence, noun));
  }

  /** "Efforts to end the siege", "to free the hostages held by X": there is what shall be ended. */
  boolean stopped(Sentence sentence, Token at, Token head) {
    boolean object = at.is("NN") && sentence.label(at).equals("obj") && head.is("VB");
    return object && stopping.contains(head.lemma()) && Presupposition.definite(sentence, at)
        || held(sentence, at, head)
        || ceased(sentence, at, head);
  }

  /** "Urged it to stop bombing the town": it bombs it; "stopped them from bombing" it does not. */
  private static boolean ceased(Sentence sentence, Token gerund, Token head) {
    return gerund.tag().equals("VBG")
        && sentence.label(gerund).equals("xcomp")
        && head.lemma().matches("stop|cease|halt|end|quit")
        && sentence.children(gerund, "mark").isEmpty();
  }

  private static boolean held(Sentence sentence, Token participle, Token noun) {
    return participle.tag().equals("VBN")
        && sentence.label(participle).equals("acl")
        && sentence.children(participle, "aux", "mark", "aux:pass").isEmpty()
        && sentence.label(noun).equals("obj")
        && Presupposition.definite(sentence, noun);
  }

  /**
   * "did not comment but accused", "denies backing them and accuses": a verb with a tense of its
   * own stands outside that "not".
   */
  static boolean apart(Sentence sentence, Token at, Token head) {
    boolean gerund = head.tag().equals("VBG") && sentence.children(head, "aux", "nsubj").isEmpty();
    return (head.tag().equals("VB") || gerund) && at.tag().matches("VBD|VBZ|VBP");
  }

  /** "The rumour proved false: he still commands": what follows stands outside of that. */
  boolean afterColon(Sentence sentence, Token at, Token head) {
    Entry cue = cues.verb(head.lemma());
    return at.is("VB")
        && !(cue != null && cue.has("speech"))
        && head.index() < at.index()
        && sentence.tokens().subList(head.index(), at.index()).stream()
            .anyMatch(t -> t.word().equals(":"));
  }

  /**
   * Returns the word that a clause is the content of, when it hangs on another: "accused X of
   * shelling", "reports emerged that they had shelled".
   */
  Token bearer(Sentence sentence, Token at, Token head) {
    String label = sentence.label(at);
    if (label.equals("acl") && gerund(sentence, at) && sentence.label(head).equals("obj")) {
      return sentence.head(head).orElse(head);
    }
    boolean displaced =
        label.equals("ccomp") && happening.contains(head.lemma()) && content(sentence, at);
    Optional<Token> noun = displaced ? sentence.child(head, "nsubj") : Optional.empty();
    return noun.filter(n -> n.is("NN") && cues.governing(n) != null).orElse(head);
  }

  /** "accused them of shelling": the gerund is what the verb is about. */
  static boolean gerund(Sentence sentence, Token at) {
    boolean having = sentence.children(at, "aux").stream().anyMatch(t -> t.tag().equals("VBG"));
    return (at.tag().equals("VBG") || having)
        && sentence.children(at, "mark").stream()
            .anyMatch(m -> m.lemma().matches("of|for|from|to|against"));
  }

  /** "before they met", but not "of meeting" */
  static boolean adverbial(Sentence sentence, Token at) {
    return !sentence.children(at, "mark").isEmpty() && !gerund(sentence, at);
  }

  /** "Jets bombed the camp, the army said": a clause of its own before the verb of saying. */
  static boolean reported(Sentence sentence, Token at, Token head) {
    return at.index() < head.index()
        && sentence.children(at, "mark").isEmpty()
        && !sentence.children(at, "nsubj", "nsubj:pass").isEmpty()
        && sentence.children(head, "nsubj").stream().anyMatch(n -> n.index() > at.index());
  }

  /** "No group has claimed the bombing": there was one. */
  boolean topic(Sentence sentence, Token at, Token head) {
    Entry cue = head.is("VB") ? cues.verb(head.lemma()) : null;
    boolean told = cue != null && cue.has("speech") && sentence.label(at).equals("obj");
    return told && Presupposition.definite(sentence, at);
  }

  /** "decided against attacking" */
  static boolean against(Sentence sentence, Token at, Entry cue) {
    return cue.signals().equals("Future")
        && sentence.children(at, "mark").stream().anyMatch(m -> m.lemma().equals("against"));
  }

  /** "was able to seize" */
  static boolean doneInPast(Sentence sentence, Token head, Entry cue) {
    return cue.has("done-in-past")
        && sentence.children(head, "cop").stream().anyMatch(c -> c.tag().equals("VBD"));
  }
}
