package org.dateline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.actor.Actor;
import org.dateline.actor.ActorType;
import org.dateline.actor.Actors;
import org.dateline.actor.GazetteerEntry;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** What all finders look at: the text, its actors and the lexicon. */
record Context(AnnotatedText text, Actors actors, Lexicon lexicon) {
  private static final Set<String> PREMODIFIERS =
      Set.of(
          "DT", "JJ", "JJR", "JJS", "PRP$", "VBN", "VBG", "RB", "RBR", "RBS", "HYPH", "CD", "NN",
          "NNP", "POS");

  private static final Set<String> WHERE =
      Set.of("in", "at", "near", "on", "outside", "inside", "around", "along", "off");

  String body() {
    return text.report().body();
  }

  Grammar grammar(Sentence sentence) {
    return new Grammar(this, sentence);
  }

  /** Tells whether a word, by its lemma, is in a list of the lexicon. */
  boolean listed(Token token, WordList list) {
    return lexicon.list(list).contains(token.lemma());
  }

  /** Tells whether a noun is one for people who are of no force or office: "farmer", "family". */
  boolean isCivilian(Token noun) {
    return lexicon
        .entries(Entry.Kind.ACTOR)
        .anyMatch(
            e -> e.signals().equals("Population") && e.words("member").contains(noun.lemma()));
  }

  /** Returns the actor an argument means: itself, its apposition, or whom it is a part of. */
  Optional<Actor> actor(Sentence sentence, Token token) {
    return actor(sentence, token, 0);
  }

  private Optional<Actor> actor(Sentence sentence, Token token, int depth) {
    Optional<Actor> direct = actors.at(sentence, token);
    if (direct.isPresent() || depth > 2) {
      return direct;
    }
    if (lexicon.events(token.lemma(), "noun").findAny().isPresent()) {
      boolean pact = token.tag().equals("NN") && token.index() + 1 < sentence.size();
      return pact && listed(sentence.token(token.index() + 1), WordList.NAMING)
          ? called(sentence, token)
          : Optional.empty();
    }
    for (Token apposition : named(sentence, token)) {
      Optional<Actor> found = actors.at(sentence, apposition);
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<Actor> beside = token.name() ? Optional.empty() : described(sentence, token);
    beside = beside.or(() -> new Pairs(this).people(sentence, token));
    if (beside.isPresent()) {
      return beside;
    }
    if (listed(token, WordList.PARTITIVE) || token.is("CD") || token.is("JJ")) {
      for (Token of : sentence.children(token, "nmod", "obl", "nmod:poss")) {
        Optional<Actor> found =
            where(sentence, of) ? Optional.empty() : actor(sentence, of, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** "a convoy near Goma" is no part of Goma. */
  static boolean where(Sentence sentence, Token token) {
    return sentence.children(token, "case").stream().anyMatch(c -> WHERE.contains(c.lemma()));
  }

  /** "his counterpart Sergey Lavrov": the parser leaves open what the name beside is. */
  private static List<Token> named(Sentence sentence, Token noun) {
    return sentence.children(noun, "appos", "dep").stream()
        .filter(
            t ->
                sentence.label(t).equals("appos")
                    || t.name() && t.index() == noun.index() + 1 && noun.is("NN"))
        .toList();
  }

  /**
   * Returns all actors an argument means: usually one, two for "both sides" and "the two", which
   * are the two parties named last before.
   */
  List<Actor> actors(Sentence sentence, Token token) {
    Optional<Actor> one = actor(sentence, token);
    if (one.isEmpty()) {
      return new Pairs(this).meant(sentence, token);
    }
    boolean named =
        actors.at(sentence, token).isPresent() && sentence.children(token, "appos").isEmpty();
    boolean several = token.tag().equals("NNS") && !token.name() && !named;
    return several ? new Pairs(this).all(sentence, token, one.get()) : List.of(one.get());
  }

  /** Returns the actors that a relation of both to each other means; "their border" is one. */
  List<Actor> parties(Sentence sentence, Token token) {
    return token.lemma().equals("their") || token.lemma().equals("they") && token.is("PRP")
        ? new Pairs(this).last(sentence, token)
        : actors(sentence, token);
  }

  /** Returns whom a description after a comma describes, and a name after "known as". */
  Optional<Actor> described(Sentence sentence, Token noun) {
    return called(sentence, noun)
        .or(() -> noun.is("NN") ? beforeComma(sentence, noun) : Optional.empty());
  }

  /** "A man known as X", "a pact called X". */
  private Optional<Actor> called(Sentence sentence, Token noun) {
    return new GivenName(this).of(sentence, noun).flatMap(name -> actors.at(sentence, name));
  }

  /** "X (XY), a harder-line splinter": what stands before the comma before the noun phrase. */
  Optional<Actor> beforeComma(Sentence sentence, Token noun) {
    return nameBefore(sentence, noun).flatMap(t -> actors.at(sentence, t));
  }

  /** "…, diplomats said", "…, an official said", but not "X, a group of rebels, said". */
  private boolean says(Sentence sentence, Token subject, int before) {
    boolean next =
        sentence
            .head(subject)
            .filter(verb -> verb.index() > subject.index() && lexicon.isSpeech(verb.lemma()))
            .filter(
                verb ->
                    sentence.tokens().subList(subject.index(), verb.index()).stream()
                        .noneMatch(t -> t.word().equals(",")))
            .isPresent();
    return next || sentence.token(Math.max(0, before)).word().equals(",");
  }

  /** Returns the name itself: "X" in "X (XY), a harder-line splinter". */
  Optional<Token> nameBefore(Sentence sentence, Token noun) {
    int at = noun.index() - 1;
    if (sentence.label(noun).equals("nsubj") && says(sentence, noun, at)) {
      return Optional.empty(); // "between X and Y, diplomats said": no apposition
    }
    while (at > 0
        && PREMODIFIERS.contains(sentence.token(at).tag())
        && (!sentence.token(at).name()
            || sentence.token(at + 1).tag().matches("POS|HYPH")
            || sentence.children(noun, "compound", "amod").contains(sentence.token(at)))) {
      at--;
    }
    int first = at + 1;
    while (at > 0 && sentence.token(at).lemma().matches("itself|themselves|himself|herself")) {
      at--;
    }
    boolean article = at >= 0 && sentence.token(at).word().equals(",") && first < noun.index() + 1;
    boolean determined =
        article && Set.of("DT", "PRP$").contains(sentence.token(first).tag())
            || article && noun.tag().equals("NNS") && sentence.token(first).is("JJ")
            || article && sentence.token(first).name()
            || article && first == noun.index();
    if (!determined || at == 0) {
      return Optional.empty();
    }
    at--;
    while (at > 0
        && (sentence.label(sentence.token(at)).equals("aside")
            || sentence.token(at).word().equals(")"))) {
      at--;
    }
    Token before = sentence.token(at);
    return Optional.of(before)
        .filter(Token::name)
        .filter(t -> actors.at(sentence, t).filter(a -> a.type() != ActorType.PLACE).isPresent());
  }

  /** "A police spokesman", "the spokesman of the Front": the body that speaks through someone. */
  Optional<Actor> spokenFor(Sentence sentence, Token person) {
    return new Pairs(this).spokenFor(sentence, person).stream().findFirst();
  }

  /** Returns whose position, base or convoy a noun is: "TTP" for "a TTP hideout". */
  Optional<Actor> holder(Sentence sentence, Token token) {
    if (token.name() || token.is("PRP")) {
      return Optional.empty();
    }
    return sentence.children(token, "compound", "nmod:poss", "amod").stream()
        .flatMap(c -> actors.at(sentence, c).stream())
        .filter(
            a ->
                a.type() == ActorType.ARMED_GROUP
                    || a.type() == ActorType.SECURITY_FORCE
                    || a.type() == ActorType.STATE && listed(token, WordList.HELD_THING))
        .findFirst();
  }

  /** Returns the actor that stands at one end of a relation: itself, or whose men or town it is. */
  Optional<Actor> end(Sentence sentence, Token token) {
    return actor(sentence, token)
        .or(() -> holder(sentence, token))
        .or(() -> new NamedPlace(this).of(sentence, token))
        .or(() -> oneOf(sentence, token))
        .or(() -> kin(sentence, token));
  }

  /** "X, a nephew of the late president, who leads Y": X does. */
  private Optional<Actor> kin(Sentence sentence, Token token) {
    int comma = token.index() + 1;
    boolean clause =
        comma + 1 < sentence.size()
            && sentence.token(comma).word().equals(",")
            && sentence.token(comma + 1).tag().equals("WP");
    return sentence
        .head(token)
        .filter(h -> clause && sentence.label(token).equals("nmod") && h.is("NN"))
        .flatMap(h -> beforeComma(sentence, h))
        .filter(a -> a.type() == ActorType.PERSON);
  }

  /** Returns all actors that stand at one end: both towns in "parts of X and Y". */
  List<Actor> ends(Sentence sentence, Token token) {
    Optional<Actor> one = end(sentence, token);
    boolean several = !token.name() && token.tag().equals("NNS");
    if (one.isEmpty() || token.name() || actors.at(sentence, token).isPresent() && !several) {
      return one.stream().toList();
    }
    return new Pairs(this).all(sentence, token, one.get());
  }

  /** "Drones supplied to Addis Ababa", "brokered by Doha": the government that sits there. */
  Actor government(Actor actor) {
    return actors
        .stateOf(actor)
        .filter(s -> actor.type() == ActorType.PLACE)
        .filter(
            s ->
                s.entry().flatMap(GazetteerEntry::capital).filter(actor.name()::equals).isPresent())
        .orElse(actor);
  }

  /** In "X, one of the groups that …", "X, a coalition of militias that …" these stand for X. */
  Optional<Actor> oneOf(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .filter(h -> sentence.label(token).equals("nmod") && sentence.label(h).equals("appos"))
        .filter(h -> h.lemma().equals("one") || token.tag().equals("NNS"))
        .filter(h -> sentence.preposition(token).filter("of"::equals).isPresent())
        .flatMap(sentence::head)
        .flatMap(h -> actors.at(sentence, h))
        .filter(a -> RelationTypes.group(a));
  }

  /** Returns the noun phrase before and at its head, without determiner. */
  Span phrase(Sentence sentence, Token head) {
    int first = head.index();
    int determiner =
        sentence.children(head, "det", "nmod:poss").stream()
            .mapToInt(Token::index)
            .filter(at -> at < head.index())
            .max()
            .orElse(-1);
    for (Token child : sentence.children(head, "compound", "amod", "nummod")) {
      if (child.index() < first && child.index() > determiner && !child.lemma().equals("dead")) {
        first = sentence.subtree(child).get(0).index();
      }
    }
    return sentence.token(first).span().cover(head.span());
  }

  /** Returns the quotation that holds this token, when it is direct speech of some length. */
  Optional<Span> quote(Token token) {
    return text.quoteOf(token.span()).filter(q -> q.length() > 25);
  }

  List<Sentence> sentences() {
    return text.sentences();
  }
}
