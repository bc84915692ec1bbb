package org.dateline.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the words that may fill the two ends of a relation that a noun signals: "its ally, X". */
final class NounArguments {
  private static final Set<String> OWNERS = Set.of("mod", "poss");
  private final Context context;
  private final DescribedNoun described;
  private final SurfaceArguments surface;
  private final Set<String> lending;

  NounArguments(Context context, SurfaceArguments surface) {
    this.context = context;
    this.described = new DescribedNoun(context);
    this.surface = surface;
    this.lending = context.lexicon().list(WordList.LENDING);
  }

  /**
   * Adds to what the grammar gives.
   *
   * @param found the arguments of the noun and of the words of its phrase
   */
  Map<String, Set<Token>> of(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    described
        .of(trigger)
        .ifPresent(s -> found.put("self", new LinkedHashSet<>(several(trigger, s))));
    if (trigger.entry().has("given") && context.actor(sentence, trigger.token()).isPresent()) {
      found.keySet().removeAll(OWNERS);
    }
    if (trigger.entry().signals().equals("basedIn") && any(sentence, trigger.token())) {
      found.remove("mod");
    }
    stronghold(trigger, found);
    if (trigger.entry().signals().equals("rivalOf")
        && found.containsKey("with")
        && found.containsKey("poss")
        && !found.containsKey("self")) {
      found.put("subj", found.remove("poss")); // "X's feud with Y"
    }
    shared(sentence, trigger.token(), found);
    second(sentence, trigger.token(), found);
    lent(sentence, trigger.token(), found);
    engaged(trigger, found);
    equated(sentence, trigger.token(), found);
    RelationArguments.where(sentence, trigger.token(), found);
    beside(sentence, trigger.token(), found);
    among(sentence, trigger, found);
    ofWhich(sentence, trigger.token(), found);
    if (trigger.entry().signals().equals("partOf") && found.containsKey("in")) {
      // "In Ecuador, X is a unit of Y", "X, a mission in Mali".
      found.get("in").removeIf(t -> t.index() < trigger.token().index() || isPlace(sentence, t));
    }
    return found;
  }

  private boolean isPlace(Sentence sentence, Token token) {
    return context.actors().at(sentence, token).filter(RelationFinder::place).isPresent();
  }

  /** "An alliance of which both X and Y are members". */
  private void ofWhich(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    boolean relative =
        sentence.subtree(noun).stream()
            .filter(t -> t.word().equals("which") && sentence.head(t).equals(Optional.of(noun)))
            .anyMatch(t -> sentence.token(Math.max(0, t.index() - 1)).word().equals("of"));
    sentence
        .head(noun)
        .filter(h -> relative && sentence.label(noun).startsWith("acl"))
        .ifPresent(
            h -> {
              found.put("of", new LinkedHashSet<>(Set.of(h)));
              Set<Token> subjects = new LinkedHashSet<>();
              sentence.children(noun, "nsubj").stream()
                  .flatMap(context.grammar(sentence)::coordinated)
                  .forEach(subjects::add);
              found.put("self", subjects);
            });
  }

  /** "A police headquarters in Thoubal": one of many, and not where the police have their seat. */
  private static boolean any(Sentence sentence, Token noun) {
    return sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().matches("an?"));
  }

  /** "An alliance of thirty factions, among them X and Y". */
  private void among(Sentence sentence, Trigger trigger, Map<String, Set<Token>> found) {
    if (!trigger.entry().has("named-subject")) {
      return;
    }
    int noun = trigger.token().index();
    SurfaceArguments.first(sentence, noun, t -> t.lemma().matches("among|include|including"))
        .filter(mark -> sentence.token(mark.index() - 1).word().equals(","))
        .flatMap(mark -> surface.nextName(sentence, mark.index() + 1))
        .filter(name -> sentence.dominates(trigger.token(), name))
        .ifPresent(
            name ->
                context
                    .grammar(sentence)
                    .coordinated(name)
                    .forEach(t -> found.computeIfAbsent("of", k -> new LinkedHashSet<>()).add(t)));
  }

  /** "X and Y, bitter rivals": a plural describes all that are coordinated. */
  private List<Token> several(Trigger trigger, Token self) {
    Sentence sentence = trigger.sentence();
    boolean mutual = trigger.entry().has("mutual") && trigger.words().size() > 1;
    boolean plural =
        (mutual || trigger.token().tag().equals("NNS")) && !self.equals(trigger.token());
    Token first =
        sentence
            .head(self)
            .filter(h -> plural && sentence.label(self).equals("conj") && h.name())
            .filter(h -> self.index() < trigger.token().index())
            .orElse(self);
    return plural ? context.grammar(sentence).coordinated(first).toList() : List.of(self);
  }

  /** "A feud between the chief, X, and his deputy, Y": the parser may hang Y on the feud. */
  private void second(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    Set<Token> between = found.getOrDefault("between", Set.of());
    if (between.size() == 1) {
      between.addAll(sentence.children(noun, "conj"));
    }
  }

  /** "Its stronghold of Kidal", "the Houthi bastion of Saada": the place is what it is. */
  private void stronghold(Trigger trigger, Map<String, Set<Token>> found) {
    Set<Token> of = found.getOrDefault("of", Set.of());
    boolean owned = OWNERS.stream().anyMatch(found::containsKey);
    boolean place =
        of.stream()
            .flatMap(t -> context.actors().at(trigger.sentence(), t).stream())
            .anyMatch(RelationFinder::place);
    if (trigger.entry().signals().equals("controls")
        && owned
        && place
        && trigger.entry().roles("self").contains("object")) {
      found.put("self", found.remove("of"));
    }
  }

  /** "X denies any support for Y", "X offered its backing to Y": the verb's subject gives it. */
  private void lent(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    boolean given =
        sentence.label(noun).equals("obj")
            && !found.containsKey("poss")
            && !found.containsKey("from")
            && !found.containsKey("mod");
    sentence
        .head(noun)
        .filter(v -> given && lending.contains(v.lemma()))
        .map(v -> context.grammar(sentence).arguments(v).getOrDefault("subj", Set.of()))
        .ifPresent(subjects -> found.put("subj", subjects));
  }

  /**
   * "X is locked in a feud with Y", "X fought a turf war with Y": who does what they do together.
   */
  private void engaged(Trigger trigger, Map<String, Set<Token>> found) {
    Sentence sentence = trigger.sentence();
    Token noun = trigger.token();
    boolean one =
        trigger.entry().has("mutual")
            && found.containsKey("with")
            && found.keySet().stream().noneMatch(f -> f.matches("self|subj|poss|between"));
    boolean done =
        sentence.label(noun).equals("obj") || TimeHold.led(sentence, noun, Set.of("in", "into"));
    sentence
        .head(noun)
        .filter(v -> one && done && context.listed(v, WordList.ENGAGING))
        .map(v -> context.grammar(sentence).arguments(v))
        .ifPresent(
            above ->
                Stream.of("subj", "obj")
                    .map(f -> above.getOrDefault(f, Set.of()))
                    .filter(tokens -> !tokens.isEmpty() && !tokens.contains(noun))
                    .findFirst()
                    .ifPresent(subjects -> found.put("subj", subjects)));
  }

  /** "X, whose headquarters are in Y". */
  private void equated(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    sentence.head(noun).filter(h -> sentence.label(noun).equals("nsubj")).stream()
        .flatMap(
            h ->
                h.lemma().matches("lie|sit|locate|situate|stand")
                    ? sentence.children(h, "obl").stream()
                    : Stream.of(h).filter(t -> !sentence.children(t, "cop").isEmpty()))
        .forEach(
            t ->
                sentence
                    .preposition(t)
                    .ifPresent(p -> found.putIfAbsent(p, new LinkedHashSet<>(Set.of(t)))));
  }

  /** "Rebels in Mali fled": what stands right after the noun, though it may hang on the verb. */
  private void beside(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    int next = noun.index() + 1;
    if (next >= sentence.size() || !sentence.token(next).is("IN")) {
      return;
    }
    sentence
        .head(sentence.token(next))
        .filter(h -> h.index() > next && sentence.label(sentence.token(next)).equals("case"))
        .ifPresent(
            h ->
                found.putIfAbsent(
                    sentence.token(next).lemma(),
                    context
                        .grammar(sentence)
                        .coordinated(h)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  /** "an offshoot and ally of X" shares its "of"; "Ghana's border with rival Togo" its owner. */
  private void shared(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    List<Token> partners = new ArrayList<>(sentence.children(noun, "conj"));
    sentence.head(noun).filter(h -> sentence.label(noun).equals("conj")).ifPresent(partners::add);
    for (Token partner : partners) {
      if (partner.is("NN") && !partner.name()) {
        context.grammar(sentence).arguments(partner).forEach(found::putIfAbsent);
      }
    }
    if (!found.containsKey("of") && !found.containsKey("poss")) {
      Optional<Token> up = sentence.head(noun).flatMap(sentence::head);
      up.filter(u -> u.is("NN"))
          .map(u -> sentence.children(u, "nmod:poss"))
          .filter(owners -> !owners.isEmpty())
          .ifPresent(owners -> found.put("poss", new LinkedHashSet<>(owners)));
    }
  }
}
