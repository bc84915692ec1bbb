package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the arguments of a trigger, a noun's together with those of the verb that carries it. */
final class TriggerArguments {
  private final Context context;
  private final Set<String> light;
  private final Set<String> happening;
  private final Set<String> reaching;
  private final Set<String> withstanding;
  private final Set<String> journeys;
  private final NumberWords numbers;
  private final Set<String> counting;

  private final TimeWords times;

  TriggerArguments(Context context) {
    this.context = context;
    this.happening = context.lexicon().list(WordList.HAPPENING);
    this.reaching = context.lexicon().list(WordList.REACHING_TARGET);
    this.withstanding = context.lexicon().list(WordList.WITHSTANDING);
    this.journeys = context.lexicon().list(WordList.JOURNEY);
    this.light = context.lexicon().words(Entry.Kind.LIGHT_VERB, "verb");
    this.numbers = new NumberWords(context.lexicon());
    this.times = new TimeWords(context.lexicon());
    this.counting = context.lexicon().values(Entry.Kind.NUMBER, "occurrences").keySet();
  }

  /** Returns the arguments of a trigger and of the nouns of its phrase. */
  Map<String, Set<Token>> of(Trigger trigger) {
    Map<String, Set<Token>> found = new LinkedHashMap<>(of(trigger.sentence(), trigger.token()));
    // "Imposed sanctions on X on Monday": the verb has the day, and the noun whom they are on.
    phrase(trigger)
        .forEach(
            (function, tokens) ->
                found.merge(function, tokens, (own, noun) -> day(own) ? noun : own));
    return found;
  }

  private boolean day(Set<Token> tokens) {
    return tokens.stream()
        .allMatch(t -> times.named(t.word()) || context.listed(t, WordList.TIME_SPAN));
  }

  Map<String, Set<Token>> of(Sentence sentence, Token token) {
    Grammar grammar = context.grammar(sentence);
    Map<String, Set<Token>> own = new LinkedHashMap<>(grammar.arguments(token));
    if (token.is("VB")) {
      // "The assassinated X": the noun says who was.
      sentence
          .head(token)
          .filter(h -> token.tag().equals("VBN") && sentence.label(token).equals("amod"))
          .ifPresent(h -> own.putIfAbsent("obj", Set.of(h)));
      return own;
    }
    dated(sentence, token, own);
    Token whole = counted(sentence, token);
    if (!whole.equals(token)) {
      grammar.arguments(whole).forEach(own::putIfAbsent);
    }
    predicate(sentence, token, own);
    sentence
        .head(whole)
        .filter(h -> h.is("VB"))
        .ifPresent(verb -> carried(sentence, grammar, whole, verb, own));
    for (Token participle : sentence.children(token, "acl", "acl:relcl")) {
      if (participle.is("VB")) {
        between(grammar.arguments(participle), own);
      }
      if (participle.is("VB")
          && light(sentence, participle)
          && !stays(sentence, token, participle)) {
        Map<String, Set<Token>> carrier = grammar.arguments(participle);
        Set<Token> by = carrier.getOrDefault("subj", Set.of());
        if (!by.isEmpty() && !by.contains(token)) {
          own.putIfAbsent("subj", by);
        }
        lend(carrier, own);
      }
    }
    new Conferring(context).read(sentence, token, own);
    return own;
  }

  /** "Held a protest", but "broke up a protest", which others held. */
  private boolean light(Sentence sentence, Token verb) {
    return light.contains(verb.lemma())
        && !(verb.lemma().equals("break")
            && sentence.children(verb, "compound:prt").stream()
                .anyMatch(t -> t.lemma().equals("up")));
  }

  /** "The murder last October of X": what stands after the time is the noun's all the same. */
  private void dated(Sentence sentence, Token noun, Map<String, Set<Token>> own) {
    int of = noun.index() + 1;
    while (of < sentence.size()
        && of <= noun.index() + 4
        && (sentence.token(of).tag().matches("CD|JJ") && !sentence.token(of).name()
            || sentence.token(of).word().equals("on")
            || sentence.token(of).word().equals("in")
            || context.listed(sentence.token(of), WordList.CAPITAL_ONLY))) {
      of++;
    }
    if (of > noun.index() + 1
        && of < sentence.size()
        && sentence.token(of).lemma().equals("of")
        && sentence.label(sentence.token(of)).equals("case")) {
      sentence.head(sentence.token(of)).ifPresent(t -> own.putIfAbsent("of", Set.of(t)));
    }
  }

  /** "Is in talks with Y", "was behind the abduction", "is under sanctions": who is. */
  private static void predicate(Sentence sentence, Token noun, Map<String, Set<Token>> own) {
    work(sentence, noun, own);
    List<Token> subjects =
        sentence.children(noun, "cop").isEmpty()
            ? List.of()
            : sentence.children(noun, "nsubj").stream().filter(t -> !t.is("W")).toList();
    if (subjects.isEmpty()) {
      return;
    }
    sentence
        .preposition(noun)
        .filter(p -> p.matches("in|behind|under"))
        .ifPresent(
            p -> own.putIfAbsent(p.equals("under") ? "on" : "subj", new LinkedHashSet<>(subjects)));
  }

  /** "The abduction is the work of X". */
  private static void work(Sentence sentence, Token noun, Map<String, Set<Token>> own) {
    sentence
        .head(noun)
        .filter(h -> sentence.label(noun).equals("nsubj"))
        .filter(h -> h.lemma().matches("work|handiwork|doing"))
        .filter(h -> !sentence.children(h, "cop").isEmpty())
        // "Hardly the work of X"
        .filter(h -> sentence.children(h, "advmod").isEmpty())
        .stream()
        .flatMap(h -> sentence.children(h, "nmod").stream())
        .filter(t -> TimeHold.led(sentence, t, Set.of("of")))
        .findFirst()
        .ifPresent(t -> own.putIfAbsent("by", Set.of(t)));
  }

  /** "Carried out dozens of raids", "a series of attacks by": the noun that counts events. */
  private Token counted(Sentence sentence, Token event) {
    return sentence
        .head(event)
        .filter(h -> h.is("NN") && sentence.label(event).equals("nmod"))
        .filter(h -> sentence.preposition(event).filter("of"::equals).isPresent())
        .filter(h -> counting.contains(h.lemma()) || numbers.multiple(h.lemma()).isPresent())
        .orElse(event);
  }

  /** "In a visit to Paris the minister said …": the subject of the verb made the visit. */
  private void travelled(
      Sentence sentence, Grammar grammar, Token noun, Token verb, Map<String, Set<Token>> own) {
    boolean trip = journeys.contains(noun.lemma()) && sentence.label(noun).matches("obl|nmod");
    if (gathered(sentence, noun) || trip && !own.containsKey("poss") && !own.containsKey("by")) {
      Set<Token> subjects = grammar.arguments(verb).getOrDefault("subj", Set.of());
      if (!subjects.isEmpty()) {
        own.putIfAbsent("subj", subjects);
      }
    }
  }

  /** "At their meeting in Moscow X and Y called …": who is the subject met. */
  private static boolean gathered(Sentence sentence, Token noun) {
    return noun.lemma().matches("meeting|summit|talk|conference|gathering|call|conversation")
        && sentence.label(noun).equals("obl")
        && TimeHold.led(sentence, noun, Set.of("at", "in"))
        && sentence.children(noun, "nmod:poss").stream()
            .anyMatch(t -> t.lemma().equals("their") || t.word().equalsIgnoreCase("their"));
  }

  /** "X met Y at talks", "for talks in Doha": those who met talked. */
  private static void conferred(
      Sentence sentence, Grammar grammar, Token noun, Token verb, Map<String, Set<Token>> own) {
    boolean talks = noun.lemma().matches("talk|negotiation") && verb.lemma().equals("meet");
    if (talks && sentence.preposition(noun).filter(p -> p.matches("at|for|during")).isPresent()) {
      Map<String, Set<Token>> met = grammar.arguments(verb);
      Set<Token> both = new LinkedHashSet<>(met.getOrDefault("subj", Set.of()));
      both.addAll(met.getOrDefault("obj", Set.of()));
      own.putIfAbsent("subj", both);
    }
  }

  private void carried(
      Sentence sentence, Grammar grammar, Token noun, Token verb, Map<String, Set<Token>> own) {
    String label = sentence.label(noun);
    travelled(sentence, grammar, noun, verb, own);
    conferred(sentence, grammar, noun, verb, own);
    reached(grammar, noun, verb, own);
    boolean object = label.matches("i?obj|nsubj:pass");
    if (object) {
      between(grammar.arguments(verb), own);
    }
    if (object && light(sentence, verb) && !stays(sentence, noun, verb)) {
      Map<String, Set<Token>> carrier = grammar.arguments(verb);
      Set<Token> subjects =
          carrier.getOrDefault("subj", Set.of()).stream()
              .filter(t -> !t.equals(noun))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      // "Norway observed the talks between X and Y": Norway is neither.
      if (!subjects.isEmpty() && !own.containsKey("between")) {
        own.putIfAbsent("subj", subjects);
      }
      lend(carrier, own);
    } else if (object && light(sentence, verb)) {
      lend(grammar.arguments(verb), own);
    } else if (object && withstanding.contains(verb.lemma())) {
      lend(grammar.arguments(verb), own);
    } else if (label.startsWith("nsubj") && happening.contains(verb.lemma())) {
      lend(grammar.arguments(verb), own);
    }
  }

  /**
   * "Will not attend the talks", "proposed a truce between X and Y": who stays away has no part in
   * it, nor has who proposes what others shall keep.
   */
  private boolean stays(Sentence sentence, Token noun, Token verb) {
    if (context.listed(verb, WordList.PROPOSING)) {
      return sentence.children(noun, "nmod").stream()
          .noneMatch(t -> TimeHold.led(sentence, t, Set.of("with")));
    }
    boolean not =
        sentence.children(verb, "advmod").stream()
            .anyMatch(t -> t.lemma().matches("not|n't|never|neither"));
    boolean refuses =
        sentence
            .head(verb)
            .filter(h -> sentence.label(verb).equals("xcomp"))
            .filter(h -> context.listed(h, WordList.STAYING_AWAY))
            .isPresent();
    return context.listed(verb, WordList.STAYING_AWAY)
        || context.listed(verb, WordList.ATTENDING) && (not || refuses);
  }

  /** "The air strike hit a market", "a market was hit by an air strike": what it was aimed at. */
  private void reached(Grammar grammar, Token noun, Token verb, Map<String, Set<Token>> own) {
    if (reaching.contains(verb.lemma())) {
      Map<String, Set<Token>> carrier = grammar.arguments(verb);
      Set<Token> reached = carrier.getOrDefault("obj", Set.of());
      if (carrier.getOrDefault("subj", Set.of()).contains(noun) && !reached.isEmpty()) {
        own.computeIfAbsent("on", on -> new LinkedHashSet<>()).addAll(reached);
        lend(carrier, own);
      }
    }
  }

  /** "A truce arranged between X and Y", "a truce was announced between X and Y". */
  private static void between(Map<String, Set<Token>> from, Map<String, Set<Token>> to) {
    Optional.ofNullable(from.get("between")).ifPresent(t -> to.putIfAbsent("between", t));
  }

  private static void lend(Map<String, Set<Token>> from, Map<String, Set<Token>> to) {
    from.forEach(
        (function, tokens) -> {
          if (!Set.of("subj", "obj", "iobj", "comp").contains(function)) {
            to.putIfAbsent(function, tokens);
          }
        });
  }

  /** "took control of X", "laid siege to X": the noun of the phrase has arguments of its own. */
  Map<String, Set<Token>> phrase(Trigger trigger) {
    Map<String, Set<Token>> found = new LinkedHashMap<>();
    for (Token word : trigger.words()) {
      if (word.is("NN") && !word.equals(trigger.token())) {
        found.putAll(context.grammar(trigger.sentence()).arguments(word));
      }
    }
    found.keySet().removeAll(Set.of("mod", "poss"));
    for (Token word : trigger.words()) {
      if (trigger.sentence().label(word).equals("xcomp")) {
        // "took guards hostage": the parser makes the victims depend on "hostage".
        found.put(
            "obj",
            new LinkedHashSet<>(trigger.sentence().children(word, "dep", "nsubj", "compound")));
      }
    }
    return found;
  }
}
