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
  private final List<Relation> earlier = new ArrayList<>();

  OfficeFinder(Context context, StanceReader stances) {
    this.context = context;
    this.stances = stances;
    this.titles = new Titles(context.lexicon());
    this.holders = new TitleHolder(context);
    this.owners = new TitleOwner(context, holders);
    this.belonging = new Belonging(context);
  }

  List<Relation> find(Sentence sentence) {
    List<Relation> found = new ArrayList<>();
    if (sentence.kind() != TaggedSentence.Kind.PROSE) {
      return found;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Title> title = titles.at(sentence, i);
      Optional<Token> holder = title.flatMap(t -> holders.of(sentence, t));
      if (holder.isPresent()) {
        relate(sentence, title.get(), holder.get())
            .filter(r -> r.stance().factuality() != Factuality.NEGATED)
            .ifPresent(
                r -> {
                  found.add(r);
                  earlier.add(r);
                });
      }
    }
    for (Token token : sentence.tokens()) {
      belonging.read(sentence, token, found);
    }
    return found;
  }

  private Optional<Relation> relate(Sentence sentence, Title title, Token holder) {
    Actor person = context.actors().at(sentence, holder).orElseThrow();
    if (title.entry().has("same-office")) {
      return inherited(sentence, title, person);
    }
    Optional<Actor> owner =
        owners.of(sentence, title, holder, person).or(() -> employer(title, person));
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Optional<Post> post = owners.post(sentence, title, owner.get());
    Span words = sentence.token(title.from()).span().cover(sentence.token(title.to()).span());
    String office = words.in(context.body());
    String held = titles.former(sentence, title) ? Titles.over(office) : office;
    return post.map(p -> relation(sentence, title, person, p, Optional.of(held)));
  }

  /** Whose official somebody was said to be before. */
  private Optional<Actor> employer(Title title, Actor person) {
    return earlier.stream()
        .filter(r -> r.subject().equals(new Party.OfActor(person)))
        .flatMap(r -> r.object() instanceof Party.OfActor of ? Stream.of(of.actor()) : Stream.of())
        .filter(a -> title.entry().signals().equals("holdsOffice") && a.type() == ActorType.STATE)
        .findFirst();
  }

  /** "His predecessor, X", "his Malian counterpart, X": the office of whoever "his" means. */
  private Optional<Relation> inherited(Sentence sentence, Title title, Actor person) {
    Optional<Actor> other =
        owners.named(sentence, title).stream().filter(RelationFinder::place).findFirst();
    Optional<Actor> whose =
        sentence.children(sentence.token(title.head()), "nmod:poss").stream()
            .flatMap(t -> context.actors().at(sentence, t).stream())
            .filter(a -> a.type() == ActorType.PERSON && !a.equals(person))
            .findFirst();
    return earlier.stream()
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
