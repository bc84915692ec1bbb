package org.dateline.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds whom a noun or adjective describes: "X, an offshoot", "X is active", "the offshoot X". */
final class DescribedNoun {
  private final Context context;

  DescribedNoun(Context context) {
    this.context = context;
  }

  Optional<Token> of(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    Token noun = trigger.token();
    if (trigger.entry().has("given")) {
      return sentence
          .head(noun)
          .filter(h -> h.name() && sentence.label(noun).equals("appos"))
          .or(() -> sentence.children(noun, "appos").stream().filter(Token::name).findFirst())
          .or(() -> Optional.of(noun));
    }
    boolean phrase = trigger.words().stream().anyMatch(w -> w.is("IN"));
    return phrase ? located(sentence, noun) : of(sentence, noun);
  }

  /** "X is under the control of Y", "X in Y's hands", "took it with X's help", "on X's side". */
  private Optional<Token> located(Sentence sentence, Token noun) {
    if (!sentence.children(noun, "cop").isEmpty()) {
      return cleft(sentence, noun).or(() -> subject(sentence, noun));
    }
    Optional<Token> head = sentence.head(noun);
    Optional<Token> back = head.filter(h -> h.is("RB")).flatMap(sentence::head);
    if (back.isPresent()) {
      // "The town is back in the hands of X".
      return argument(sentence, back.get(), "subj").or(() -> sentence.child(back.get(), "nsubj"));
    }
    boolean helped =
        sentence.children(noun, "case").stream().anyMatch(c -> c.lemma().matches("with|on"));
    boolean first = head.filter(h -> noun.index() < h.index()).isPresent();
    return head.filter(h -> h.is("VB"))
        .map(v -> helped || first ? argument(sentence, v, "subj") : carried(sentence, v))
        .orElse(head);
  }

  /** "It was with the help of X that Y bought arms": Y, who did that. */
  private Optional<Token> cleft(Sentence sentence, Token noun) {
    return sentence
        .child(noun, "nsubj")
        .filter(it -> it.lemma().equals("it"))
        .flatMap(
            it -> SurfaceArguments.first(sentence, noun.index(), t -> t.lemma().equals("that")))
        .flatMap(sentence::head)
        .filter(verb -> verb.is("VB"))
        .flatMap(verb -> argument(sentence, verb, "subj"));
  }

  private Optional<Token> of(Sentence sentence, Token noun) {
    String label = sentence.label(noun);
    Optional<Token> head = sentence.head(noun);
    if (noun.tag().equals("NNS") && label.equals("appos")) {
      return head.filter(h -> sentence.label(h).equals("conj"))
          .flatMap(sentence::head)
          .or(() -> head);
    }
    if (noun.is("JJ") && modifies(sentence, noun)) {
      return head;
    }
    Optional<Token> before =
        (noun.is("JJ") ? postposed(sentence, noun) : Optional.<Token>empty())
            .or(() -> context.nameBefore(sentence, noun))
            .or(() -> head.filter(h -> label.equals("appos")));
    if (before.isPresent()) {
      return before;
    }
    Optional<Token> one = one(sentence, noun);
    if (one.isPresent()) {
      // "One of its members, X": the parser hangs X on the members.
      return sentence
          .child(noun, "appos")
          .filter(Token::name)
          .or(() -> sentence.child(one.get(), "appos").filter(Token::name))
          .or(() -> of(sentence, one.get()));
    }
    if (label.equals("conj") && head.filter(h -> describes(sentence, h)).isPresent()) {
      return of(sentence, head.get());
    }
    return sentence.children(noun, "cop").isEmpty()
        ? about(sentence, noun)
        : subject(sentence, noun);
  }

  /** Returns the "one" of "one of its members". */
  static Optional<Token> one(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(h -> h.lemma().equals("one") && sentence.label(noun).equals("nmod"));
  }

  /** What stands about a noun: "whose armed wing is X", "its wing, X", "the offshoot X". */
  private Optional<Token> about(Sentence sentence, Token noun) {
    Optional<Token> head = sentence.head(noun);
    return head.filter(h -> sentence.label(noun).equals("nsubj") && equated(sentence, h))
        .or(() -> sentence.child(noun, "appos"))
        .or(() -> new GivenName(context).of(sentence, noun))
        .or(() -> head.filter(h -> modifies(sentence, noun)))
        .or(() -> beside(sentence, noun))
        .or(() -> next(sentence, noun))
        .or(() -> founded(sentence, noun))
        .or(() -> predicative(sentence, noun))
        .or(() -> Optional.of(noun).filter(n -> context.actors().at(sentence, n).isPresent()));
  }

  /**
   * "X, an offshoot and ally of Y": the first noun describes X; in "men of X and of Y" none does.
   */
  private static boolean describes(Sentence sentence, Token noun) {
    return noun.is("NN")
        && !noun.name()
        && (sentence.label(noun).matches("appos|conj|root")
            || !sentence.children(noun, "cop").isEmpty());
  }

  /** "Whose armed wing is X". */
  private static boolean equated(Sentence sentence, Token name) {
    return name.name() && !sentence.children(name, "cop").isEmpty();
  }

  private static boolean modifies(Sentence sentence, Token noun) {
    String label = sentence.label(noun);
    return (label.equals("compound")
            || label.equals("amod")
            || label.equals("nmod") && sentence.children(noun, "case").isEmpty())
        && sentence.head(noun).filter(Token::name).isPresent();
  }

  /** "Ordered its armed wing, X, to …": the parser may take X for a second object. */
  private static Optional<Token> beside(Sentence sentence, Token noun) {
    int comma = noun.index() + 1;
    boolean owned = !sentence.children(noun, "nmod:poss").isEmpty();
    if (!owned || comma + 2 >= sentence.size() || !sentence.token(comma).word().equals(",")) {
      return Optional.empty();
    }
    int name = sentence.token(comma + 1).is("DT") ? comma + 2 : comma + 1;
    return Optional.of(sentence.token(name))
        .filter(t -> t.name() && sentence.label(t).matches("obj|iobj|dep|xcomp|appos"))
        .filter(t -> sentence.head(t).equals(sentence.head(noun)));
  }

  /** "Malawi's neighbour Mozambique": the name, which the parser may take for a second subject. */
  private static Optional<Token> next(Sentence sentence, Token noun) {
    boolean owned = !sentence.children(noun, "nmod:poss").isEmpty();
    return Optional.of(noun.index() + 1)
        .filter(at -> owned && noun.tag().equals("NN") && at < sentence.size())
        .map(sentence::token)
        .filter(Token::name);
  }

  /** "Dissidents of the Front founded X": X is theirs. */
  private Optional<Token> founded(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(v -> sentence.label(noun).equals("nsubj") && noun.tag().equals("NNS"))
        .filter(v -> context.listed(v, WordList.FOUNDING))
        // "Members of the Brotherhood founded Hamas": that is not a member of it.
        .filter(
            v ->
                context.lexicon().phrases(noun.lemma()).stream()
                    .anyMatch(p -> p.entry().signals().equals("offshootOf")))
        .flatMap(v -> argument(sentence, v, "obj"));
  }

  /** "X, long active in Y": what stands before the adjective and its adverbs. */
  private static Optional<Token> postposed(Sentence sentence, Token adjective) {
    Token at = adjective;
    Optional<Token> head = sentence.head(at);
    while (head.isPresent() && head.get().tag().matches("JJ|RB")) {
      at = head.get();
      head = sentence.head(at);
    }
    boolean hangs = sentence.label(at).matches("amod|acl|dep|appos");
    return head.filter(h -> hangs && h.is("NN") && h.index() < adjective.index());
  }

  /** "serves as guarantor", "became an ally", "Libya as broker", "the role of mediator". */
  private Optional<Token> predicative(Sentence sentence, Token noun) {
    Optional<Token> head = sentence.head(noun);
    boolean as = sentence.children(noun, "case").stream().anyMatch(c -> c.lemma().equals("as"));
    if (head.isEmpty()) {
      return head;
    }
    if (as && head.get().name()) {
      return head;
    }
    if (head.get().is("VB") && (as || sentence.label(noun).equals("xcomp"))) {
      Optional<Token> with = as ? accompanying(sentence, head.get(), noun) : Optional.empty();
      boolean fronted = as && noun.index() < head.get().index();
      return with.or(
          () -> fronted ? argument(sentence, head.get(), "subj") : carried(sentence, head.get()));
    }
    boolean role =
        context.listed(head.get(), WordList.OFFICE_NOUN) && sentence.label(noun).equals("nmod");
    return role
        ? sentence
            .head(head.get())
            .filter(v -> v.is("VB"))
            .flatMap(v -> argument(sentence, v, "subj"))
        : Optional.empty();
  }

  /** "They have talked since May, with Norway as guarantor". */
  private Optional<Token> accompanying(Sentence sentence, Token verb, Token noun) {
    return context.grammar(sentence).arguments(verb).getOrDefault("with", Set.of()).stream()
        .filter(
            w ->
                w.index() < noun.index()
                    && sentence.tokens().subList(w.index(), noun.index()).stream()
                        .allMatch(t -> t.name() || t.tag().matches("DT|CC|,|IN")))
        .findFirst();
  }

  /** Returns what a verb says something of: its object, or else its subject. */
  private Optional<Token> carried(Sentence sentence, Token verb) {
    return argument(sentence, verb, "obj")
        .filter(t -> context.end(sentence, t).isPresent() || t.is("W"))
        .or(() -> argument(sentence, verb, "subj"))
        .or(() -> argument(sentence, verb, "obj"));
  }

  private Optional<Token> argument(Sentence sentence, Token verb, String function) {
    Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(verb);
    return arguments.getOrDefault(function, Set.of()).stream().findFirst();
  }

  private Optional<Token> subject(Sentence sentence, Token predicate) {
    return sentence
        .child(predicate, "nsubj")
        .map(t -> new RelativeClauses(sentence).meant(t, predicate))
        .or(() -> shared(sentence, predicate));
  }

  /** "X split from Y and is loyal to Z": the subject of the verb before. */
  private Optional<Token> shared(Sentence sentence, Token predicate) {
    return sentence
        .head(predicate)
        .filter(h -> h.is("VB") && sentence.label(predicate).equals("conj"))
        .flatMap(
            h -> {
              String function = sentence.passive(h) ? "obj" : "subj";
              return argument(sentence, h, function);
            });
  }
}
