package org.dateline.event;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Reads participles with "by" off the surface, where the parser lost the construction: "X, led
 * since 2003 by Y", "X, a force led by Y", "Founded in 1947 by Y, X has …".
 */
final class ReducedPassives {
  private static final int REACH = 6;
  private final Context context;
  private final SurfaceArguments beside;

  ReducedPassives(Context context) {
    this.context = context;
    this.beside = new SurfaceArguments(context);
  }

  void read(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    Token verb = trigger.token();
    if (!verb.tag().matches("VB[ND]")) {
      return;
    }
    if (!found.containsKey("subj") || !told(trigger, found)) {
      after(sentence, verb, found);
    }
    if (verb.index() <= 1) {
      fronted(sentence, verb, found);
    }
  }

  /** Tells whether whom the verb says something of is known: the parser may have any noun. */
  private boolean told(Trigger trigger, Map<String, Set<Token>> found) {
    return found.containsKey("obj") && trigger.entry().has("event-subject")
        || found.getOrDefault("obj", Set.of()).stream()
            .anyMatch(t -> !context.ends(trigger.sentence(), t).isEmpty());
  }

  /** "X, led since 2003 by Y,", "X, a force led by Y,". */
  private void after(Sentence sentence, Token verb, Map<String, Set<Token>> found) {
    Optional<Token> by = agentMark(sentence, verb.index() + 1, t -> t.is("VB"));
    Optional<Token> agent = by.flatMap(b -> beside.nextName(sentence, b.index() + 1));
    Optional<Token> noun = described(sentence, verb).filter(n -> !another(sentence, verb, n));
    if (agent.isPresent() && noun.isPresent()) {
      found.put("subj", coordinated(sentence, agent.get()));
      found.put("obj", Set.of(noun.get()));
    }
  }

  /** Returns the name before the comma, or before the description that the participle is in. */
  private Optional<Token> described(Sentence sentence, Token verb) {
    int before = verb.index() - 1;
    if (before < 1) {
      return Optional.empty();
    }
    return sentence.token(before).word().equals(",")
        ? Optional.of(SurfaceArguments.beforeComma(sentence, before))
        : context.nameBefore(sentence, sentence.token(before));
  }

  /** "A wing of X, led by Y": the wing is; "a proposal by X, backed by Y": the proposal is. */
  private static boolean another(Sentence sentence, Token verb, Token noun) {
    boolean by = sentence.children(noun, "case").stream().anyMatch(c -> c.lemma().equals("by"));
    boolean part =
        sentence.label(noun).equals("nmod")
            && sentence
                .head(noun)
                .filter(
                    h ->
                        h.is("NN")
                            && !h.name()
                            && sentence.head(verb).filter(h::equals).isPresent())
                .isPresent();
    return by || part;
  }

  private Set<Token> coordinated(Sentence sentence, Token agent) {
    return context
        .grammar(sentence)
        .coordinated(agent)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** "Founded in 1947 by Y, X has …": what the clause after the comma is about. */
  private void fronted(Sentence sentence, Token verb, Map<String, Set<Token>> found) {
    Optional<Token> by =
        agentMark(sentence, verb.index() + 1, t -> t.is("VB") || t.word().equals(","));
    Optional<Token> comma =
        by.flatMap(b -> SurfaceArguments.first(sentence, b.index(), t -> t.word().equals(",")))
            .filter(c -> c.index() + 1 < sentence.size());
    comma
        .flatMap(
            c ->
                SurfaceArguments.first(
                    sentence, c.index() + 1, t -> t.name() || t.is("PRP") || t.is("NN")))
        .ifPresent(
            whom -> {
              beside
                  .nextName(sentence, by.orElseThrow().index() + 1)
                  .ifPresent(agent -> found.put("subj", Set.of(agent)));
              found.put("obj", Set.of(whom));
            });
  }

  /** Returns the "by" of a passive, before what ends the clause. */
  private static Optional<Token> agentMark(Sentence sentence, int from, Predicate<Token> end) {
    return sentence.tokens().subList(from, Math.min(sentence.size(), from + REACH)).stream()
        .takeWhile(t -> !end.test(t))
        .filter(t -> t.lemma().equals("by"))
        .findFirst();
  }
}
