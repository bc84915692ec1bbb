package org.dateline.actor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Resolves personal pronouns; "it" and "they" may well mean no actor, then nothing is said. */
final class Pronouns {
  private static final Set<String> HE =
      Set.of("he", "she", "him", "his", "her", "hers", "himself", "herself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> I = Set.of("i", "me", "my", "mine");
  private static final Map<Set<String>, Set<ActorType>> FITS =
      Map.of(
          HE, Set.of(ActorType.PERSON),
          IT,
              Set.of(
                  ActorType.ARMED_GROUP,
                  ActorType.STATE,
                  ActorType.ORGANIZATION,
                  ActorType.INTERNATIONAL_ORGANIZATION,
                  ActorType.POLITICAL_PARTY,
                  ActorType.SECURITY_FORCE,
                  ActorType.MEDIA_OUTLET),
          THEY,
              Set.of(
                  ActorType.ARMED_GROUP,
                  ActorType.SECURITY_FORCE,
                  ActorType.POPULATION,
                  ActorType.ORGANIZATION,
                  ActorType.POLITICAL_PARTY));

  private final AnnotatedText text;
  private final Clusters clusters;
  private final ActorNouns nouns;

  Pronouns(AnnotatedText text, Clusters clusters, ActorNouns nouns) {
    this.text = text;
    this.clusters = clusters;
    this.nouns = nouns;
  }

  Optional<Cluster> resolve(Sentence sentence, Token token) {
    if (!token.is("PRP")) {
      return Optional.empty();
    }
    String word = token.word().toLowerCase(Locale.ROOT);
    Optional<Cluster> found =
        I.contains(word) ? speaker(sentence, token) : antecedent(sentence, token, word);
    found.ifPresent(c -> clusters.mention(sentence, token, c, token.span(), Mention.Kind.PRONOUN));
    return found;
  }

  private Optional<Cluster> antecedent(Sentence sentence, Token token, String word) {
    if (word.equals("it")
        && (expletive(sentence, token) || nobody(sentence, token) || deal(sentence, token))) {
      return Optional.empty();
    }
    if (word.equals("its") && ofSite(sentence, token)) {
      return Optional.empty();
    }
    Optional<Cluster> teller = word.equals("they") ? teller(sentence, token) : Optional.empty();
    return FITS.keySet().stream()
        .filter(set -> set.contains(word))
        .findFirst()
        .flatMap(
            set -> {
              Optional<Cluster> ahead =
                  ahead(sentence, token).filter(c -> FITS.get(set).contains(c.type));
              if (ahead.isPresent()) {
                return ahead;
              }
              Optional<Cluster> asked = set == HE ? Optional.empty() : asked(sentence, token);
              if (asked.isPresent()) {
                return asked;
              }
              boolean group = commanded(sentence, token);
              Predicate<Cluster> fits =
                  c ->
                      FITS.get(set).contains(c.type)
                          && !(group && c.type == ActorType.STATE)
                          && !(set == IT && nouns.plural(c));
              boolean unsure =
                  set != HE
                      && opens(sentence)
                      && clusters.discourse().several(sentence, token, fits);
              return unsure
                  ? Optional.empty()
                  : clusters
                      .discourse()
                      .best(sentence, token, fits)
                      .filter(c -> !teller.equals(Optional.of(c)))
                      .filter(c -> set != THEY || !unnamed(sentence, token, c));
            });
  }

  /** "The hospital, its director said": the hospital's, which is no actor. */
  private boolean ofSite(Sentence sentence, Token token) {
    int noun = token.index() - 2;
    return noun > 0
        && sentence.token(noun + 1).word().equals(",")
        && nouns.facility(sentence.token(noun).lemma())
        && clusters
            .at(sentence, sentence.token(noun))
            .filter(c -> c.type != ActorType.PLACE)
            .isEmpty();
  }

  /** "The department said they had been killed": it was not, or it could not say so. */
  private Optional<Cluster> teller(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .filter(v -> sentence.label(token).equals("nsubj:pass"))
        .filter(v -> sentence.label(v).equals("ccomp"))
        .flatMap(sentence::head)
        .flatMap(said -> sentence.child(said, "nsubj"))
        .flatMap(s -> clusters.at(sentence, s));
  }

  /** "Four boys were found dead after a patrol had seized them": the boys, who are no actor. */
  private boolean unnamed(Sentence sentence, Token token, Cluster found) {
    boolean here = found.mentions.stream().anyMatch(m -> sentence.span().contains(m.span()));
    return !here
        && sentence.tokens().subList(0, token.index()).stream()
            .filter(t -> t.tag().equals("NNS") && nouns.people(t.lemma()))
            .filter(t -> sentence.label(t).matches("nsubj|nsubj:pass|obj"))
            .anyMatch(t -> clusters.at(sentence, t).isEmpty());
  }

  /** "From its base in Oujda, X sent men": X's, whoever was spoken of before. */
  private Optional<Cluster> ahead(Sentence sentence, Token token) {
    boolean fronted =
        token.tag().equals("PRP$")
            && token.index() == 1
            && sentence.token(0).tag().matches("IN|TO|VBG");
    Optional<Token> comma =
        sentence.tokens().stream()
            .filter(t -> fronted && t.word().equals(","))
            .filter(t -> t.index() + 2 < sentence.size())
            .findFirst();
    return comma
        .map(c -> c.index() + (sentence.token(c.index() + 1).is("DT") ? 2 : 1))
        .map(sentence::token)
        .filter(t -> !sentence.token(t.index() + 1).word().matches("[,’']|'s|’s"))
        .flatMap(clusters::name)
        .map(clusters::of);
  }

  /** "They" at the start of a paragraph may be any of those whom the one before spoke of. */
  private boolean opens(Sentence sentence) {
    int before = sentence.index() - 1;
    return before < 0 || text.sentences().get(before).paragraph() != sentence.paragraph();
  }

  /** "X urged Y to withdraw its troops", "accused Y of moving its troops": they are Y's. */
  private Optional<Cluster> asked(Sentence sentence, Token token) {
    Optional<Token> deed =
        Optional.of(token)
            .filter(t -> sentence.label(t).equals("nmod:poss"))
            .flatMap(sentence::head)
            .flatMap(sentence::head)
            .filter(d -> sentence.label(d).matches("xcomp|ccomp|advcl"))
            .filter(d -> sentence.children(d, "nsubj").isEmpty());
    return deed.flatMap(sentence::head).filter(v -> nouns.asking(v.lemma())).stream()
        .flatMap(v -> sentence.children(v, "obj", "iobj", "obl").stream())
        .filter(y -> y.index() < deed.orElseThrow().index())
        .flatMap(y -> clusters.at(sentence, y).stream())
        .filter(c -> c.type != ActorType.PLACE && c.type != ActorType.PERSON)
        .findFirst();
  }

  /** "It is commanded by", "its fighters", "its commander": a group or a force, never a state. */
  private boolean commanded(Sentence sentence, Token token) {
    String label = sentence.label(token);
    return sentence
        .head(token)
        .filter(
            h ->
                label.equals("nmod:poss") && (nouns.ofGroup(h.lemma()) || h.lemma().equals("man"))
                    || label.matches("nsubj:pass|obj") && nouns.leading(h.lemma()))
        .isPresent();
  }

  /** "It is unclear", "it emerged that". */
  private static boolean expletive(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .filter(
            h ->
                !sentence.children(h, "cop").isEmpty() && !h.is("NN") && !placed(sentence, h)
                    || !sentence.children(h, "csubj").isEmpty())
        .isPresent();
  }

  /**
   * "It is based in Arauca", "it is loyal to the junta": said of somebody, unlike "it is clear".
   */
  private static boolean placed(Sentence sentence, Token predicate) {
    boolean clause =
        sentence.children(predicate, "advcl").stream()
            .flatMap(c -> sentence.children(c, "mark").stream())
            .anyMatch(m -> m.lemma().matches("that|whether|if|to|how"));
    return !clause
        && !sentence.children(predicate, "obl").isEmpty()
        && sentence.children(predicate, "csubj", "ccomp", "xcomp").isEmpty();
  }

  /** "It obliges both armies to withdraw": a deal does. */
  private boolean deal(Sentence sentence, Token token) {
    return sentence.label(token).equals("nsubj")
        && sentence.head(token).filter(v -> nouns.stipulating(v.lemma())).isPresent();
  }

  /** "No group said it carried out the raid": it is none. */
  private static boolean nobody(Sentence sentence, Token token) {
    for (Optional<Token> at = sentence.head(token); at.isPresent(); at = sentence.head(at.get())) {
      boolean none =
          sentence.children(at.get(), "nsubj").stream()
              .anyMatch(
                  s ->
                      s.index() < token.index()
                          && (s.lemma().matches("nobody|none")
                              || sentence.children(s, "det").stream()
                                  .anyMatch(d -> d.lemma().equals("no"))));
      if (none) {
        return true;
      }
    }
    return false;
  }

  /** Returns who speaks the quotation round this token: the subject of the verb above it. */
  private Optional<Cluster> speaker(Sentence sentence, Token token) {
    Optional<Span> quote = text.quoteOf(token.span());
    Optional<Token> at = sentence.head(token);
    while (quote.isPresent() && at.isPresent() && quote.get().contains(at.get().span())) {
      at = sentence.head(at.get());
    }
    if (quote.isEmpty() || at.isEmpty()) {
      return Optional.empty();
    }
    return sentence
        .child(at.get(), "nsubj")
        .flatMap(s -> clusters.at(sentence, s))
        .filter(c -> c.type == ActorType.PERSON);
  }
}
