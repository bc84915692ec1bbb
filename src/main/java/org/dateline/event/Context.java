package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Actors;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** What all finders look at: the text, its actors and the lexicon. */
record Context(AnnotatedText text, Actors actors, Lexicon lexicon) {
  private static final Set<String> PARTITIVE =
      Set.of(
          "member",
          "hundred",
          "thousand",
          "dozen",
          "number",
          "most",
          "some",
          "many",
          "leader",
          "score",
          "group",
          "several",
          "part",
          "half",
          "majority",
          "one",
          "two",
          "three",
          "all",
          "unit",
          "convoy",
          "column",
          "wave",
          "much",
          "handful",
          "lot",
          "leadership",
          "head",
          "element",
          "countryside",
          "rest",
          "contingent",
          "bulk",
          "side",
          "camp",
          "position",
          "base",
          "stronghold",
          "million",
          "fighter",
          "soldier",
          "force",
          "swath",
          "chunk",
          "remainder");
  private static final Set<String> PART_OF =
      Set.of(
          "position",
          "base",
          "stronghold",
          "target",
          "site",
          "convoy",
          "outpost",
          "post",
          "checkpoint",
          "territory",
          "border",
          "soil",
          "positions",
          "vehicle",
          "leadership");

  String body() {
    return text.report().body();
  }

  /** Returns the actor an argument means: itself, its apposition, or whom it is a part of. */
  Optional<Actor> actor(Sentence sentence, Token token) {
    return actor(sentence, token, 0);
  }

  private Optional<Actor> actor(Sentence sentence, Token token, int depth) {
    Optional<Actor> direct = actors.at(sentence, token);
    if (direct.isPresent() || depth > 2) {
      return direct;
    }
    for (Token apposition : sentence.children(token, "appos")) {
      Optional<Actor> found = actors.at(sentence, apposition);
      if (found.isPresent()) {
        return found;
      }
    }
    if (PARTITIVE.contains(token.lemma()) || token.is("CD") || token.is("JJ")) {
      for (Token of : sentence.children(token, "nmod", "obl", "nmod:poss")) {
        Optional<Actor> found = actor(sentence, of, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whose position, base or convoy a noun is: "TTP" for "a TTP hideout". */
  Optional<Actor> holder(Sentence sentence, Token token) {
    if (token.name() || token.is("PRP")) {
      return Optional.empty();
    }
    return sentence.children(token, "compound", "nmod:poss", "amod").stream()
        .flatMap(c -> actors.at(sentence, c).stream())
        .filter(
            a ->
                a.type() == ActorType.ARMED_GROUP
                    || a.type() == ActorType.SECURITY_FORCE
                    || a.type() == ActorType.STATE && PART_OF.contains(token.lemma()))
        .findFirst();
  }

  /** Returns the noun phrase before and at its head, without determiner. */
  Span phrase(Sentence sentence, Token head) {
    int first = head.index();
    for (Token child : sentence.children(head, "compound", "amod", "nummod")) {
      if (child.index() < first) {
        first = sentence.subtree(child).get(0).index();
      }
    }
    return sentence.token(first).span().cover(head.span());
  }

  /** Returns the quotation that holds this token, when it is direct speech of some length. */
  Optional<Span> quote(Token token) {
    return text.quotes().stream()
        .filter(q -> q.contains(token.span()) && q.length() > 25)
        .findFirst();
  }

  List<Sentence> sentences() {
    return text.sentences();
  }
}
