package org.dateline.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.text.Sentence;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Finds the relations that words of the lexicon signal between two actors of one sentence. */
final class RelationFinder {
  private final Context context;
  private final Triggers triggers;
  private final StanceReader stances;

  RelationFinder(Context context, Triggers triggers, StanceReader stances) {
    this.context = context;
    this.triggers = triggers;
    this.stances = stances;
  }

  /**
   * Returns the relations of a sentence.
   *
   * @param events drafts of the sentence; a mediation adds its mediator to one of them
   */
  List<Relation> find(Sentence sentence, List<Draft> events) {
    List<Relation> found = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    for (Trigger trigger : triggers.in(sentence, Entry.Kind.RELATION)) {
      Map<String, Set<Token>> arguments = arguments(trigger);
      if (trigger.entry().has("event-subject")) {
        mediate(trigger, arguments, events);
      } else {
        relate(trigger, arguments, found);
      }
    }
    contain(sentence, found);
    return found;
  }

  private Map<String, Set<Token>> arguments(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    Token token = trigger.token();
    if (trigger.part().equals("participle")) {
      return participle(sentence, token);
    }
    Map<String, Set<Token>> found = new LinkedHashMap<>(new Grammar(sentence).arguments(token));
    for (Token word : trigger.words()) {
      if (word.is("NN") && !word.equals(token)) {
        new Grammar(sentence).arguments(word).forEach(found::putIfAbsent);
      }
    }
    if (trigger.part().equals("verb")) {
      reducedPassive(sentence, token, found);
    }
    if (trigger.part().equals("noun") || trigger.part().equals("adjective")) {
      self(sentence, token).ifPresent(s -> found.put("self", Set.of(s)));
      shared(sentence, token, found);
    }
    return found;
  }

  /** "X, led since 2003 by Y,": read off the surface where the parser lost the construction. */
  private void reducedPassive(Sentence sentence, Token verb, Map<String, Set<Token>> found) {
    int before = verb.index() - 1;
    boolean comma = before > 0 && sentence.token(before).word().equals(",");
    boolean participle = verb.tag().equals("VBN") || verb.tag().equals("VBD");
    if (!comma || !participle || found.containsKey("subj") && found.containsKey("obj")) {
      return;
    }
    before--;
    while (before > 0 && sentence.label(sentence.token(before)).equals("aside")) {
      before--;
    }
    for (int i = verb.index() + 1; i < Math.min(sentence.size(), verb.index() + 7); i++) {
      if (sentence.token(i).lemma().equals("by")) {
        for (int k = i + 1; k < Math.min(sentence.size(), i + 7); k++) {
          if (sentence.token(k).name()
              && context.actors().at(sentence, sentence.token(k)).isPresent()) {
            found.put("subj", Set.of(sentence.token(k)));
            found.put("obj", Set.of(sentence.token(before)));
            return;
          }
        }
      }
      if (sentence.token(i).is("VB")) {
        return;
      }
    }
  }

  /** "Cairo-brokered truce": the modifier before the hyphen and the noun after. */
  private Map<String, Set<Token>> participle(Sentence sentence, Token token) {
    int at = token.index();
    boolean hyphen = at >= 2 && sentence.token(at - 1).word().matches("[-–]");
    if (!hyphen) {
      return Map.of();
    }
    Optional<Token> described = sentence.head(token);
    while (described.isPresent() && described.get().index() < at) {
      described = sentence.head(described.get());
    }
    Token last = sentence.token(at - 2);
    Map<String, Set<Token>> found = new LinkedHashMap<>();
    found.put("mod", Set.of(last));
    described.ifPresent(d -> found.put("self", new LinkedHashSet<>(Set.of(d))));
    return found;
  }

  /** Returns whom a noun describes: "X, an offshoot", "X is an offshoot", "the offshoot X". */
  private Optional<Token> self(Sentence sentence, Token noun) {
    if (context.beforeComma(sentence, noun).isPresent()) {
      return Optional.of(noun);
    }
    String label = sentence.label(noun);
    Optional<Token> head = sentence.head(noun);
    if (label.equals("appos") && head.isPresent()) {
      return head;
    }
    if (label.equals("conj") && head.isPresent() && head.get().is("NN") && !head.get().name()) {
      return self(sentence, head.get());
    }
    if (!sentence.children(noun, "cop").isEmpty()) {
      return sentence.child(noun, "nsubj").map(t -> relative(sentence, t, noun));
    }
    Optional<Token> apposed = sentence.child(noun, "appos");
    if (apposed.isPresent()) {
      return apposed;
    }
    if ((label.equals("compound")
            || label.equals("amod")
            || label.equals("nmod") && sentence.children(noun, "case").isEmpty())
        && head.isPresent()
        && head.get().name()) {
      return head;
    }
    boolean as = sentence.children(noun, "case").stream().anyMatch(c -> c.lemma().equals("as"));
    if ((as || label.equals("xcomp")) && head.filter(h -> h.is("VB")).isPresent()) {
      Map<String, Set<Token>> above = new Grammar(sentence).arguments(head.get());
      return above.getOrDefault("obj", above.getOrDefault("subj", Set.of())).stream().findFirst();
    }
    return context.actors().at(sentence, noun).isPresent() ? Optional.of(noun) : Optional.empty();
  }

  private static Token relative(Sentence sentence, Token subject, Token predicate) {
    boolean pronoun = subject.tag().startsWith("W");
    return pronoun && sentence.label(predicate).equals("acl:relcl")
        ? sentence.head(predicate).orElse(subject)
        : subject;
  }

  /** "an offshoot and ally of X" shares its "of"; "Ghana's border with rival Togo" its owner. */
  private static void shared(Sentence sentence, Token noun, Map<String, Set<Token>> found) {
    List<Token> partners = new ArrayList<>(sentence.children(noun, "conj"));
    sentence.head(noun).filter(h -> sentence.label(noun).equals("conj")).ifPresent(partners::add);
    for (Token partner : partners) {
      if (partner.is("NN") && !partner.name()) {
        new Grammar(sentence).arguments(partner).forEach(found::putIfAbsent);
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

  private void relate(Trigger trigger, Map<String, Set<Token>> arguments, List<Relation> found) {
    Set<Actor> subjects = new LinkedHashSet<>();
    Set<Actor> objects = new LinkedHashSet<>();
    arguments.forEach(
        (function, tokens) -> {
          for (String role : trigger.entry().roles(function)) {
            for (Token token : tokens) {
              actor(trigger.sentence(), token)
                  .ifPresent(a -> (role.equals("subject") ? subjects : objects).add(a));
            }
          }
        });
    if (objects.isEmpty()
        && subjects.size() == 2
        && trigger.entry().roles("between").contains("subject")) {
      List<Actor> both = List.copyOf(subjects);
      add(trigger, both.get(0), both.get(1), found);
    }
    for (Actor subject : subjects) {
      for (Actor object : objects) {
        add(trigger, subject, object, found);
      }
    }
  }

  private Optional<Actor> actor(Sentence sentence, Token token) {
    return context.actor(sentence, token).or(() -> context.holder(sentence, token));
  }

  private void add(Trigger trigger, Actor subject, Actor object, List<Relation> found) {
    if (subject.equals(object) || !fits(trigger, subject, object)) {
      return;
    }
    Stance stance = stances.read(trigger.sentence(), trigger.token());
    found.add(
        new Relation(
            trigger.entry().signals(),
            new Party.OfActor(subject),
            new Party.OfActor(object),
            Optional.empty(),
            Optional.empty(),
            stance,
            trigger.sentence().span(),
            trigger.span(),
            trigger.rule()));
  }

  static boolean place(Actor actor) {
    return actor.type() == ActorType.PLACE || actor.type() == ActorType.STATE;
  }

  /** Tells whether the types of the two ends make sense for the relation. */
  private static boolean fits(Trigger trigger, Actor subject, Actor object) {
    Entry entry = trigger.entry();
    boolean person = subject.type() == ActorType.PERSON;
    boolean objectPlace = object.type() == ActorType.PLACE;
    return switch (entry.signals()) {
      case "borders", "locatedIn" -> place(subject) && place(object);
      case "controls", "operatesIn" ->
          subject.type() != ActorType.PLACE && place(object) && !person;
      case "basedIn" -> place(object) && subject.type() != ActorType.PLACE;
      case "leads" ->
          person
              && !objectPlace
              && object.type() != ActorType.PERSON
              && object.type() != ActorType.POPULATION;
      case "offshootOf", "factionOf" -> group(subject) && group(object);
      case "partOf" ->
          !place(subject) && !person && !objectPlace && object.type() != ActorType.PERSON;
      case "memberOf" ->
          subject.type() != ActorType.PLACE && !place(object) && object.type() != ActorType.PERSON;
      default -> subject.type() != ActorType.PLACE && !objectPlace;
    };
  }

  private static boolean group(Actor actor) {
    return switch (actor.type()) {
      case ARMED_GROUP, ORGANIZATION, POLITICAL_PARTY, SECURITY_FORCE -> true;
      default -> false;
    };
  }

  /** Adds a mediator to the talks, agreement or ceasefire that is said to be mediated. */
  private void mediate(Trigger trigger, Map<String, Set<Token>> arguments, List<Draft> events) {
    Set<Token> what = new LinkedHashSet<>();
    Set<Token> who = new LinkedHashSet<>();
    arguments.forEach(
        (function, tokens) -> {
          List<String> roles = trigger.entry().roles(function);
          if (roles.contains("subject")) {
            what.addAll(tokens);
          } else if (roles.contains("object")) {
            who.addAll(tokens);
          }
        });
    for (Draft event : events) {
      boolean meant =
          what.contains(event.trigger.token())
              || what.stream()
                  .anyMatch(w -> event.roles.stream().anyMatch(r -> r.span().equals(w.span())))
              || trigger.part().equals("noun") && governs(trigger, event);
      if (meant && Set.of("Talks", "Agreement", "Ceasefire", "Meeting").contains(event.type)) {
        for (Token token : who) {
          actor(trigger.sentence(), token)
              .filter(a -> a.type() != ActorType.PLACE)
              .ifPresent(a -> mediator(event, a, token));
        }
      }
    }
  }

  /** "signed under Norwegian auspices", "talks with Qatar as broker". */
  private static boolean governs(Trigger trigger, Draft event) {
    Sentence sentence = trigger.sentence();
    Token token = event.trigger.token();
    return sentence.dominates(token, trigger.token())
        || sentence
            .head(trigger.token())
            .filter(h -> h.is("VB") && sentence.dominates(h, token))
            .isPresent();
  }

  private static void mediator(Draft event, Actor actor, Token token) {
    event.roles.removeIf(r -> r.actor().filter(actor::equals).isPresent());
    event.roles.add(new Role("mediator", Optional.of(actor), token.word(), token.span()));
  }

  /** Reads "X in Y" and "Y's X" between places, and "Y's X" for an organisation in a place. */
  private void contain(Sentence sentence, List<Relation> found) {
    for (Token token : sentence.tokens()) {
      Optional<Actor> based =
          context
              .actors()
              .at(sentence, token)
              .filter(a -> token.name() && a.type() == ActorType.ORGANIZATION);
      if (based.isPresent()
          && token.index() + 1 < sentence.size()
          && sentence.token(token.index() + 1).lemma().equals("in")) {
        for (Token city : outside(sentence, token)) {
          context
              .actors()
              .at(sentence, city)
              .filter(a -> RelationFinder.place(a) && !sentence.label(city).equals("nmod:poss"))
              .ifPresent(p -> surface("basedIn", sentence, token, based.get(), p, found));
        }
      }
      Optional<Actor> inner =
          context.actors().at(sentence, token).filter(a -> a.type() == ActorType.PLACE);
      if (inner.isPresent()) {
        for (Token child : outside(sentence, token)) {
          boolean in = true;
          Optional<Actor> outer =
              context.actors().at(sentence, child).filter(RelationFinder::place);
          if (in && outer.isPresent() && !outer.equals(inner)) {
            surface("locatedIn", sentence, token, inner.get(), outer.get(), found);
          }
        }
      }
    }
  }

  /** Returns what stands after "in" or a comma right behind a place, and whose place it is. */
  private List<Token> outside(Sentence sentence, Token place) {
    List<Token> found = new ArrayList<>(sentence.children(place, "nmod:poss"));
    sentence.children(place, "amod", "compound").stream()
        .filter(t -> !t.name() && !place.name())
        .forEach(found::add);
    int at = place.index() + 1;
    if (at + 1 < sentence.size() && sentence.token(at).word().matches("in|,")) {
      boolean comma = sentence.token(at).word().equals(",");
      int next = at + 1;
      while (!comma
          && next + 1 < sentence.size()
          && sentence.token(next).tag().matches("DT|JJ|VBN")) {
        next++;
      }
      Token name = sentence.token(next);
      boolean list =
          comma
              && (next + 1 < sentence.size() && sentence.token(next + 1).word().matches("and|or")
                  || sentence.label(name).equals("conj"));
      if (name.name() && !list && !(comma && !place.name())) {
        found.add(name);
      }
    }
    return found;
  }

  private static void surface(
      String type, Sentence sentence, Token token, Actor inner, Actor outer, List<Relation> found) {
    found.add(
        new Relation(
            type,
            new Party.OfActor(inner),
            new Party.OfActor(outer),
            Optional.empty(),
            Optional.empty(),
            Stance.ASSERTED,
            sentence.span(),
            token.span(),
            new Rule("place-in-place", 0)));
  }
}
