package org.dateline.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Tells which group somebody leads, as the report says it anywhere, so that "his fighters" are that
 * group's: "X, leader of Y", "Y, led by X", "Y chief X", "X's Y".
 */
final class Leaders {
  private static final Set<ActorType> LED =
      Set.of(ActorType.ARMED_GROUP, ActorType.SECURITY_FORCE, ActorType.POLITICAL_PARTY);

  private final AnnotatedText text;
  private final Clusters clusters;
  private final ActorNouns nouns;

  Leaders(AnnotatedText text, Clusters clusters, ActorNouns nouns) {
    this.text = text;
    this.clusters = clusters;
    this.nouns = nouns;
  }

  /** Returns the only group that the report says this person leads. */
  Optional<Cluster> led(Cluster person) {
    Set<Cluster> groups = new LinkedHashSet<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (named(token).filter(person::equals).isPresent()) {
          groups(sentence, token).forEach(groups::add);
        }
      }
    }
    return groups.size() == 1 ? groups.stream().findFirst() : Optional.empty();
  }

  private Optional<Cluster> named(Token token) {
    return clusters.name(token).filter(n -> !n.demonym()).map(clusters::of);
  }

  private Stream<Cluster> groups(Sentence sentence, Token person) {
    return Stream.of(
            ledBy(sentence, person),
            leading(sentence, person),
            titled(sentence, person),
            whose(sentence, person),
            owned(sentence, person))
        .flatMap(s -> s)
        .flatMap(t -> group(sentence, t).stream());
  }

  /** "Y, led by X", "Y is commanded by X". */
  private Stream<Token> ledBy(Sentence sentence, Token person) {
    return sentence
        .head(person)
        .filter(v -> nouns.leading(v.lemma()) && by(sentence, person))
        .stream()
        .flatMap(
            v ->
                sentence.label(v).startsWith("acl")
                    ? sentence.head(v).stream()
                    : sentence.children(v, "nsubj:pass").stream());
  }

  private static boolean by(Sentence sentence, Token agent) {
    return sentence.children(agent, "case").stream().anyMatch(c -> c.lemma().equals("by"));
  }

  /** "X leads Y", "X, who leads Y". */
  private Stream<Token> leading(Sentence sentence, Token person) {
    Optional<Token> main =
        sentence.head(person).filter(v -> sentence.label(person).equals("nsubj") && v.is("VB"));
    List<Token> relative =
        sentence.children(person, "acl:relcl").stream()
            .filter(v -> sentence.children(v, "nsubj").stream().allMatch(s -> s.is("WP")))
            .toList();
    return Stream.concat(main.stream(), relative.stream())
        .filter(v -> nouns.leading(v.lemma()) && !nouns.founding(v.lemma()))
        .flatMap(v -> sentence.children(v, "obj", "iobj").stream().limit(1));
  }

  /** "Y leader X", "X, the leader of Y", "Y's leader, X". */
  private Stream<Token> titled(Sentence sentence, Token person) {
    Stream<Token> before = sentence.children(person, "compound").stream();
    Stream<Token> beside =
        Stream.concat(
            sentence.children(person, "appos").stream(),
            sentence.head(person).filter(h -> sentence.label(person).equals("appos")).stream());
    Stream<Token> own =
        before
            .filter(t -> nouns.leader(t.lemma()))
            .flatMap(
                t ->
                    Stream.concat(
                        sentence.children(person, "compound", "nmod:poss").stream(),
                        sentence.children(t, "compound", "nmod:poss", "amod").stream()));
    Stream<Token> others =
        beside
            .filter(t -> nouns.leader(t.lemma()) && !over(sentence, t))
            .flatMap(t -> sentence.children(t, "compound", "nmod:poss", "nmod").stream());
    return Stream.concat(own, others);
  }

  /** "Its former leader" leads it no more; its deputy leader does not lead it. */
  private boolean over(Sentence sentence, Token title) {
    return sentence.children(title, "amod", "compound", "advmod").stream()
        .anyMatch(t -> nouns.over(t.lemma()) || t.lemma().matches("deputy|vice"));
  }

  /** "X, whose Y …". */
  private static Stream<Token> whose(Sentence sentence, Token person) {
    return sentence.tokens().stream()
        .filter(t -> t.tag().equals("WP$") && t.index() - person.index() <= 2)
        .filter(t -> t.index() > person.index())
        .flatMap(t -> sentence.head(t).stream());
  }

  /** "X's Y", "the Y of X", "the Y militia of X". */
  private Stream<Token> owned(Sentence sentence, Token person) {
    boolean of =
        sentence.label(person).equals("nmod")
            && sentence.children(person, "case").stream().anyMatch(c -> c.lemma().equals("of"));
    boolean owner = of || sentence.label(person).equals("nmod:poss");
    return sentence.head(person).filter(h -> owner).stream()
        .flatMap(
            h ->
                h.name()
                    ? Stream.of(h)
                    : sentence.children(h, "appos", "compound").stream().filter(Token::name));
  }

  /** The group that a word names, or that an apposition names. */
  private Optional<Cluster> group(Sentence sentence, Token token) {
    Optional<Token> described =
        sentence.head(token).filter(h -> sentence.label(token).equals("appos") && h.name());
    return named(described.orElse(token)).filter(c -> LED.contains(c.type));
  }
}
