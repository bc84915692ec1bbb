package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Logical arguments of a verb or noun, whatever the surface construction.
 *
 * <p>Passives, relative clauses, participles, coordination and controlled infinitives are undone,
 * so that {@code subj} and {@code obj} mean who does it and to whom: in "a ceasefire that was
 * broken by the rebels" the {@code subj} of "broken" is "rebels". Prepositional arguments go by
 * their preposition.
 */
record Grammar(Context context, Sentence sentence) {
  /** Returns the arguments by function, each with its coordinated partners. */
  Map<String, Set<Token>> arguments(Token of) {
    Map<String, Set<Token>> found = new LinkedHashMap<>();
    if (of.is("VB")) {
      verb(of, found);
    } else {
      noun(of, found);
    }
    return found;
  }

  private void verb(Token verb, Map<String, Set<Token>> found) {
    boolean passive = sentence.passive(verb) || found(sentence, verb);
    new Subjects(context, sentence).of(verb).forEach(t -> put(found, passive ? "obj" : "subj", t));
    objects(verb, passive, found);
    List<Token> companions = new Coordination(context, sentence).companions(verb).toList();
    companions.forEach(t -> put(found, passive || alike(found, t) ? "obj" : "subj", t));
    including(verb, found);
    for (Token child : sentence.children(verb, "obl", "nmod", "obl:tmod", "advmod")) {
      sentence
          .preposition(child)
          .filter(p -> p.equals("alongside") || !companions.contains(child))
          .filter(p -> !ofSubject(child, verb) && !(p.equals("by") && ofAccuser(child, verb)))
          .map(p -> passive && p.equals("by") ? "subj" : p)
          .ifPresent(function -> put(found, function, clauses().meant(child, verb)));
    }
    dated(verb, found);
    // "Based in X and in Y": the second place hangs on the verb.
    sentence.children(verb, "conj").stream()
        .filter(t -> t.is("NN") && sentence.preposition(t).filter(found::containsKey).isPresent())
        .forEach(t -> oblique(t, found));
    sentence
        .child(verb, "advmod")
        // "Ahead of the talks": when, and no "of" of the verb.
        .filter(a -> !a.lemma().equals("ahead"))
        .ifPresent(
            a ->
                sentence.children(a, "obl", "nmod").stream()
                    .filter(t -> !companions.contains(t))
                    .forEach(t -> oblique(t, found)));
    complements(verb, found);
    shared(verb).forEach(t -> found.computeIfAbsent("obj", f -> new LinkedHashSet<>()).add(t));
    gap(verb, found);
    inRelativeClause(verb, found);
    boolean second =
        sentence.label(verb).equals("conj")
            && sentence.children(verb, "nsubj", "nsubj:pass").isEmpty();
    if (second && !found.containsKey("obj")) {
      sentence
          .head(verb)
          .filter(h -> h.is("VB"))
          .ifPresent(h -> sentence.children(h, "obl").forEach(t -> oblique(t, found)));
    }
  }

  /** "Was found killed", "stands accused": it was done to whoever was found or stands so. */
  static boolean found(Sentence sentence, Token participle) {
    return participle.tag().equals("VBN")
        && sentence.label(participle).matches("dep|ccomp|xcomp")
        && sentence.children(participle, "nsubj", "nsubj:pass", "aux", "aux:pass").isEmpty()
        && sentence.head(participle).filter(h -> h.lemma().matches("find|stand")).isPresent();
  }

  /** "Killed X together with Y": two persons it was done to. */
  private boolean alike(Map<String, Set<Token>> found, Token companion) {
    boolean people = companion.tag().equals("NNS") && !companion.name() && afterComma(companion);
    return (person(companion) || people)
        && found.getOrDefault("obj", Set.of()).stream()
            .anyMatch(t -> t.index() < companion.index() && person(t));
  }

  private boolean person(Token token) {
    return context
        .actors()
        .at(sentence, token)
        .filter(a -> a.type() == ActorType.PERSON)
        .isPresent();
  }

  /** "Overran most of the state, including X": X, which the parser hangs on the verb. */
  private void including(Token verb, Map<String, Set<Token>> found) {
    if (found.containsKey("obj")) {
      sentence.children(verb, "obl").stream()
          .filter(t -> t.name() && sentence.preposition(t).filter("include"::equals).isPresent())
          .forEach(t -> put(found, "obj", t));
    }
  }

  /**
   * "Fire was exchanged on Monday between X and Y", "bargained in secret with X": the parser hangs
   * them on the day, or on how it was done.
   */
  private void dated(Token of, Map<String, Set<Token>> found) {
    sentence.children(of, "obl", "nmod", "obl:tmod", "nmod:tmod").stream()
        .filter(
            aside ->
                aside.is("NNP") && context.listed(aside, WordList.CAPITAL_ONLY)
                    || aside.lemma().equals("time")
                    || context.listed(aside, WordList.MANNER))
        .flatMap(day -> sentence.children(day, "nmod").stream())
        .forEach(t -> oblique(t, found));
  }

  private RelativeClauses clauses() {
    return new RelativeClauses(sentence);
  }

  private void objects(Token verb, boolean passive, Map<String, Set<Token>> found) {
    Map<Boolean, List<Token>> told =
        sentence.children(verb, "obj").stream().collect(Collectors.partitioningBy(this::times));
    List<Token> objects = told.get(false);
    told.get(true).stream()
        .flatMap(t -> Stream.concat(counted(t), sentence.children(verb, "iobj").stream()))
        .forEach(t -> put(found, "obj", t));
    objects.stream()
        // "Reports that he had been killed": that joins the clause, and nothing was done to it.
        .filter(t -> !passive || !t.lemma().equals("that"))
        .filter(t -> t.name() || !passive && t.equals(objects.get(0)) || !afterComma(t))
        .forEach(t -> put(found, "obj", clauses().meant(measured(t), verb)));
    clauses().fused(verb).ifPresent(t -> found.put("obj", new LinkedHashSet<>(Set.of(t))));
    if (told.get(true).isEmpty()) {
      sentence.children(verb, "iobj").forEach(t -> put(found, "iobj", t));
    }
  }

  /** "Attacked the town four times", "dozens of times": the parser takes that for the object. */
  private boolean times(Token object) {
    return object.word().equals("times")
        || sentence.children(object, "nmod").stream().anyMatch(t -> t.word().equals("times"))
            && new NumberWords(context.lexicon()).multiple(object.lemma()).isPresent();
  }

  /** "Shelled the port dozens of times": the port, which the parser hangs on the dozens. */
  private Stream<Token> counted(Token times) {
    return times.word().equals("times")
        ? Stream.empty()
        : sentence.children(times, "compound", "amod").stream().filter(t -> t.is("NN"));
  }

  private void complements(Token verb, Map<String, Set<Token>> found) {
    sentence.children(verb, "xcomp", "ccomp").forEach(t -> put(found, "comp", t));
    sentence.children(verb, "ccomp").stream()
        .filter(c -> sentence.children(c, "mark").stream().allMatch(m -> m.lemma().equals("that")))
        .flatMap(c -> sentence.children(c, "nsubj").stream())
        .forEach(t -> put(found, "clause", t));
  }

  /** "Arms and commands the rebels": the object of the second verb is that of the first, too. */
  private List<Token> shared(Token verb) {
    int and = verb.index() + 1;
    boolean bare = sentence.children(verb, "obj", "ccomp", "xcomp").isEmpty();
    return sentence.children(verb, "conj").stream()
        .filter(c -> bare && c.is("VB") && c.index() == and + 1 && sentence.token(and).is("CC"))
        .flatMap(c -> sentence.children(c, "obj").stream())
        .toList();
  }

  /** "Captured more than a dozen posts": posts. */
  private Token measured(Token noun) {
    return sentence.children(noun, "nmod", "obl").stream()
        .filter(t -> noun.lemma().matches("more|less|fewer|few|little"))
        .filter(t -> sentence.preposition(t).filter("than"::equals).isPresent())
        .findFirst()
        .orElse(noun);
  }

  /** "Nine were killed on Friday, the deadliest attack in years": said of the whole, no object. */
  private boolean afterComma(Token noun) {
    int first = sentence.subtree(noun).get(0).index();
    return first > 0 && sentence.token(first - 1).word().equals(",");
  }

  /** In "X, which joined Y, and Z" the clause says nothing of Z. */
  private void inRelativeClause(Token verb, Map<String, Set<Token>> found) {
    Optional<Token> noun =
        sentence.head(verb).filter(h -> sentence.label(verb).matches("acl|acl:relcl"));
    for (Set<Token> tokens : found.values()) {
      if (noun.filter(tokens::contains).isPresent()) {
        tokens.removeIf(t -> t.index() > verb.index() && sentence.head(t).equals(noun));
      }
    }
  }

  private void oblique(Token argument, Map<String, Set<Token>> found) {
    sentence.preposition(argument).ifPresent(p -> put(found, p, argument));
  }

  /** In "the town that rebels seized" the verb's object is the noun above it. */
  private void gap(Token verb, Map<String, Set<Token>> found) {
    if (sentence.label(verb).equals("acl:relcl") && !found.containsKey("obj")) {
      Token noun = sentence.head(verb).orElseThrow();
      boolean subject = found.getOrDefault("subj", Set.of()).contains(noun);
      boolean adverbial =
          sentence.children(verb, "advmod").stream().anyMatch(a -> a.tag().equals("WRB"));
      if (adverbial) {
        put(found, "in", noun);
      } else if (!subject) {
        put(found, "obj", noun);
      }
    }
  }

  private void noun(Token noun, Map<String, Set<Token>> found) {
    sentence.children(noun, "nmod:poss").forEach(t -> put(found, "poss", t));
    sentence.children(noun, "compound", "amod").forEach(t -> put(found, "mod", t));
    for (Token child : sentence.children(noun, "nmod", "obl")) {
      sentence.preposition(child).ifPresent(p -> put(found, p, child));
      // "the capture of Shusha by the army": the parser hangs the doer on the place.
      sentence.children(child, "nmod").stream()
          .filter(t -> sentence.preposition(t).filter("by"::equals).isPresent())
          .forEach(t -> put(found, "by", t));
    }
    sentence.children(noun, "acl").stream()
        .filter(c -> sentence.children(c, "mark").stream().anyMatch(m -> m.lemma().equals("that")))
        .flatMap(c -> sentence.children(c, "nsubj", "nsubj:pass").stream())
        .forEach(t -> put(found, "clause", t));
    sentence
        .head(noun)
        .filter(h -> h.is("VB"))
        .ifPresent(
            h ->
                sentence.children(h, "obl").stream()
                    .filter(t -> ofSubject(t, h) && sentence.label(noun).startsWith("nsubj"))
                    .forEach(t -> put(found, "by", t)));
    dated(noun, found);
  }

  /** "Was accused of harbouring rebels by Kabul": Kabul accused, and harboured nobody. */
  private boolean ofAccuser(Token argument, Token verb) {
    return verb.tag().equals("VBG")
        && !sentence.children(verb, "obj").isEmpty()
        && argument.index() > verb.index()
        && sentence.head(verb).filter(h -> h.is("VB") && sentence.passive(h)).isPresent();
  }

  /** "The capture of Mosul, a large city, by the group has sent …": the doer of the capture. */
  private boolean ofSubject(Token argument, Token verb) {
    return argument.index() < verb.index()
        && sentence.preposition(argument).filter("by"::equals).isPresent()
        && sentence.children(verb, "nsubj").stream()
            .anyMatch(
                s ->
                    s.index() < argument.index()
                        && context.lexicon().events(s.lemma(), "noun").findAny().isPresent());
  }

  private void put(Map<String, Set<Token>> found, String function, Token token) {
    Set<Token> tokens = found.computeIfAbsent(function, f -> new LinkedHashSet<>());
    coordinated(token).forEach(tokens::add);
  }

  /** Returns a token and what is coordinated with it: "rebels and their allies". */
  Stream<Token> coordinated(Token token) {
    return new Coordination(context, sentence).of(token);
  }
}
