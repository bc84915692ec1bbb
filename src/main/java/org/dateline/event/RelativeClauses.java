package org.dateline.event;

import java.util.Optional;
import java.util.Set;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the noun that "who", "which", "that" and "what" stand for. */
record RelativeClauses(Sentence sentence) {
  private static final int DEPTH = 6;
  private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WRB");

  /** Puts the noun that a relative clause hangs on in place of "who", "which", "that". */
  Token meant(Token argument, Token verb) {
    boolean part =
        sentence.children(argument, "nmod").stream().anyMatch(t -> RELATIVE.contains(t.tag()));
    if (!RELATIVE.contains(argument.tag()) && !argument.tag().equals("WP$") && !part) {
      return argument;
    }
    Optional<Token> at = Optional.of(verb);
    for (int depth = 0; at.isPresent() && depth < DEPTH; depth++) {
      if (sentence.label(at.get()).equals("acl:relcl")) {
        Token clause = at.get();
        return sentence
            .head(clause)
            .map(
                h ->
                    part || both(argument, clause, h)
                        ? h
                        : left(argument, h)
                            .orElseGet(() -> antecedent(argument, agreeing(clause, h))))
            .orElse(argument);
      }
      at = sentence.head(at.get());
    }
    return part ? beforeComma(argument) : stranded(argument).orElse(argument);
  }

  /** "X, with whom Y compete, fled": X, where the parser lost the relative clause. */
  private Optional<Token> stranded(Token pronoun) {
    int before = pronoun.index() - 1;
    boolean next =
        before > 0
            && pronoun.lemma().matches("who|which")
            && sentence.label(pronoun).startsWith("nsubj")
            && sentence.token(before).word().equals(",")
            && sentence.token(before - 1).name();
    if (next) {
      return Optional.of(sentence.token(before - 1));
    }
    int comma = pronoun.index() - 2;
    return Optional.of(pronoun)
        .filter(p -> p.lemma().matches("whom|which") && comma > 0)
        .filter(p -> sentence.token(comma + 1).is("IN") && sentence.token(comma).word().equals(","))
        .map(p -> sentence.token(comma - 1))
        .filter(Token::name);
  }

  /** "The wing of X, from which it split": X, not the wing. */
  private Optional<Token> left(Token pronoun, Token noun) {
    int from = pronoun.index() - 1;
    return Optional.of(pronoun)
        .filter(p -> p.lemma().equals("which") && from > 1 && !noun.name())
        .filter(p -> sentence.token(from).lemma().equals("from"))
        .filter(p -> sentence.token(from - 1).word().equals(","))
        .map(p -> sentence.token(from - 2))
        .filter(t -> t.name() && sentence.dominates(noun, t));
  }

  /**
   * "X and Y, which brokered the truce, have …": the subject as a whole, unless "which brokers".
   */
  private boolean both(Token pronoun, Token clause, Token noun) {
    return pronoun.lemma().equals("which")
        && sentence.token(Math.max(0, pronoun.index() - 1)).word().equals(",")
        && sentence.label(noun).startsWith("nsubj")
        && noun.name()
        && !isSingular(clause);
  }

  private boolean isSingular(Token clause) {
    return clause.tag().equals("VBZ")
        || sentence.children(clause, "aux", "aux:pass", "cop").stream()
            .anyMatch(t -> t.word().matches("is|has|was"));
  }

  /** "X and Y, both of which …": the first of them, where the parser lost the relative clause. */
  private Token beforeComma(Token argument) {
    int at = argument.index() - 1;
    if (at < 1 || !sentence.token(at).word().equals(",")) {
      return argument;
    }
    Token noun = sentence.token(at - 1);
    boolean list = noun.name() && sentence.label(noun).equals("conj");
    return list ? sentence.head(noun).orElse(noun) : noun;
  }

  /** "An alliance of rebels that includes X": a singular verb says it of the alliance. */
  private Token agreeing(Token clause, Token noun) {
    boolean singular = isSingular(clause);
    boolean plural = noun.tag().equals("NNS") && !noun.name();
    return sentence
        .head(noun)
        .filter(h -> singular && plural && sentence.label(noun).equals("nmod"))
        .filter(h -> h.tag().equals("NN") || h.name())
        .orElse(noun);
  }

  /** In "X and Y, who …" the clause may hang on X although the name before the comma is meant. */
  private Token antecedent(Token pronoun, Token head) {
    int at = pronoun.index() - 1;
    if (at > 0 && sentence.token(at).word().equals(",")) {
      at--;
    }
    boolean nearer =
        at > head.index()
            && sentence.token(at).name()
            && sentence.label(sentence.token(at)).equals("conj")
            && sentence.dominates(head, sentence.token(at));
    return nearer ? sentence.token(at) : head;
  }

  /** In "struck what it said was a base" the object is the base, by somebody's word only. */
  Optional<Token> fused(Token verb) {
    int what = verb.index() + 1;
    if (what >= sentence.size() || !sentence.token(what).lemma().equals("what")) {
      return Optional.empty();
    }
    for (int i = what + 1; i < Math.min(sentence.size(), what + 8); i++) {
      if (sentence.token(i).lemma().equals("be")) {
        int noun = i + 1;
        while (noun < sentence.size() && !sentence.token(noun).is("NN")) {
          noun++;
        }
        while (noun + 1 < sentence.size() && sentence.token(noun + 1).is("NN")) {
          noun++;
        }
        return noun < sentence.size() ? Optional.of(sentence.token(noun)) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
