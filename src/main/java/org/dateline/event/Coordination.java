package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** What a noun is coordinated with: "X, Y and Z", "rebels and their allies", "groups such as X". */
record Coordination(Context context, Sentence sentence) {
  private static final Set<String> TOGETHER = Set.of("together", "along", "jointly");

  /** Returns a token and what is coordinated with it, itself first. */
  Stream<Token> of(Token token) {
    List<Token> all = new ArrayList<>(List.of(token));
    sentence.children(token, "conj").stream()
        .filter(c -> !c.is("VB") || c.tag().equals("VBG"))
        .forEach(all::add);
    owned(token).stream().filter(t -> !all.contains(t)).forEach(all::add);
    if (token.name()) {
      listed(token).stream().filter(t -> !all.contains(t)).forEach(all::add);
    }
    companions(token).forEach(all::add);
    for (Token example : sentence.children(token, "appos", "dep", "nmod")) {
      boolean such =
          sentence.children(example, "advmod", "case").stream()
              .anyMatch(t -> context.listed(t, WordList.EXAMPLE));
      if (such) {
        all.add(example);
      }
    }
    return all.stream();
  }

  /** "The Army, together with the Front", "struck together with the Front": who acts as well. */
  Stream<Token> companions(Token of) {
    return Stream.concat(
        sentence.children(of, "nmod", "obl").stream().filter(this::accompanies),
        sentence.children(of, "advmod").stream()
            .filter(t -> TOGETHER.contains(t.lemma()))
            .flatMap(t -> sentence.children(t, "obl", "nmod").stream())
            .filter(t -> sentence.preposition(t).filter("with"::equals).isPresent()));
  }

  /** "Angola's government and UNITA": UNITA, where the parser takes the owner for the head. */
  private List<Token> owned(Token owner) {
    int noun = owner.index() + 2;
    return owner.name()
            && noun < sentence.size()
            && sentence.token(owner.index() + 1).is("POS")
            && sentence.label(sentence.token(noun)).equals("dep")
            && sentence.head(sentence.token(noun)).filter(owner::equals).isPresent()
        ? sentence.children(sentence.token(noun), "conj")
        : List.of();
  }

  private boolean accompanies(Token noun) {
    if (sentence.preposition(noun).filter("alongside"::equals).isPresent()) {
      // "Fought alongside X": X was no side of that clash.
      return sentence
          .head(noun)
          .filter(verb -> verb.is("VB"))
          .filter(
              verb ->
                  context
                      .lexicon()
                      .events(verb.lemma(), "verb")
                      .noneMatch(p -> p.entry().signals().equals("Clash")))
          .isPresent();
    }
    return sentence.children(noun, "advmod").stream()
            .anyMatch(t -> TOGETHER.contains(t.lemma()) && t.index() < noun.index())
        && sentence.preposition(noun).filter("with"::equals).isPresent();
  }

  /** "X, Y and Z": read off the surface, for the parser may hang Y and Z elsewhere. */
  private List<Token> listed(Token first) {
    List<Token> found = new ArrayList<>();
    boolean closed = false;
    int at = first.index() + 1;
    while (!closed && at + 1 < sentence.size()) {
      boolean comma = sentence.token(at).word().equals(",");
      int and = comma ? at + 1 : at;
      closed = sentence.token(and).lemma().matches("and|or");
      int next = closed ? and + 1 : and;
      while (next < sentence.size() && (sentence.token(next).is("DT") || titled(next))) {
        next++;
      }
      boolean name =
          (comma || closed)
              && next < sentence.size()
              && sentence.token(next).name()
              && !sentence.label(sentence.token(next)).startsWith("nsubj")
              && !owner(next);
      // "Has troops in Somalia, and Kenya …": the second half of a sentence, no list of two.
      boolean clause = comma && closed && found.isEmpty();
      if (!name || clause) {
        return List.of();
      }
      Token joined = bearer(sentence.token(next));
      found.add(joined);
      at = joined.index() + 1;
    }
    return closed ? found : List.of();
  }

  /** "Mossad chief David Barnea": the body only says which chief. */
  private Token bearer(Token name) {
    Token last = name;
    while (sentence.label(last).equals("compound") && sentence.head(last).isPresent()) {
      last = sentence.head(last).get();
    }
    return last.name() && last.index() > name.index() ? last : name;
  }

  /** "Mr." before a name. */
  private boolean titled(int at) {
    Token token = sentence.token(at);
    return token.word().endsWith(".")
        && token.word().length() > 1
        && at + 1 < sentence.size()
        && sentence.token(at + 1).name();
  }

  private boolean owner(int at) {
    return at + 1 < sentence.size() && sentence.token(at + 1).is("POS");
  }
}
