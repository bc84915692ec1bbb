package org.dateline.actor;

import java.util.Optional;
import java.util.Set;
import org.dateline.text.Sentence;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Decides whether the name of a capital stands for the government that sits there. */
final class Government {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "from", "to", "into", "of", "around", "outside", "through", "across",
          "inside", "toward", "towards", "via", "on", "over", "off");

  private final Clusters clusters;
  private final Gazetteer gazetteer;
  private final ActorNouns nouns;

  Government(Clusters clusters, Gazetteer gazetteer, ActorNouns nouns) {
    this.clusters = clusters;
    this.gazetteer = gazetteer;
    this.nouns = nouns;
  }

  /** A capital that acts stands for the government; one that is gone to or lain in is a place. */
  Optional<Cluster> meant(Sentence sentence, Token token, Name name) {
    Optional<GazetteerEntry> state =
        name.entry().filter(e -> name.type() == ActorType.PLACE).flatMap(this::stateOf);
    if (state.isEmpty() || sentence.kind() != TaggedSentence.Kind.PROSE || !acts(sentence, token)) {
      return Optional.empty();
    }
    return clusters
        .seatedIn(name.entry().map(GazetteerEntry::name).orElse(""))
        .or(() -> Optional.of(clusters.state(state.get())));
  }

  private Optional<GazetteerEntry> stateOf(GazetteerEntry capital) {
    return gazetteer
        .stateOfCapital(capital.name())
        .or(() -> gazetteer.stateOfCapital("New " + capital.name()))
        .filter(s -> s.country().equals(capital.country()));
  }

  /** Tells whether the capital does or bears what only somebody with a will can. */
  private boolean acts(Sentence sentence, Token token) {
    Optional<Token> head = sentence.head(token);
    String preposition =
        sentence.children(token, "case").stream().map(Token::lemma).findFirst().orElse("");
    boolean placed =
        switch (sentence.label(token)) {
          case "nsubj" -> head.filter(h -> predicate(sentence, h)).isPresent();
          case "nmod:poss" ->
              head.filter(h -> nouns.type(h.lemma()).isEmpty() && !h.name()).isPresent();
          case "conj" ->
              partner(sentence, token).filter(c -> c.type != ActorType.PLACE).isPresent();
          case "obj", "iobj" -> !LOCATIVE.contains(preposition) && !motion(sentence, token);
          default -> false;
        };
    boolean led =
        switch (preposition) {
          case "between", "with", "by" -> true;
          case "against" -> head.filter(h -> nouns.violence(h.lemma())).isEmpty();
          case "on" -> calledUpon(sentence, token);
          default -> false;
        };
    boolean ofIts =
        preposition.equals("of")
            && head.filter(h -> h.lemma().matches("those|that|envoy|emissary")).isPresent();
    return !preposition.equals("in")
        && (placed || led || ofIts || subject(sentence, token) || hyphenated(sentence, token));
  }

  private Optional<Cluster> partner(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .flatMap(h -> clusters.at(sentence, h))
        .or(() -> listed(sentence, token).flatMap(t -> clusters.at(sentence, t)));
  }

  /** "By Moscow, Paris and Washington": the name before it in a list, whatever the parser says. */
  private static Optional<Token> listed(Sentence sentence, Token token) {
    int at = token.index() - 1;
    while (at > 0 && sentence.token(at).word().matches(",|and|or")) {
      at--;
    }
    return at < token.index() - 1 && at >= 0
        ? Optional.of(sentence.token(at)).filter(Token::name)
        : Optional.empty();
  }

  /** "… that Ankara hand over", "…, Ankara is signalling": a subject, whatever the parser says. */
  private static boolean subject(Sentence sentence, Token token) {
    int at = token.index();
    boolean clause = at > 0 && sentence.token(at - 1).word().equals("that");
    boolean opens = at == 0 || sentence.token(at - 1).tag().matches(",|:|``|NN|CC");
    int next = at + 1;
    while (next < sentence.size() && sentence.token(next).is("RB")) {
      next++;
    }
    boolean acts =
        next < sentence.size()
            && sentence.token(next).tag().matches("VBZ|VBD|MD")
            && sentence.token(next).index() - at <= 3;
    return (clause || opens && acts) && sentence.children(token, "case").isEmpty();
  }

  /** A verb, or what only somebody with a will can be: "is ready to …", "was behind the raid". */
  private static boolean predicate(Sentence sentence, Token head) {
    boolean stand =
        sentence.children(head, "case").stream()
            .anyMatch(c -> Set.of("behind", "against", "for").contains(c.lemma()));
    return head.is("VB") || stand || !sentence.children(head, "xcomp", "ccomp").isEmpty();
  }

  private boolean motion(Sentence sentence, Token token) {
    return sentence.head(token).filter(h -> nouns.reaching(h.lemma())).isPresent();
  }

  /** "Called on Baku to withdraw": only a government can be asked to do something. */
  private boolean calledUpon(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .filter(h -> nouns.asking(h.lemma()) && !sentence.children(h, "xcomp", "advcl").isEmpty())
        .isPresent();
  }

  private static boolean hyphenated(Sentence sentence, Token token) {
    int at = token.index();
    return at + 2 < sentence.size()
        && sentence.token(at + 1).word().equals("-")
        && sentence.token(at + 2).is("VBN")
        && !sentence.token(at + 2).lemma().equals("base");
  }
}
