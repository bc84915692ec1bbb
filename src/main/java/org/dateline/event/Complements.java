package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Tells from the clause after a verb of saying what is done by saying it: denying, owning up,
 * accusing, demanding, threatening.
 */
record Complements(Context context) {

  boolean fit(Draft draft) {
    Entry entry = draft.trigger.entry();
    return (!entry.has("negated-complement") || denies(draft))
        && (!entry.has("owning-complement") || ownsUp(draft))
        && (!entry.has("blaming-complement") || blames(draft))
        && (!entry.has("demanding-complement") || demands(draft))
        && (!entry.has("threatening-complement")
            || new ThreatClause(context, draft.actor("speaker"))
                .isAmong(
                    draft.trigger.sentence(),
                    said(draft.trigger.sentence(), draft.trigger.token())));
  }

  /** "X said that …", "…, X said": what is said, wherever the parser hangs it. */
  private static List<Token> said(Sentence sentence, Token verb) {
    List<Token> clauses = new ArrayList<>(sentence.children(verb, "ccomp", "parataxis"));
    sentence
        .head(verb)
        .filter(h -> sentence.label(verb).equals("parataxis") && h.index() < verb.index())
        .ifPresent(clauses::add);
    return clauses;
  }

  /** "The group says it has not …", "… had no hand in it", "… that no plane was in the area". */
  private boolean denies(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Actor> speaker = draft.actor("speaker");
    for (Token clause : said(sentence, draft.trigger.token())) {
      boolean negated =
          negated(sentence, clause)
              || clause.lemma().equals("have") && none(sentence, clause, "obj");
      boolean told =
          negated && self(sentence, clause)
              || past(sentence, clause)
                  && none(sentence, clause, "nsubj", "nsubj:pass")
                  && !unharmed(sentence, clause);
      boolean untrue = told || calls(sentence, clause);
      boolean spoken = context.text().quoteOf(clause.span()).isPresent();
      boolean future = sentence.children(clause, "aux").stream().anyMatch(t -> t.is("MD"));
      if (untrue && speaker.isPresent() && !spoken && !future) {
        return true;
      }
    }
    return false;
  }

  /** "The military said that was untrue", "insisted the report was false". */
  private boolean calls(Sentence sentence, Token clause) {
    return context
        .lexicon()
        .entries(Entry.Kind.CUE)
        .filter(e -> e.has("falsehood"))
        .anyMatch(
            e -> e.words("adjective").contains(clause.lemma()) || isNoun(e, sentence, clause));
  }

  private static boolean isNoun(Entry falsehood, Sentence sentence, Token clause) {
    return falsehood.words("noun").contains(clause.lemma())
        && !sentence.children(clause, "cop").isEmpty();
  }

  /** "had no hand in it", "had nothing to do with it", "no aircraft had been there". */
  private static boolean none(Sentence sentence, Token clause, String... functions) {
    return sentence.children(clause, functions).stream()
        .anyMatch(
            o ->
                o.lemma().equals("nothing")
                    || sentence.children(o, "det").stream().anyMatch(d -> d.lemma().equals("no")));
  }

  /** "No one was injured", "there were no casualties": said of the outcome, not of a reproach. */
  private boolean unharmed(Sentence sentence, Token clause) {
    return Stream.concat(Stream.of(clause), sentence.children(clause, "nsubj").stream())
        .flatMap(t -> context.lexicon().phrases(t.lemma()).stream())
        .anyMatch(p -> p.entry().kind() == Entry.Kind.OUTCOME);
  }

  private static boolean past(Sentence sentence, Token clause) {
    return clause.tag().equals("VBD")
        || sentence.children(clause, "aux", "aux:pass", "cop").stream()
            .anyMatch(t -> t.word().matches("had|was|were"));
  }

  private static boolean self(Sentence sentence, Token clause) {
    return sentence.children(clause, "nsubj", "nsubj:pass").stream()
        .anyMatch(t -> t.is("PRP") && !t.lemma().matches("i|you"));
  }

  /** "said it was behind the bombing", "said its men had carried out the attack". */
  private boolean ownsUp(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    Optional<ActorType> speaker = draft.actor("speaker").map(Actor::type);
    boolean group = speaker.filter(ActorType.ARMED_GROUP::equals).isPresent();
    boolean admits =
        verb.lemma().matches("admit|acknowledge|boast|confess")
            && speaker.filter(a -> a != ActorType.POPULATION).isPresent();
    return said(sentence, verb).stream()
        .filter(c -> self(sentence, c) || ownMen(sentence, c))
        .anyMatch(
            c -> behind(sentence, c) || group && did(sentence, c) || admits && hit(sentence, c));
  }

  /** "Its fighters", "our men" */
  private boolean ownMen(Sentence sentence, Token clause) {
    return sentence.children(clause, "nsubj").stream()
        .filter(
            t ->
                context.actor(sentence, t).isPresent()
                    || t.lemma().matches("fighter|man|brigade|unit|wing|force|member"))
        .flatMap(t -> sentence.children(t, "nmod:poss").stream())
        .anyMatch(t -> t.lemma().matches("its|their|our|his|it|they|we|he"));
  }

  /** "Had blown up the bridge": violence that is over. */
  private boolean hit(Sentence sentence, Token clause) {
    return done(sentence, clause)
        && context
            .lexicon()
            .events(clause.lemma(), "verb")
            .filter(p -> EventFinder.VIOLENT.contains(p.entry().signals()))
            .anyMatch(p -> p.others().stream().allMatch(o -> below(sentence, clause, o)));
  }

  static boolean negated(Sentence sentence, Token clause) {
    return sentence.children(clause, "advmod", "det", "neg").stream()
        .anyMatch(t -> t.lemma().matches("no|not|never|n[’']t"));
  }

  /** Tells whether a clause says what has been done, in so many words. */
  private static boolean done(Sentence sentence, Token clause) {
    boolean perfect =
        sentence.children(clause, "aux").stream().anyMatch(t -> t.lemma().equals("have"));
    return clause.is("VB")
        && (clause.tag().equals("VBD") || perfect)
        && !sentence.passive(clause)
        && sentence.children(clause, "aux").stream().noneMatch(t -> t.is("MD"))
        && !negated(sentence, clause);
  }

  private static boolean below(Sentence sentence, Token verb, String lemma) {
    return sentence.children(verb).stream().anyMatch(t -> t.lemma().equals(lemma));
  }

  /** "said Israel must withdraw", "insisted that the army leave". */
  private boolean demands(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    Optional<Actor> speaker = draft.actor("speaker");
    return speaker.isPresent()
        && said(sentence, verb).stream()
            .filter(c -> context.text().quoteOf(c.span()).isEmpty())
            .filter(c -> must(sentence, c) || wished(sentence, verb, c))
            .flatMap(c -> sentence.children(c, "nsubj", "nsubj:pass").stream())
            .flatMap(t -> context.actor(sentence, t).stream())
            .anyMatch(a -> isOther(context, a, speaker.get()));
  }

  /** "Must withdraw", but "must be running out of missiles", "should overtake Kenya". */
  private boolean must(Sentence sentence, Token clause) {
    List<Token> auxiliaries = sentence.children(clause, "aux");
    return context.listed(clause, WordList.DEMANDED)
        && auxiliaries.stream().anyMatch(t -> t.lemma().matches("must|should"))
        && auxiliaries.stream().noneMatch(t -> t.lemma().equals("have"))
        && !clause.tag().equals("VBG")
        && !negated(sentence, clause);
  }

  private static boolean wished(Sentence sentence, Token verb, Token clause) {
    return verb.lemma().equals("insist")
        && clause.tag().equals("VB")
        && sentence.children(clause, "aux", "mark").stream()
            .allMatch(t -> t.lemma().equals("that"));
  }

  /** Tells whether somebody is neither the speaker nor the speaker's own. */
  static boolean isOther(Context context, Actor actor, Actor speaker) {
    return ThreatClause.isParty(actor)
        && !actor.equals(speaker)
        && context.actors().ownerOf(speaker).filter(actor::equals).isEmpty()
        && context.actors().ownerOf(actor).filter(speaker::equals).isEmpty();
  }

  private boolean did(Sentence sentence, Token clause) {
    Set<String> light = context.lexicon().words(Entry.Kind.LIGHT_VERB, "verb");
    return light.contains(clause.lemma())
        && clause.tag().matches("VBD|VBN")
        && sentence.children(clause, "aux").stream().noneMatch(t -> t.is("MD"))
        && sentence.children(clause, "obj").stream()
            .filter(
                o ->
                    sentence.children(o, "det").stream()
                        .anyMatch(d -> d.word().matches("the|this|both")))
            .anyMatch(o -> context.listed(o, WordList.ANY_VIOLENCE));
  }

  /** "maintains that Moscow was behind the attack", "says Rwanda has armed the rebels". */
  private boolean blames(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    Optional<Actor> speaker = draft.actor("speaker");
    Optional<Actor> blamed = draft.actor("addressee");
    boolean charges = verb.lemma().matches("claim|contend|complain|maintain");
    return speaker.isPresent()
        && blamed.isPresent()
        && !speaker.equals(blamed)
        && said(sentence, verb).stream()
            .anyMatch(
                c ->
                    behind(sentence, c)
                        || isOther(context, blamed.get(), speaker.get())
                            && (done(sentence, c) || goesOn(sentence, c))
                            && (context.listed(c, WordList.REPROACHED)
                                || charges && hit(sentence, c))
                            && !isBoast(verb, c));
  }

  /** "Claimed that Wagner had captured Bakhmut". */
  private boolean isBoast(Token verb, Token clause) {
    return verb.lemma().equals("claim")
        && context
            .lexicon()
            .events(clause.lemma(), "verb")
            .map(p -> p.entry().signals())
            .filter(type -> EventFinder.VIOLENT.contains(type) || type.equals("Takeover"))
            .anyMatch(type -> !Set.of("Killing", "HostageTaking").contains(type));
  }

  private static boolean goesOn(Sentence sentence, Token clause) {
    return clause.tag().matches("VB[ZPG]")
        && sentence.children(clause, "aux").stream().noneMatch(t -> t.is("MD"))
        && !negated(sentence, clause);
  }

  /** "Was behind the attack", "is responsible for the deaths", but "responsible for the water". */
  private boolean behind(Sentence sentence, Token clause) {
    boolean responsible =
        clause.lemma().equals("responsible")
            && !sentence.children(clause, "cop").isEmpty()
            && sentence.children(clause).stream()
                .filter(t -> TimeHold.led(sentence, t, Set.of("for")))
                .anyMatch(
                    t ->
                        context.listed(t, WordList.ANY_VIOLENCE)
                            || context.lexicon().events(t.lemma(), "noun").findAny().isPresent());
    return !negated(sentence, clause)
        && (responsible
            || sentence.children(clause, "case").stream()
                .anyMatch(c -> c.lemma().equals("behind")));
  }
}
