package org.dateline.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds where a drafted event happened, and reads a noun phrase as a place. */
final class Whereabouts {
  /** English goes from the narrow to the wide ("at Sevastopol, in Crimea"), so the first counts. */
  private static final Set<String> IN =
      Set.of("in", "at", "near", "inside", "outside", "around", "within", "off");

  private static final List<String> ACROSS =
      List.of("on", "along", "over", "across", "throughout", "through");

  private static final List<String> OUT_OF = List.of("from", "of", "out", "in", "at");

  private final Context context;
  private final TriggerArguments arguments;
  private final Proximities proximities;
  private final NamedPlaces places;
  private final Set<String> placeNouns;

  Whereabouts(Context context, TriggerArguments arguments) {
    this.context = context;
    this.arguments = arguments;
    this.proximities = new Proximities(context.body(), context.lexicon());
    this.places = new NamedPlaces(context, proximities);
    this.placeNouns = context.lexicon().values(Entry.Kind.PLACE, "Place").keySet();
  }

  /** Returns where an event took place; a visit or a takeover took place where it led to. */
  Optional<Location> of(Draft draft) {
    if (draft.type.equals("ClaimOfResponsibility")) {
      return Optional.empty();
    }
    return Set.of("Takeover", "Visit").contains(draft.type) || aimedAtPlace(draft)
        ? destination(draft).or(() -> locate(draft)).or(() -> new Overthrow(context).of(draft))
        : draft.type.equals("Withdrawal")
            ? left(draft).or(() -> locate(draft))
            : narrower(draft, locate(draft)).or(() -> destination(draft));
  }

  /** "Shelled Tine, a town in Chad": Tine. */
  private Optional<Location> narrower(Draft draft, Optional<Location> found) {
    boolean state = found.filter(l -> l.place().type() == ActorType.STATE).isPresent();
    return state && EventFinder.VIOLENT.contains(draft.type)
        ? destination(draft).filter(l -> l.place().type() == ActorType.PLACE).or(() -> found)
        : found;
  }

  /** "left Bagram airbase", "pulled out of Mali", whatever the parser makes of the prepositions. */
  private Optional<Location> left(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token verb = draft.trigger.token();
    return Stream.concat(
            sentence.children(verb, "obj").stream().filter(t -> !leaves(draft, t)),
            sentence.tokens().stream()
                .filter(t -> t.index() > verb.index() && t.index() <= verb.index() + 8)
                .filter(t -> TimeHold.led(sentence, t, Set.of("of", "from"))))
        .flatMap(t -> places.read(sentence, t, "in").stream())
        .findFirst();
  }

  /** "Expelled the French": from where they came is not where they left. */
  private static boolean leaves(Draft draft, Token token) {
    return draft.roles.stream()
        .anyMatch(r -> r.name().equals("agent") && r.span().overlaps(token.span()));
  }

  /** "raided the village of Sobane Da in the Mopti region": the village is the place. */
  private boolean aimedAtPlace(Draft draft) {
    return EventFinder.VIOLENT.contains(draft.type)
        && draft.roles.stream()
            .filter(r -> r.name().equals("target"))
            .flatMap(r -> head(draft.trigger.sentence(), r).stream())
            .anyMatch(t -> placeNouns.contains(t.lemma()));
  }

  /** Finds where it happened: an argument of the trigger, else of a verb above it. */
  Optional<Location> locate(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Token at = draft.trigger.token();
    if (EventFinder.TALKING.contains(draft.type)) {
      return location(sentence, at, draft);
    }
    for (int steps = 0; steps < 6; steps++) {
      Optional<Location> found = location(sentence, at, draft);
      if (found.isPresent()) {
        return found;
      }
      Optional<Token> head = sentence.head(at);
      if (head.isPresent() && quoted(draft, sentence, at, head.get())) {
        return named(draft);
      }
      if (head.isEmpty()
          || at.is("NN") && Storyline.back(sentence, at)
          || Set.of("ccomp", "parataxis", "acl:relcl").contains(sentence.label(at))) {
        boolean relative = sentence.label(at).equals("acl:relcl");
        return head.filter(h -> relative && !acts(sentence, h))
            .flatMap(h -> places.read(sentence, h, "in").or(() -> location(sentence, h, draft)))
            .or(() -> named(draft))
            .or(() -> places.anywhere(draft));
      }
      at = head.get();
    }
    return named(draft).or(() -> places.anywhere(draft));
  }

  /** "The United States, which brokered a truce": who does it is not where it was. */
  private boolean acts(Sentence sentence, Token noun) {
    return context.actors().at(sentence, noun).filter(a -> a.type() == ActorType.STATE).isPresent()
        && sentence.label(noun).startsWith("nsubj");
  }

  /** “We will not talk to them,” he said in Kinshasa: where it was said is no place of talks. */
  private boolean quoted(Draft draft, Sentence sentence, Token at, Token head) {
    return sentence.label(at).equals("ccomp")
        && head.index() > at.index()
        && context.lexicon().isSpeech(head.lemma())
        && draft.stance.factuality().compareTo(Factuality.NEGATED) >= 0;
  }

  /** "laid siege to the port city of Zamboanga", "has soldiers there" */
  private Optional<Location> named(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Map<String, Set<Token>> found = arguments.phrase(draft.trigger);
    return Stream.of("to", "of", "on", "in")
        .flatMap(function -> found.getOrDefault(function, Set.of()).stream())
        .filter(token -> !draft.trigger.words().contains(token))
        .flatMap(token -> places.read(sentence, token, "in").stream())
        .findFirst()
        .or(() -> compounded(draft))
        .or(() -> there(draft));
  }

  /** "carried out the Mumbai attacks" */
  private Optional<Location> compounded(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    return draft.trigger.words().stream()
        .filter(w -> w.is("NN") && EventFinder.VIOLENT.contains(draft.type))
        .flatMap(w -> sentence.children(w, "compound").stream())
        .flatMap(
            t ->
                context.actors().at(sentence, t).stream()
                    .filter(a -> a.type() == ActorType.PLACE)
                    .map(a -> Location.in(a, t.word())))
        .findFirst();
  }

  private Optional<Location> there(Draft draft) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Token> word =
        sentence.children(draft.trigger.token(), "advmod").stream()
            .filter(t -> t.lemma().matches("there|here"))
            .findFirst();
    return word.flatMap(
        w ->
            sentence.tokens().subList(0, w.index()).stream()
                .filter(t -> t.is("NN") && !sentence.label(t).startsWith("nsubj"))
                .flatMap(t -> context.actors().at(sentence, t).stream())
                .filter(NamedPlaces::isPlace)
                .reduce((a, b) -> b)
                .map(a -> Location.in(a, w.word())));
  }

  private static Set<Token> both(Set<Token> a, Set<Token> b) {
    Set<Token> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private Optional<Location> location(Sentence sentence, Token at, Draft draft) {
    boolean own = at.equals(draft.trigger.token());
    boolean from = draft.type.equals("Withdrawal") && own;
    Map<String, Set<Token>> found = own ? described(sentence, at) : arguments.of(sentence, at);
    Stream<Map.Entry<String, Token>> near =
        found.entrySet().stream()
            .filter(e -> from ? OUT_OF.contains(e.getKey()) : IN.contains(e.getKey()))
            .flatMap(e -> e.getValue().stream().map(t -> Map.entry(e.getKey(), t)))
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Token> e) -> e.getValue().index() < at.index())
                    .thenComparing(e -> e.getValue().index()));
    Stream<Map.Entry<String, Token>> across =
        ACROSS.stream()
            .flatMap(p -> found.getOrDefault(p, Set.of()).stream().map(t -> Map.entry(p, t)));
    return Stream.concat(near, across)
        .filter(e -> !filled(draft, e.getValue()))
        .flatMap(e -> places.read(sentence, e.getValue(), e.getKey()).stream())
        .findFirst()
        .or(() -> within(sentence, found))
        .or(() -> last(sentence, at).flatMap(verb -> location(sentence, verb, draft)));
  }

  /** "shot X, a schoolgirl, in Mingora": the place may hang on a description, too. */
  private Map<String, Set<Token>> described(Sentence sentence, Token trigger) {
    Map<String, Set<Token>> found = new LinkedHashMap<>(arguments.of(sentence, trigger));
    Set<Token> described = new LinkedHashSet<>(found.getOrDefault("obj", Set.of()));
    described.addAll(found.getOrDefault("subj", Set.of()));
    described.addAll(found.getOrDefault("with", Set.of()));
    described.addAll(sentence.children(trigger, "obj"));
    described.removeIf(t -> t.name() || new NamedPlace(context).before(sentence, t).isPresent());
    for (Token noun : described) {
      context
          .grammar(sentence)
          .arguments(noun)
          .forEach((function, tokens) -> found.merge(function, tokens, Whereabouts::both));
    }
    return found;
  }

  /** "killed in a gun battle in Baramulla", "arrested in a raid on a house in Culiacán". */
  private Optional<Location> within(Sentence sentence, Map<String, Set<Token>> arguments) {
    return Stream.of("in", "during", "by")
        .flatMap(p -> arguments.getOrDefault(p, Set.of()).stream())
        .filter(t -> t.is("NN") && !t.name() && event(t))
        .flatMap(
            t ->
                sentence.subtree(t).stream()
                    .filter(p -> TimeHold.led(sentence, p, IN))
                    .flatMap(p -> places.read(sentence, p, "in").stream()))
        .findFirst();
  }

  private boolean event(Token noun) {
    return context
        .lexicon()
        .events(noun.lemma(), "noun")
        .anyMatch(p -> EventFinder.VIOLENT.contains(p.entry().signals()));
  }

  /** "killed 12 and wounded 30 at a market": the last of several verbs has the place of all. */
  private static Optional<Token> last(Sentence sentence, Token verb) {
    return sentence.children(verb, "conj").stream()
        .filter(c -> c.is("VB") && sentence.children(c, "nsubj", "nsubj:pass").isEmpty())
        .filter(c -> sentence.children(c, "cc").stream().noneMatch(t -> t.lemma().equals("but")))
        .filter(c -> !sentence.token(Math.max(0, c.index() - 1)).word().equals(","))
        .reduce((a, b) -> b);
  }

  private static boolean filled(Draft draft, Token token) {
    return draft.roles.stream()
        .anyMatch(
            r ->
                r.span().overlaps(token.span())
                    && !r.name().equals("destination")
                    && !r.name().equals("target"));
  }

  private Optional<Location> destination(Draft draft) {
    return draft.roles.stream()
        .filter(
            role ->
                role.name().equals("destination")
                    || role.name().equals("target") && !draft.type.equals("Sanction"))
        .flatMap(role -> led(draft, role).stream())
        .findFirst();
  }

  /** Returns the place that a destination or target is. */
  private Optional<Location> led(Draft draft, Role role) {
    Sentence sentence = draft.trigger.sentence();
    Optional<Token> head = head(sentence, role);
    if (role.actor().isEmpty()) {
      return head.flatMap(t -> places.read(sentence, t, "in"));
    }
    boolean country = role.name().equals("destination") || EventFinder.VIOLENT.contains(draft.type);
    return role.actor()
        .filter(a -> a.type() == ActorType.PLACE || country && a.type() == ActorType.STATE)
        .map(
            place ->
                new Location(
                    place,
                    role.text(),
                    head.map(t -> proximities.of(sentence, t, "in"))
                        .orElse(Location.Proximity.IN)));
  }

  private static Optional<Token> head(Sentence sentence, Role role) {
    return sentence.tokens().stream().filter(t -> t.span().end() == role.span().end()).findFirst();
  }
}
