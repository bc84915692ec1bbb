package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One parsed sentence: a dependency tree over its tokens.
 *
 * <p>Labels are Universal Dependencies v1 as CoreNLP 4.5 writes them ({@code nsubj}, {@code
 * nsubj:pass}, {@code obl}, {@code nmod:poss}, {@code acl:relcl} …).
 *
 * @param index position in the report, from 0
 * @param heads for each token the index of its head, -1 for a root or an unattached token
 * @param labels for each token the label of the arc from its head; {@code root} for a root
 */
public record Sentence(
    int index,
    Span span,
    List<Token> tokens,
    List<Integer> heads,
    List<String> labels,
    int paragraph,
    TaggedSentence.Kind kind) {
  public Sentence {
    tokens = List.copyOf(tokens);
    heads = List.copyOf(heads);
    labels = List.copyOf(labels);
  }

  public Token token(int at) {
    return tokens.get(at);
  }

  public int size() {
    return tokens.size();
  }

  /** Returns the tokens that depend directly on this one, in text order. */
  public List<Token> children(Token of) {
    return IntStream.range(0, heads.size())
        .filter(i -> heads.get(i) == of.index())
        .mapToObj(tokens::get)
        .toList();
  }

  /** Returns the children under an arc with one of these labels. */
  public List<Token> children(Token of, String... wanted) {
    List<String> set = List.of(wanted);
    return children(of).stream().filter(t -> set.contains(label(t))).toList();
  }

  /** Returns the first child under one of these labels. */
  public Optional<Token> child(Token of, String... wanted) {
    return children(of, wanted).stream().findFirst();
  }

  public Optional<Token> head(Token of) {
    int head = heads.get(of.index());
    return head < 0 ? Optional.empty() : Optional.of(tokens.get(head));
  }

  public String label(Token of) {
    return labels.get(of.index());
  }

  /** Returns the token and all below it, in text order. */
  public List<Token> subtree(Token top) {
    List<Token> found = new ArrayList<>();
    collect(top, found, 0);
    found.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return found;
  }

  private void collect(Token top, List<Token> into, int depth) {
    into.add(top);
    if (depth < size()) {
      children(top).forEach(t -> collect(t, into, depth + 1));
    }
  }

  /** Tells whether {@code above} is {@code below} or one of its heads. */
  public boolean dominates(Token above, Token below) {
    Optional<Token> at = Optional.of(below);
    for (int steps = 0; at.isPresent() && steps <= size(); steps++) {
      if (at.get().index() == above.index()) {
        return true;
      }
      at = head(at.get());
    }
    return false;
  }

  /** Returns the token that covers or starts at this character of the body. */
  public Optional<Token> tokenAt(int offset) {
    return tokens.stream()
        .filter(t -> t.span().start() <= offset && offset < t.span().end())
        .findFirst();
  }

  /** Tells whether a verb is in the past tense: "killed ten", "ten were killed", "had killed". */
  public boolean past(Token verb) {
    return verb.tag().equals("VBD")
        || children(verb, "aux", "aux:pass").stream().anyMatch(t -> t.tag().equals("VBD"));
  }

  /** Tells whether a verb is passive: "was seized", "the town seized in May", "shot and killed". */
  public boolean passive(Token verb) {
    boolean marked =
        !children(verb, "nsubj:pass", "aux:pass").isEmpty()
            || verb.tag().equals("VBN")
                && child(verb, "aux").filter(a -> a.lemma().equals("be")).isPresent();
    boolean reduced = label(verb).equals("acl") && verb.tag().matches("VB[ND]");
    boolean shared =
        label(verb).equals("conj")
            && verb.tag().equals("VBN")
            && children(verb, "aux", "aux:pass").isEmpty()
            && head(verb).filter(h -> h.is("VB") && passive(h)).isPresent();
    return marked || reduced || shared;
  }

  /** Returns the preposition of an argument: "by", "against", "according to". */
  public Optional<String> preposition(Token argument) {
    List<Token> cases = children(argument, "case");
    if (cases.isEmpty() || cases.get(0).is("POS")) {
      return Optional.empty();
    }
    Token first = cases.get(0);
    return Optional.of(first.lemma());
  }
}
