package org.dateline.event;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
final class Grammar {
  private static final int DEPTH = 6;
  private static final Set<String> BLAMING =
      Set.of("accuse", "blame", "suspect", "stop", "prevent", "ban", "convict", "charge", "acquit");
  private static final Set<String> EXAMPLES =
      Set.of(
          "particularly",
          "especially",
          "notably",
          "including",
          "include",
          "like",
          "chiefly",
          "mainly");
  private static final Set<String> SAYING =
      Set.of(
          "say", "add", "warn", "explain", "note", "recall", "insist", "argue", "write", "reply",
          "ask", "claim");
  private static final Set<String> MONTHS =
      Stream.of(Month.values())
          .map(m -> m.getDisplayName(TextStyle.FULL, Locale.ROOT))
          .collect(Collectors.toSet());
  private static final Set<String> SPANS = Set.of("year", "month", "week", "day", "time");
  private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WRB");

  private final Sentence sentence;

  Grammar(Sentence sentence) {
    this.sentence = sentence;
  }

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

  boolean passive(Token verb) {
    boolean marked =
        !sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()
            || verb.tag().equals("VBN")
                && sentence.child(verb, "aux").filter(a -> a.lemma().equals("be")).isPresent();
    boolean reduced = sentence.label(verb).equals("acl") && verb.tag().matches("VB[ND]");
    boolean shared =
        sentence.label(verb).equals("conj")
            && verb.tag().equals("VBN")
            && sentence.children(verb, "aux", "aux:pass").isEmpty()
            && sentence.head(verb).filter(h -> h.is("VB") && passive(h)).isPresent();
    return marked || reduced || shared;
  }

  private void verb(Token verb, Map<String, Set<Token>> found) {
    boolean passive = passive(verb);
    subjects(verb, 0).forEach(t -> put(found, passive ? "obj" : "subj", t));
    List<Token> objects = sentence.children(verb, "obj");
    objects.stream()
        .filter(t -> t.name() || !passive && t.equals(objects.get(0)) || !afterComma(t))
        .forEach(t -> put(found, "obj", relative(t, verb)));
    fused(verb).ifPresent(t -> found.put("obj", new LinkedHashSet<>(Set.of(t))));
    sentence.children(verb, "iobj").forEach(t -> put(found, "iobj", t));
    for (Token child : sentence.children(verb, "obl", "nmod", "obl:tmod", "advmod")) {
      preposition(child)
          .ifPresent(
              p -> put(found, passive && p.equals("by") ? "subj" : p, relative(child, verb)));
    }
    // "Based in X and in Y": the second place hangs on the verb.
    sentence.children(verb, "conj").stream()
        .filter(t -> t.is("NN"))
        .forEach(t -> preposition(t).filter(found::containsKey).ifPresent(p -> put(found, p, t)));
    sentence
        .child(verb, "advmod")
        .filter(a -> !sentence.children(a, "obl", "nmod").isEmpty())
        .ifPresent(a -> oblique(a, found));
    sentence.children(verb, "xcomp", "ccomp").forEach(t -> put(found, "comp", t));
    sentence.children(verb, "ccomp").stream()
        .filter(c -> sentence.children(c, "mark").stream().allMatch(m -> m.lemma().equals("that")))
        .flatMap(c -> sentence.children(c, "nsubj").stream())
        .forEach(t -> put(found, "clause", t));
    gap(verb, found);
    inRelativeClause(verb, found);
    if (sentence.label(verb).equals("conj") && !found.containsKey("obj") && shared(verb)) {
      sentence
          .head(verb)
          .ifPresent(
              h ->
                  sentence
                      .children(h, "obl")
                      .forEach(o -> preposition(o).ifPresent(p -> put(found, p, o))));
    }
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
    noun.ifPresent(
        n ->
            found
                .values()
                .forEach(
                    tokens -> {
                      if (tokens.contains(n)) {
                        tokens.removeIf(
                            t ->
                                t.index() > verb.index()
                                    && sentence.head(t).filter(n::equals).isPresent());
                      }
                    }));
  }

  private boolean shared(Token verb) {
    return sentence.head(verb).filter(h -> h.is("VB")).isPresent();
  }

  private void oblique(Token of, Map<String, Set<Token>> found) {
    for (Token child : sentence.children(of, "obl", "nmod")) {
      preposition(child).ifPresent(p -> put(found, p, child));
    }
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

  /** Returns the surface subjects, found above the verb where it has none of its own. */
  private List<Token> subjects(Token verb, int depth) {
    List<Token> own = sentence.children(verb, "nsubj", "nsubj:pass");
    Optional<Token> who =
        sentence.children(verb, "obj").stream().filter(t -> t.is("WP")).findFirst();
    if (who.isPresent()
        && own.stream().allMatch(t -> SPANS.contains(t.lemma()))
        && !own.isEmpty()) {
      return List.of(relative(who.get(), verb));
    }
    if (!own.isEmpty()) {
      return own.stream().map(t -> dated(relative(t, verb))).toList();
    }
    Optional<Token> inverted = inverted(verb);
    if (inverted.isPresent()) {
      return List.of(inverted.get());
    }
    Optional<Token> head = sentence.head(verb);
    if (head.isEmpty() || depth > DEPTH) {
      return List.of();
    }
    return switch (sentence.label(verb)) {
      case "acl" -> participle(verb, head.get());
      case "conj", "parataxis" ->
          head.get().is("VB") ? subjects(head.get(), depth + 1) : copular(head.get());
      case "xcomp", "ccomp" -> controller(head.get(), depth);
      case "advcl", "dep" ->
          head.get().is("VB") ? active(verb, head.get(), depth) : copular(head.get());
      default -> List.of();
    };
  }

  /** "On Saturday, March 2, gunmen stormed": the parser may take the month for the subject. */
  private Token dated(Token subject) {
    return sentence.children(subject, "appos").stream()
        .filter(t -> MONTHS.contains(subject.word()) && !t.is("CD"))
        .findFirst()
        .orElse(subject);
  }

  /** “…,” said the mayor: what the parser takes for the object says it. */
  private Optional<Token> inverted(Token verb) {
    boolean saying =
        SAYING.contains(verb.lemma())
            && verb.index() > 0
            && sentence.token(verb.index() - 1).word().matches("[,”\"'’?!]|''");
    return saying
        ? sentence
            .child(verb, "obj", "dep")
            .filter(t -> t.index() > verb.index() && t.index() <= verb.index() + 5)
        : Optional.empty();
  }

  private List<Token> copular(Token predicate) {
    return sentence.children(predicate, "nsubj", "nsubj:pass");
  }

  /** "fighters pushed into …", "a group holding …"; "plans to attack" has the planner above it. */
  private List<Token> participle(Token verb, Token noun) {
    boolean infinitive =
        sentence.children(verb, "mark", "case").stream()
            .anyMatch(m -> m.lemma().equals("to") || m.lemma().equals("of"));
    boolean accused =
        sentence.label(noun).equals("obj")
            && sentence.head(noun).filter(h -> BLAMING.contains(h.lemma())).isPresent();
    if (!infinitive || accused) {
      return List.of(noun);
    }
    List<Token> owners = sentence.children(noun, "nmod:poss", "compound");
    return owners.isEmpty()
        ? sentence.head(noun).filter(h -> h.is("VB")).map(h -> subjects(h, 1)).orElse(List.of())
        : owners;
  }

  private List<Token> controller(Token governor, int depth) {
    List<Token> objects = sentence.children(governor, "obj", "iobj");
    if (!objects.isEmpty()) {
      return objects;
    }
    return governor.is("VB") ? subjects(governor, depth + 1) : copular(governor);
  }

  /** "accused X of giving", "fined X for giving": the one accused gives. */
  private List<Token> active(Token verb, Token governor, int depth) {
    List<Token> objects = sentence.children(governor, "obj");
    boolean deed =
        verb.tag().equals("VBG")
            && sentence.children(verb, "mark").stream().anyMatch(m -> m.lemma().equals("for"))
            && !governor.lemma().equals("use");
    if (!objects.isEmpty() && (deed || BLAMING.contains(governor.lemma()))) {
      return objects;
    }
    return subjects(governor, depth + 1);
  }

  /** Puts the noun that a relative clause hangs on in place of "who", "which", "that". */
  Token relative(Token argument, Token verb) {
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
            .map(h -> part ? h : antecedent(argument, agreeing(clause, h)))
            .orElse(argument);
      }
      at = sentence.head(at.get());
    }
    return part ? beforeComma(argument) : argument;
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
    boolean singular =
        clause.tag().equals("VBZ")
            || sentence.children(clause, "aux", "aux:pass", "cop").stream()
                .anyMatch(t -> t.word().matches("is|has|was"));
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

  private void noun(Token noun, Map<String, Set<Token>> found) {
    sentence.children(noun, "nmod:poss").forEach(t -> put(found, "poss", t));
    sentence.children(noun, "compound", "amod").forEach(t -> put(found, "mod", t));
    for (Token child : sentence.children(noun, "nmod", "obl")) {
      preposition(child).ifPresent(p -> put(found, p, child));
      // "the capture of Shusha by the army": the parser hangs the doer on the place.
      sentence.children(child, "nmod").stream()
          .filter(t -> preposition(t).filter("by"::equals).isPresent())
          .forEach(t -> put(found, "by", t));
    }
  }

  /** Returns the preposition of an argument: "by", "against", "according to". */
  Optional<String> preposition(Token argument) {
    List<Token> cases = sentence.children(argument, "case");
    if (cases.isEmpty() || cases.get(0).is("POS")) {
      return Optional.empty();
    }
    Token first = cases.get(0);
    return Optional.of(first.lemma());
  }

  private void put(Map<String, Set<Token>> found, String function, Token token) {
    Set<Token> tokens = found.computeIfAbsent(function, f -> new LinkedHashSet<>());
    coordinated(token).forEach(tokens::add);
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
      found.add(sentence.token(next));
      at = next + 1;
    }
    return closed ? found : List.of();
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

  /** Returns a token and what is coordinated with it: "rebels and their allies". */
  Stream<Token> coordinated(Token token) {
    List<Token> all = new ArrayList<>(List.of(token));
    sentence.children(token, "conj").stream()
        .filter(c -> !c.is("VB") || c.tag().equals("VBG"))
        .forEach(all::add);
    if (token.name()) {
      listed(token).stream().filter(t -> !all.contains(t)).forEach(all::add);
    }
    for (Token example : sentence.children(token, "appos", "dep", "nmod")) {
      boolean such =
          sentence.children(example, "advmod", "case").stream()
              .anyMatch(t -> EXAMPLES.contains(t.lemma()));
      if (such) {
        all.add(example);
      }
    }
    return all.stream();
  }
}
