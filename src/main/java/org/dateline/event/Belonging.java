package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.GazetteerEntry;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Reads what the grammar of two names says: "X of the Institute", "Barzan's PUK". */
final class Belonging {
  private static final Set<String> EMPLOYS = Set.of("of", "from", "at", "with");
  private final Context context;

  Belonging(Context context) {
    this.context = context;
  }

  /**
   * Adds what ties a name to the names that hang on it: "X of the Institute", "Barzan's PUK", "the
   * Libyan National Army of Haftar", "the Institute in Geneva".
   */
  void read(Sentence sentence, Token token, List<Relation> found) {
    Optional<Actor> actor =
        context
            .actors()
            .at(sentence, token)
            .filter(a -> token.name() || faction(token, a) || called(sentence, token, a));
    if (actor.isEmpty()) {
      return;
    }
    if (actor.get().type() == ActorType.PERSON) {
      employed(sentence, token, actor.get(), found);
    } else if (actor.get().type() == ActorType.ORGANIZATION) {
      seated(sentence, token, actor.get(), found);
    }
    for (Token child : sentence.children(token, "nmod", "nmod:poss")) {
      boolean owner = sentence.label(child).equals("nmod:poss");
      Optional<Actor> other =
          (owner ? owner(sentence, token, child) : named(sentence, child))
              .filter(o -> token.name() || o.type() == ActorType.PERSON)
              .filter(o -> !actor.get().name().startsWith(o.name() + "'s "));
      Optional<String> preposition = sentence.preposition(child);
      other
          .filter(o -> !o.equals(actor.get()))
          .ifPresent(
              o -> {
                Optional<String> type =
                    owner ? owned(actor.get(), o) : tied(actor.get(), preposition.orElse(""), o);
                type.ifPresent(t -> add(t, sentence, token, actor.get(), o, found));
              });
    }
  }

  /** "X, a broker at Y", "X, a medic with Y": whatever the trade is called. */
  private void employed(Sentence sentence, Token token, Actor person, List<Relation> found) {
    for (Token trade : sentence.children(token, "appos")) {
      for (Token body : trade.name() ? List.<Token>of() : sentence.children(trade, "nmod")) {
        sentence
            .preposition(body)
            .filter(p -> p.equals("at") || p.equals("with"))
            .flatMap(
                p ->
                    named(sentence, body)
                        .flatMap(b -> tied(person, p, b).map(type -> new Post(type, b))))
            .ifPresent(post -> add(post.type(), sentence, token, person, post.of(), found));
      }
    }
  }

  /** "X, a Nairobi think tank", "X, the Durban group that owns it": where it has its seat. */
  private void seated(Sentence sentence, Token token, Actor body, List<Relation> found) {
    for (Token kind : sentence.children(token, "appos")) {
      List<Token> before = kind.name() ? List.of() : sentence.children(kind, "compound", "amod");
      before.stream()
          .filter(t -> t.name() && !hyphened(sentence, t))
          .flatMap(t -> named(sentence, t).stream())
          .filter(a -> a.type() == ActorType.PLACE && town(a))
          .findFirst()
          .ifPresent(place -> add("basedIn", sentence, token, body, place, found));
    }
  }

  /** "A Darfur advocacy group" speaks of the region, and may have its seat anywhere. */
  private static boolean town(Actor place) {
    return place.entry().flatMap(GazetteerEntry::latitude).isPresent();
  }

  /** "A Nairobi-based think tank" has an entry of its own. */
  private static boolean hyphened(Sentence sentence, Token name) {
    int next = name.index() + 1;
    return next < sentence.size() && sentence.token(next).word().matches("[-–]");
  }

  /** "The faction of X" has a name of its own only in the report's words. */
  private static boolean faction(Token token, Actor actor) {
    return token.is("NN")
        && actor.type() == ActorType.ARMED_GROUP
        && actor.name().endsWith(" " + token.word());
  }

  /** "The X militia of Y", "Y's party, X": the noun stands for the name beside it. */
  private boolean called(Sentence sentence, Token noun, Actor actor) {
    return noun.is("NN")
        && organised(actor)
        && sentence.children(noun, "compound", "appos").stream()
            .anyMatch(t -> named(sentence, t).filter(actor::equals).isPresent());
  }

  private Optional<Actor> named(Sentence sentence, Token child) {
    return context.actors().at(sentence, child).filter(a -> child.name());
  }

  /** Returns whose it is: of a name, of "its", of what stands before "whose". */
  private Optional<Actor> owner(Sentence sentence, Token token, Token child) {
    boolean pronoun = child.is("PRP") || child.is("WP");
    boolean force =
        token.name()
            && context
                .actors()
                .at(sentence, child)
                .filter(a -> a.type() == ActorType.SECURITY_FORCE)
                .isPresent();
    if (!child.name() && !pronoun && !force || !near(sentence, child, token)) {
      return Optional.empty();
    }
    return child.is("WP")
        ? beforeWhose(sentence, child).flatMap(t -> named(sentence, t))
        : context.actors().at(sentence, child);
  }

  /** Returns the word before "whose" and its comma. */
  static Optional<Token> beforeWhose(Sentence sentence, Token whose) {
    int at = whose.index() - 1;
    while (at > 0 && (sentence.token(at).word().equals(",") || sentence.token(at).is("IN"))) {
      at--;
    }
    return at < 0 ? Optional.empty() : Optional.of(sentence.token(at));
  }

  /** A possessor that the parser fetched from across a verb is none. */
  static boolean near(Sentence sentence, Token owner, Token owned) {
    return owner.index() < owned.index()
        && sentence.tokens().subList(owner.index(), owned.index()).stream()
            .noneMatch(t -> t.is("VB") && !t.tag().equals("VBN") || t.word().equals(","));
  }

  private static Optional<String> tied(Actor actor, String preposition, Actor other) {
    if (actor.type() == ActorType.PERSON && EMPLOYS.contains(preposition) && organised(other)) {
      return Optional.of(armed(other) ? "memberOf" : "affiliatedWith");
    }
    if (organised(actor) && preposition.equals("of") && other.type() == ActorType.PERSON) {
      return Optional.of("leads").filter(t -> actor.type() != ActorType.MEDIA_OUTLET);
    }
    boolean based =
        actor.type() == ActorType.ORGANIZATION
            && preposition.equals("in")
            && RelationFinder.place(other);
    return based ? Optional.of("basedIn") : Optional.empty();
  }

  private static Optional<String> owned(Actor actor, Actor owner) {
    if (organised(actor) && owner.type() == ActorType.PERSON) {
      return Optional.of("leads").filter(t -> actor.type() != ActorType.MEDIA_OUTLET);
    }
    if (actor.type() == ActorType.PERSON) {
      return Optional.of("memberOf").filter(t -> armed(owner));
    }
    boolean body = actor.type() == ActorType.ORGANIZATION;
    boolean group = actor.type() == ActorType.ARMED_GROUP;
    return switch (owner.type()) {
      case STATE ->
          body || group
              ? Optional.of("basedIn")
              : Optional.of("partOf").filter(t -> actor.type() == ActorType.SECURITY_FORCE);
      case PLACE -> Optional.of("locatedIn").filter(t -> body);
      case ARMED_GROUP, SECURITY_FORCE, INTERNATIONAL_ORGANIZATION ->
          Optional.of("partOf").filter(t -> RelationTypes.group(actor));
      default -> Optional.empty();
    };
  }

  private static boolean armed(Actor actor) {
    return switch (actor.type()) {
      case ARMED_GROUP, SECURITY_FORCE, POLITICAL_PARTY -> true;
      default -> false;
    };
  }

  private static boolean organised(Actor actor) {
    return switch (actor.type()) {
      case ORGANIZATION,
          ARMED_GROUP,
          SECURITY_FORCE,
          POLITICAL_PARTY,
          INTERNATIONAL_ORGANIZATION,
          MEDIA_OUTLET ->
          true;
      default -> false;
    };
  }

  /** Adds a relation between a name and what hangs on it; an owner leads what it owns. */
  private static void add(
      String type, Sentence sentence, Token token, Actor name, Actor other, List<Relation> found) {
    boolean leads = type.equals("leads");
    found.add(
        new Relation(
            type,
            new Party.OfActor(leads ? other : name),
            new Party.OfActor(leads ? name : other),
            Optional.empty(),
            Optional.empty(),
            Stance.ASSERTED,
            sentence.span(),
            token.span(),
            new Rule("name-of-name", 0)));
  }
}
