package org.dateline.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/**
 * Finds who holds which office or post: "Chadian Defence Minister X", "X, an analyst at Y", "X, who
 * leads Y", "the group's leader, X".
 */
final class OfficeFinder {
  private final Context context;
  private final StanceReader stances;
  private final Titles titles;
  private final TitleHolder holders;
  private final TitleOwner owners;
  private final Belonging belonging;

  OfficeFinder(Context context, StanceReader stances) {
    this.context = context;
    this.stances = stances;
    this.titles = new Titles(context.lexicon());
    this.holders = new TitleHolder(context);
    this.owners = new TitleOwner(context, titles, holders);
    this.belonging = new Belonging(context);
  }

  /**
   * Returns the relations of a sentence.
   *
   * @param earlier those found so far, here and before: who leads what says whose "his" spokesman
   *     is
   */
  List<Relation> find(Sentence sentence, List<Relation> earlier) {
    List<Relation> found = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    for (Token token : sentence.tokens()) {
      belonging.read(sentence, token, found);
    }
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Title> title = titles.at(sentence, i);
      Optional<Token> holder = title.flatMap(t -> holders.of(sentence, t));
      if (holder.isPresent()) {
        List<Relation> known = Stream.concat(earlier.stream(), found.stream()).toList();
        relate(sentence, title.get(), holder.get(), known)
            .filter(r -> r.stance().factuality() != Factuality.NEGATED)
            .ifPresent(found::add);
      }
    }
    found.removeIf(r -> r.type().equals("memberOf") && found.stream().anyMatch(l -> leads(l, r)));
    return found;
  }

  /** "Its leader, X": that he is one of it goes without saying. */
  private static boolean leads(Relation leading, Relation member) {
    return leading.type().equals("leads")
        && leading.subject().equals(member.subject())
        && leading.object().equals(member.object());
  }

  private Optional<Relation> relate(
      Sentence sentence, Title title, Token holder, List<Relation> known) {
    Actor person = context.actors().at(sentence, holder).orElseThrow();
    if (clerk(sentence, title)) {
      return Optional.empty();
    }
    if (title.entry().has("same-office")) {
      return inherited(sentence, title, holder, known);
    }
    Optional<Actor> owner =
        superior(sentence, title, holder)
            .flatMap(s -> headed(s, title, known))
            .or(() -> owners.of(sentence, title, holder, person))
            .or(() -> employer(title, person, known));
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Optional<Post> post =
        owners.post(sentence, title, owner.get()).filter(p -> !left(sentence, title, p));
    Span words = sentence.token(title.from()).span().cover(sentence.token(title.to()).span());
    String office = words.in(context.body());
    String held = titles.former(sentence, title) ? Titles.over(office) : office;
    return post.map(p -> relation(sentence, title, person, p, Optional.of(held)));
  }

  /** "The ambassador and his secretary, X": no office of any state. */
  private static boolean clerk(Sentence sentence, Title title) {
    return title.from() == title.to()
        && sentence.token(title.head()).lemma().equals("secretary")
        && title.from() > 0
        && sentence.token(title.from() - 1).lemma().matches("his|her|he|she");
  }

  /** A "former chief" leads no more, nor is a "former officer" one of the police. */
  private boolean left(Sentence sentence, Title title, Post post) {
    boolean force = post.of().type() == ActorType.SECURITY_FORCE;
    return titles.former(sentence, title) && (post.type().equals("leads") || force);
  }

  /** "His spokesman, X": who he is. */
  private Optional<Actor> superior(Sentence sentence, Title title, Token holder) {
    Actor person = context.actors().at(sentence, holder).orElseThrow();
    return Stream.of(sentence.token(title.head()), holder)
        .flatMap(t -> sentence.children(t, "nmod:poss").stream())
        .filter(t -> t.index() < title.from())
        .flatMap(t -> context.actors().at(sentence, t).stream())
        .filter(a -> a.type() == ActorType.PERSON && !a.equals(person))
        .findFirst();
  }

  /** Returns the group or state that somebody is at the head of: his ministers are the state's. */
  private static Optional<Actor> headed(Actor head, Title title, List<Relation> known) {
    boolean minister = title.entry().signals().equals("holdsOffice");
    return known.stream()
        .filter(r -> r.subject().equals(new Party.OfActor(head)))
        .filter(r -> r.stance().factuality() == Factuality.ASSERTED)
        .filter(r -> r.type().equals("holdsOffice") || !minister && r.type().equals("leads"))
        .flatMap(r -> r.object() instanceof Party.OfActor of ? Stream.of(of.actor()) : Stream.of())
        .filter(a -> a.type() != ActorType.PLACE)
        .findFirst();
  }

  /** Whose official somebody was said to be before. */
  private static Optional<Actor> employer(Title title, Actor person, List<Relation> known) {
    return known.stream()
        .filter(r -> r.subject().equals(new Party.OfActor(person)))
        .flatMap(r -> r.object() instanceof Party.OfActor of ? Stream.of(of.actor()) : Stream.of())
        .filter(a -> title.entry().signals().equals("holdsOffice") && a.type() == ActorType.STATE)
        .findFirst();
  }

  /** "His predecessor, X", "his Malian counterpart, X": the office of whoever "his" means. */
  private Optional<Relation> inherited(
      Sentence sentence, Title title, Token holder, List<Relation> known) {
    Actor person = context.actors().at(sentence, holder).orElseThrow();
    Optional<Actor> other =
        owners.named(sentence, title).stream().filter(RelationFinder::place).findFirst();
    Optional<Actor> whose = superior(sentence, title, holder);
    return known.stream()
        .filter(r -> r.type().equals("holdsOffice") && r.subject() instanceof Party.OfActor)
        .filter(r -> whose.filter(w -> r.subject().equals(new Party.OfActor(w))).isPresent())
        .reduce((a, b) -> b)
        .filter(r -> r.object() instanceof Party.OfActor)
        .map(
            r ->
                relation(
                    sentence,
                    title,
                    person,
                    new Post(r.type(), other.orElse(((Party.OfActor) r.object()).actor())),
                    r.office().map(o -> other.isPresent() ? o : Titles.over(o))));
  }

  private Relation relation(
      Sentence sentence, Title title, Actor person, Post post, Optional<String> office) {
    Token noun = sentence.token(title.head());
    boolean said = holders.predicative(sentence, noun);
    return new Relation(
        post.type(),
        new Party.OfActor(person),
        new Party.OfActor(post.of()),
        post.type().equals("holdsOffice") ? office : Optional.empty(),
        Optional.empty(),
        said ? stances.read(sentence, noun) : Stance.ASSERTED,
        sentence.span(),
        sentence.token(title.from()).span().cover(sentence.token(title.to()).span()),
        new Rule(title.entry().name(), title.entry().line()));
  }
}
