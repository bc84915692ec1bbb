package org.dateline.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Tells which actors the words at the two ends of a relation mean. */
final class RelationEnds {
  private static final Set<String> BETWEEN_STATES =
      Set.of("supported", "allyOf", "rivalOf", "harbours");
  private final Context context;

  /** "Fighters", "men": whoever has them does what they do. */
  private final Set<String> members;

  /** "Leader", "commander": who speaks for a group. */
  private final Set<String> posts;

  /** "Wing", "bureau", "branch": what a group has and is. */
  private final Set<String> organs;

  /** "War", "feud": what sets two parties against each other. */
  private final Set<String> wars;

  RelationEnds(Context context) {
    this.context = context;
    this.members = context.lexicon().words(Entry.Kind.ACTOR, "member");
    this.organs =
        nouns(context, "partOf").stream()
            .filter(w -> !w.matches("part|mission|delegation|agency|core"))
            .collect(Collectors.toSet());
    this.posts = context.lexicon().words(Entry.Kind.OFFICE, "title");
    this.wars = nouns(context, "rivalOf");
  }

  private static Set<String> nouns(Context context, String relation) {
    return context.lexicon().words(Entry.Kind.RELATION, "noun", e -> e.signals().equals(relation));
  }

  List<Actor> subjects(Trigger trigger, Map<String, Set<Token>> arguments) {
    List<Actor> told = of(trigger, arguments, "subject");
    return told.isEmpty() ? both(trigger, arguments) : told;
  }

  /** "The war pits X against Y", but not "the match pits X against Y". */
  boolean war(Map<String, Set<Token>> arguments) {
    return arguments.getOrDefault("subj", Set.of()).stream()
        .anyMatch(t -> wars.contains(t.lemma()));
  }

  /** "Both belong to X": the two groups that the sentence before has named, besides X. */
  private List<Actor> both(Trigger trigger, Map<String, Set<Token>> arguments) {
    Sentence sentence = trigger.sentence();
    boolean pair =
        arguments.getOrDefault("subj", Set.of()).stream()
            .anyMatch(t -> t.lemma().equals("both") && sentence.children(t, "nmod").isEmpty());
    if (!pair || sentence.index() == 0) {
      return List.of();
    }
    List<Actor> objects = of(trigger, arguments, "object");
    Sentence before = context.sentences().get(sentence.index() - 1);
    List<Actor> groups =
        before.tokens().stream()
            .filter(Token::name)
            .flatMap(t -> context.actors().at(before, t).stream())
            .filter(a -> a.type() == ActorType.ARMED_GROUP && !objects.contains(a))
            .distinct()
            .toList();
    return groups.size() == 2 ? groups : List.of();
  }

  /** Returns the actors that fill one end of a relation. */
  List<Actor> of(Trigger trigger, Map<String, Set<Token>> arguments, String end) {
    Set<Actor> found = new LinkedHashSet<>();
    arguments.forEach(
        (function, tokens) -> {
          if (trigger.entry().roles(function).contains(end)) {
            tokens.forEach(t -> found.addAll(meant(trigger, t)));
          }
        });
    return List.copyOf(found);
  }

  /** "X, whose fighters hold Y": X; else the actors that the word itself means. */
  private List<Actor> meant(Trigger trigger, Token token) {
    Sentence sentence = trigger.sentence();
    Optional<Actor> sheltered =
        trigger.entry().signals().equals("harbours")
                && posts.contains(token.lemma())
                && context.actors().at(sentence, token).isEmpty()
            ? wider(sentence, token)
            : Optional.empty();
    if (sheltered.isPresent()) {
      return sheltered.stream().toList();
    }
    Optional<Actor> owner =
        members.contains(token.lemma())
                || context.listed(token, WordList.PARTITIVE)
                || token.tag().equals("WP$")
                || binds(trigger, token)
            ? whose(sentence, token)
            : Optional.empty();
    List<Actor> pair = together(sentence, token);
    return owner
        .or(() -> stands(trigger, token))
        .map(List::of)
        .orElseGet(() -> pair.isEmpty() ? context.ends(sentence, token) : pair)
        .stream()
        .map(a -> BETWEEN_STATES.contains(trigger.entry().signals()) ? context.government(a) : a)
        .toList();
  }

  /** "One of the groups that", "the Mozambican who", "a policeman called X": for whom it stands. */
  private Optional<Actor> stands(Trigger trigger, Token token) {
    Sentence sentence = trigger.sentence();
    Optional<Actor> own = context.actors().at(sentence, token);
    if (token.name() || own.filter(a -> !context.actors().isPassing(a)).isPresent()) {
      return Optional.empty();
    }
    Optional<Actor> apposed =
        sentence
            .head(token)
            .filter(h -> sentence.label(token).equals("appos") && token.tag().matches("NNP?"))
            .filter(Token::name)
            .flatMap(h -> context.actors().at(sentence, h));
    boolean organ =
        own.isEmpty()
            && (trigger.entry().signals().equals("memberOf")
                || trigger.entry().signals().matches("leads|controls|basedIn|operatesIn")
                    && organ(sentence, token));
    Optional<Actor> division =
        sentence.children(token, "nmod").stream()
            .filter(t -> token.lemma().equals("state") && t.name() && of(sentence, t))
            .flatMap(t -> context.actors().at(sentence, t).stream())
            .findFirst(); // "The Nigerian state of Zamfara" is no country.
    return new GivenName(context)
        .of(sentence, token)
        .flatMap(t -> context.actors().at(sentence, t))
        .or(() -> apposed)
        .or(() -> division)
        .or(() -> one(sentence, token) ? context.oneOf(sentence, token) : Optional.empty())
        .or(() -> organ ? wider(sentence, token) : Optional.empty());
  }

  /** "Military wing", "bureau", but not "rival wing". */
  private boolean organ(Sentence sentence, Token noun) {
    return organs.contains(noun.lemma())
        || noun.index() > 0
            && organs.contains(sentence.token(noun.index() - 1).lemma() + " " + noun.lemma());
  }

  private static boolean one(Sentence sentence, Token token) {
    return sentence.head(token).filter(h -> h.lemma().equals("one")).isPresent();
  }

  /** "Sat on the council of X": X, whose council has no name. */
  private Optional<Actor> wider(Sentence sentence, Token organ) {
    return sentence.children(organ, "nmod", "nmod:poss").stream()
        .flatMap(
            t -> t.tag().equals("WP$") ? Belonging.beforeWhose(sentence, t).stream() : Stream.of(t))
        .filter(t -> t.name() && (!sentence.label(t).equals("nmod") || of(sentence, t)))
        .flatMap(t -> context.actors().at(sentence, t).stream())
        .filter(RelationTypes::group)
        .findFirst();
  }

  private static boolean of(Sentence sentence, Token token) {
    return sentence.preposition(token).filter("of"::equals).isPresent();
  }

  /** "X, whose leader pledged allegiance to Y": by that the group is tied to Y. */
  private boolean binds(Trigger trigger, Token leader) {
    return trigger.entry().signals().matches("affiliatedWith|allyOf")
        && posts.contains(leader.lemma());
  }

  /** "X and Y ruled together before they fell out": both, and no group named before. */
  private List<Actor> together(Sentence sentence, Token pronoun) {
    if (!pronoun.lemma().equals("they")) {
      return List.of();
    }
    List<Actor> subjects =
        sentence
            .head(pronoun)
            .filter(v -> sentence.label(v).equals("advcl"))
            .flatMap(sentence::head)
            .map(main -> context.grammar(sentence).arguments(main))
            .map(arguments -> arguments.getOrDefault("subj", Set.of()))
            .orElse(Set.of())
            .stream()
            .filter(t -> t.index() < pronoun.index())
            .flatMap(t -> context.actors().at(sentence, t).stream())
            .distinct()
            .toList();
    return subjects.size() == 2 ? subjects : List.of();
  }

  /** Returns whose they are: of "whose men", of what stands before it. */
  private Optional<Actor> whose(Sentence sentence, Token men) {
    return Stream.concat(Stream.of(men), sentence.children(men, "nmod:poss").stream())
        .filter(t -> t.tag().equals("WP$"))
        .flatMap(t -> Belonging.beforeWhose(sentence, t).stream())
        .flatMap(t -> context.actors().at(sentence, t).stream())
        .findFirst();
  }

  /** "The two are rivals": one end that means both parties; "their alliance, Z" is a body. */
  List<Actor> mutual(Trigger trigger, Map<String, Set<Token>> arguments, List<Actor> subjects) {
    boolean body = context.actor(trigger.sentence(), trigger.token()).isPresent();
    if (subjects.size() > 1 || body) {
      return subjects;
    }
    Set<Actor> both = new LinkedHashSet<>();
    arguments.forEach(
        (function, tokens) -> {
          if (trigger.entry().roles(function).contains("subject")) {
            tokens.forEach(t -> both.addAll(context.parties(trigger.sentence(), t)));
          }
        });
    return List.copyOf(both);
  }
}
