package org.dateline.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Resolves names in their grammatical place and descriptions such as "Malian troops". */
final class Nominals {
  private static final Set<ActorType> BODIES =
      Set.of(ActorType.ARMED_GROUP, ActorType.SECURITY_FORCE, ActorType.INTERNATIONAL_ORGANIZATION);

  private final AnnotatedText text;
  private final Clusters clusters;
  private final ActorNouns nouns;
  private final Government government;
  private final Descriptions descriptions;
  private final ArmedGroups groups;
  private final Forces forces;
  private final States states;
  private final PlaceNouns places;
  private final Leaders leaders;
  private final Appositions appositions;
  private final DescribedActors described;
  private final Set<Long> tried = new HashSet<>();

  Nominals(AnnotatedText text, Clusters clusters, Lexicon lexicon, Gazetteer gazetteer) {
    this.text = text;
    this.clusters = clusters;
    this.nouns = new ActorNouns(lexicon);
    this.government = new Government(clusters, gazetteer, nouns);
    this.descriptions = new Descriptions(text, clusters);
    this.appositions = new Appositions(nouns);
    OfficeHolders holders = new OfficeHolders(text, clusters, nouns);
    this.leaders = new Leaders(text, clusters, nouns);
    this.groups = new ArmedGroups(clusters, nouns, descriptions, leaders);
    this.forces =
        new Forces(clusters, nouns, new ForceKind(lexicon), descriptions, holders, leaders);
    this.states = new States(clusters, descriptions, holders);
    this.places = new PlaceNouns(clusters, nouns, descriptions, lexicon);
    this.described = new DescribedActors(clusters, lexicon);
  }

  /** Returns the actor that this token means, if it is a name or a description. */
  Optional<Cluster> resolve(Sentence sentence, Token token) {
    Optional<Cluster> known = clusters.at(sentence, token);
    if (known.isPresent() || !tried.add(Actors.key(sentence, token))) {
      return known;
    }
    Optional<Name> name = clusters.name(token);
    if (name.isPresent()) {
      return Optional.of(named(sentence, token, name.get()));
    }
    return token.is("NN") || DescribedActors.numbered(token)
        ? described(sentence, token)
        : Optional.empty();
  }

  /** "A regional force was formed": whoever that is, "it" and "the force" then mean it. */
  Optional<Cluster> nobody(Sentence sentence, Token token) {
    boolean told =
        token.tag().equals("NN")
            && sentence.label(token).matches("nsubj|nsubj:pass|obj")
            && sentence.children(token, "det").stream()
                .anyMatch(d -> d.lemma().matches("an?|another"))
            && sentence.children(token, "appos", "cop").isEmpty();
    return nouns
        .type(token.lemma())
        .filter(type -> told && BODIES.contains(type))
        .map(type -> Cluster.nobody(type, token.lemma()));
  }

  private Cluster named(Sentence sentence, Token token, Name name) {
    Cluster cluster = clusters.of(name);
    if (name.demonym()) {
      Cluster people = states.nationals(sentence, token, cluster);
      clusters.refer(sentence, token, people);
      return people;
    }
    Cluster meant = government.meant(sentence, token, name).orElse(cluster);
    if (meant == cluster) {
      cluster.surfaces.add(name.surface());
    }
    meant.passing = false;
    described.learn(sentence, token, meant);
    return clusters.mention(sentence, token, meant, token.span(), Mention.Kind.NAME);
  }

  private Optional<Cluster> described(Sentence sentence, Token token) {
    NounPhrase phrase = new NounPhrase(sentence, token);
    String lemma = phrase.lemma();
    Optional<ActorType> type = nouns.type(lemma);
    Optional<Cluster> before = described.meant(phrase);
    if (before.isPresent()) {
      return before.map(c -> descriptions.mention(phrase, c));
    }
    Optional<Cluster> person = type.isPresent() ? person(phrase) : Optional.empty();
    if (person.isPresent()) {
      return person.map(c -> descriptions.mention(phrase, c));
    }
    if (lemma.equals("capital")) {
      return states.hasCapital(phrase)
          ? states.capital(phrase, owner(sentence, token))
          : Optional.empty();
    }
    if (nouns.leader(lemma) && type.isEmpty()) {
      return leader(phrase);
    }
    boolean part = sentence.label(token).equals("compound") && !nouns.compounded(lemma);
    return type.isEmpty() || part || nouns.atDesk(phrase)
        ? Optional.empty()
        : typed(phrase, type.get());
  }

  /** "X, a former police officer who leads the gang": one man, and no force. */
  private Optional<Cluster> person(NounPhrase phrase) {
    return Optional.of(phrase.head())
        .filter(t -> t.tag().equals("NN") && phrase.label().equals("appos"))
        .filter(t -> nouns.member(phrase.lemma()))
        .flatMap(phrase.sentence()::head)
        .filter(Token::name)
        .flatMap(t -> resolve(phrase.sentence(), t))
        .filter(c -> c.type == ActorType.PERSON);
  }

  private Optional<Cluster> typed(NounPhrase phrase, ActorType type) {
    Optional<Cluster> same = stateNamed(phrase).or(() -> apposed(phrase.sentence(), phrase.head()));
    if (same.isPresent()) {
      return same.map(c -> descriptions.mention(phrase, c));
    }
    boolean pair =
        phrase.children("det", "det:predet", "cc:preconj").stream()
            .anyMatch(d -> d.lemma().matches("both|either|neither"));
    if (pair || !phrase.children("cop").isEmpty()) {
      return Optional.empty();
    }
    Optional<Cluster> owner = owner(phrase.sentence(), phrase.head());
    boolean rebel = type == ActorType.SECURITY_FORCE && nouns.ofRebels(phrase);
    Optional<Cluster> meant =
        switch (rebel ? ActorType.ARMED_GROUP : type) {
          case ARMED_GROUP -> groups.described(phrase, owner);
          case SECURITY_FORCE -> forces.described(phrase, owner);
          case STATE -> states.described(phrase, owner);
          case POPULATION -> states.people(phrase, owner);
          case PLACE -> places.described(phrase, owner, ofName(phrase));
          case INTERNATIONAL_ORGANIZATION, POLITICAL_PARTY -> body(phrase, owner, type);
          default -> owner.filter(o -> o.type == type && !phrase.definite());
        };
    return meant.map(c -> descriptions.mention(phrase, c));
  }

  /** "Nigeria's Borno state": Borno, and not Nigeria. */
  private Optional<Cluster> stateNamed(NounPhrase phrase) {
    return phrase.children("compound").stream()
        .filter(t -> phrase.lemma().equals("state") && t.name())
        .filter(t -> t.index() + 1 == phrase.head().index())
        .flatMap(t -> resolve(phrase.sentence(), t).stream())
        .filter(c -> c.type == ActorType.PLACE)
        .findFirst();
  }

  /** "The bloc", "the party": the one named last; "the Conservative party" is named by itself. */
  private Optional<Cluster> body(NounPhrase phrase, Optional<Cluster> owner, ActorType type) {
    if (owner.filter(o -> o.type == ActorType.PERSON).isPresent()) {
      return owner.flatMap(leaders::led).filter(led -> led.type == type);
    }
    boolean back = phrase.definite() && owner.isEmpty() && phrase.children("amod").isEmpty();
    return back
        ? clusters.discourse().best(phrase, c -> c.type == type && c.named())
        : owner.filter(o -> o.type == type && !phrase.definite());
  }

  /** "X, a rebel group" and "the rebel group, X": both name one actor. */
  private Optional<Cluster> apposed(Sentence sentence, Token token) {
    return appositions
        .names(sentence, token)
        .flatMap(t -> resolve(sentence, t).stream())
        .filter(c -> c.type != ActorType.PERSON && c.type != ActorType.PLACE)
        .findFirst();
  }

  /** Whose fighters, troops or government: "Mali's", "Malian", "of the M23". */
  private Optional<Cluster> owner(Sentence sentence, Token token) {
    return lord(sentence, token).or(() -> possessor(sentence, token));
  }

  private Optional<Cluster> possessor(Sentence sentence, Token token) {
    Optional<Cluster> group = own(sentence, token);
    if (group.isPresent()) {
      return group;
    }
    List<Token> near = sentence.children(token, "compound", "amod", "nmod:poss", "nmod");
    for (Token child : near) {
      boolean of =
          !sentence.label(child).equals("nmod")
              || sentence.children(child, "case").stream()
                  .anyMatch(c -> Set.of("of", "from", "’s", "'s").contains(c.lemma()));
      if (of && !child.is("PRP")) {
        Optional<Cluster> found = resolve(sentence, child);
        if (found.isPresent()) {
          return found;
        }
      } else if (of) {
        return clusters
            .at(sentence, child)
            .or(() -> new Pronouns(text, clusters, nouns).resolve(sentence, child));
      }
    }
    return sentence.label(token).equals("compound")
        ? above(sentence, token)
        : fronted(sentence, token);
  }

  /** "The Rwandan rebels of the FDLR": whose they are, and not where they are from. */
  private Optional<Cluster> own(Sentence sentence, Token men) {
    return sentence.children(men, "nmod").stream()
        .filter(t -> t.name() && nouns.member(men.lemma()))
        .filter(t -> sentence.preposition(t).filter("of"::equals).isPresent())
        .flatMap(t -> resolve(sentence, t).stream())
        .filter(c -> c.type == ActorType.ARMED_GROUP)
        .findFirst();
  }

  /** "Forces loyal to the Front": they are its own. */
  private Optional<Cluster> lord(Sentence sentence, Token token) {
    return sentence.children(token, "amod").stream()
        .filter(a -> a.lemma().equals("loyal"))
        .flatMap(a -> sentence.children(a, "obl", "nmod").stream())
        .flatMap(t -> resolve(sentence, t).stream())
        .findFirst();
  }

  /** "In Mali, the army retook Kidal": whose army that is stands before it. */
  private Optional<Cluster> fronted(Sentence sentence, Token token) {
    NounPhrase phrase = new NounPhrase(sentence, token);
    boolean bare = nouns.type(phrase.lemma()).filter(ActorType.SECURITY_FORCE::equals).isPresent();
    if (!phrase.definite() && !bare) {
      return Optional.empty();
    }
    return sentence.head(token).stream()
        .flatMap(h -> sentence.children(h, "obl").stream())
        .filter(t -> t.name() && t.index() < token.index())
        .filter(t -> sentence.children(t, "case").stream().anyMatch(c -> c.lemma().equals("in")))
        .flatMap(t -> resolve(sentence, t).stream())
        .flatMap(c -> c.type == ActorType.STATE ? Stream.of(c) : clusters.stateOf(c).stream())
        .findFirst();
  }

  /** "Sudan's army chief": the army is Sudan's. */
  private Optional<Cluster> above(Sentence sentence, Token token) {
    return sentence.head(token).stream()
        .flatMap(h -> sentence.children(h, "nmod:poss", "amod").stream())
        .filter(t -> t.index() < token.index() && !t.is("PRP"))
        .flatMap(t -> resolve(sentence, t).stream())
        .filter(c -> c.type == ActorType.STATE)
        .findFirst();
  }

  /** "The TTP chief", unnamed: a person of this report. */
  private Optional<Cluster> leader(NounPhrase phrase) {
    boolean unnamed =
        phrase.isUnnamed()
            && phrase.label().matches("nsubj|obj|nsubj:pass|obl")
            && phrase.children("appos", "cop").isEmpty()
            && phrase.head().tag().equals("NN");
    return unnamed
        ? owner(phrase.sentence(), phrase.head())
            .filter(o -> o.type == ActorType.ARMED_GROUP)
            .map(group -> leaderOf(group, phrase))
        : Optional.empty();
  }

  private Cluster leaderOf(Cluster group, NounPhrase phrase) {
    String acronym =
        group.surfaces.stream().filter(s -> s.length() < 8).findFirst().orElse(group.name);
    String name = acronym + " " + phrase.lemma();
    return descriptions.mention(
        phrase,
        clusters
            .named(name)
            .orElseGet(
                () -> clusters.open(name, ActorType.PERSON, Optional.empty(), phrase.lemma())));
  }

  private Optional<Cluster> ofName(NounPhrase phrase) {
    return phrase.children("nmod").stream()
        .filter(Token::name)
        .findFirst()
        .flatMap(t -> resolve(phrase.sentence(), t));
  }
}
