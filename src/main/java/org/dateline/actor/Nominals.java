package org.dateline.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.TaggedSentence;
import org.dateline.text.Token;

/** Resolves names in their grammatical place and descriptions such as "Malian troops". */
final class Nominals {
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "both");
  private static final Set<String> COMPOUNDED =
      Set.of("government", "army", "police", "navy", "military", "junta", "rebel", "militia");
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "from", "to", "into", "of", "around", "outside", "through", "across",
          "inside", "toward", "towards", "via", "on", "over", "off");
  private static final Set<String> FACILITIES =
      Set.of(
          "hotel",
          "outpost",
          "base",
          "camp",
          "prison",
          "airport",
          "airbase",
          "market",
          "mosque",
          "church",
          "checkpoint",
          "compound",
          "center",
          "centre",
          "academy",
          "school",
          "hospital",
          "barracks",
          "headquarters",
          "station",
          "depot",
          "refinery",
          "embassy",
          "convoy",
          "ship",
          "tanker",
          "vessel",
          "bridge",
          "plant",
          "warehouse",
          "port",
          "post",
          "building",
          "hall",
          "temple",
          "monastery",
          "mine",
          "village",
          "town",
          "pipeline",
          "facility",
          "bus",
          "train",
          "bank",
          "stadium",
          "restaurant",
          "dam",
          "penitentiary");

  private final AnnotatedText text;
  private final Clusters clusters;
  private final Gazetteer gazetteer;
  private final Map<String, ActorType> nouns = new HashMap<>();
  private final Set<String> leaders;
  private final Set<String> members;
  private final Set<String> generic;
  private final Map<String, Cluster> forces = new HashMap<>();
  private final Set<Long> tried = new java.util.HashSet<>();

  Nominals(AnnotatedText text, Clusters clusters, Lexicon lexicon, Gazetteer gazetteer) {
    this.text = text;
    this.clusters = clusters;
    this.gazetteer = gazetteer;
    this.leaders =
        lexicon
            .entries(Entry.Kind.OFFICE)
            .filter(e -> e.signals().equals("leads"))
            .flatMap(e -> e.words("title").stream())
            .collect(java.util.stream.Collectors.toSet());
    this.generic =
        lexicon
            .entries(Entry.Kind.ACTOR)
            .filter(e -> e.has("generic"))
            .flatMap(e -> e.words("noun").stream())
            .collect(java.util.stream.Collectors.toSet());
    this.members = lexicon.words(Entry.Kind.ACTOR, "member");
    lexicon
        .entries(Entry.Kind.ACTOR)
        .forEach(
            e -> {
              ActorType type = NameTyper.typeOf(e.signals());
              e.words("noun").forEach(w -> nouns.putIfAbsent(w, type));
              e.words("member").forEach(w -> nouns.putIfAbsent(w, type));
            });
    FACILITIES.forEach(w -> nouns.putIfAbsent(w, ActorType.PLACE));
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
    return token.is("NN") ? described(sentence, token) : Optional.empty();
  }

  private Cluster named(Sentence sentence, Token token, Name name) {
    Cluster cluster = clusters.of(name);
    if (name.demonym()) {
      Cluster people = people(sentence, token, cluster);
      clusters.refer(sentence, token, people);
      return people;
    }
    Cluster meant = government(sentence, token, name).orElse(cluster);
    if (meant == cluster) {
      cluster.surfaces.add(name.surface());
    }
    meant.passing = false;
    return clusters.mention(sentence, token, meant, token.span(), Mention.Kind.NAME);
  }

  /** "Some 30 armed Serbs" are people of their own; "the Russians" are the state. */
  private Cluster people(Sentence sentence, Token token, Cluster state) {
    boolean head =
        token.tag().endsWith("S")
            && !Set.of("compound", "amod", "nmod:poss").contains(sentence.label(token));
    List<Token> modifiers = sentence.children(token, "amod", "nummod");
    if (!head || modifiers.isEmpty()) {
      return state;
    }
    boolean armed =
        modifiers.stream().anyMatch(m -> m.lemma().matches(".*arm(ed)?|masked|militant|extremist"));
    Cluster people =
        local(sentence, token, token.lemma(), armed ? ActorType.ARMED_GROUP : ActorType.POPULATION);
    people.mentions.add(new Mention(span(sentence, token, true), Mention.Kind.NOMINAL));
    people.owner = state;
    return people;
  }

  /** A capital that acts stands for the government; one that is gone to or lain in is a place. */
  private Optional<Cluster> government(Sentence sentence, Token token, Name name) {
    Optional<GazetteerEntry> state =
        name.type() == ActorType.PLACE
            ? name.entry()
                .flatMap(
                    e ->
                        gazetteer
                            .stateOfCapital(e.name())
                            .filter(s -> s.country().equals(e.country())))
            : Optional.empty();
    if (state.isEmpty() || sentence.kind() != TaggedSentence.Kind.PROSE) {
      return Optional.empty();
    }
    String label = sentence.label(token);
    String preposition =
        sentence.children(token, "case").stream().map(Token::lemma).findFirst().orElse("");
    boolean acts =
        label.equals("nsubj") && sentence.head(token).filter(h -> h.is("VB")).isPresent()
            || label.equals("nmod:poss")
                && sentence
                    .head(token)
                    .filter(h -> !nouns.containsKey(h.lemma()) && !h.name())
                    .isPresent()
            || Set.of("between", "with", "against", "by").contains(preposition)
            || label.equals("conj")
                && sentence
                    .head(token)
                    .flatMap(h -> clusters.at(sentence, h))
                    .filter(c -> c.type != ActorType.PLACE)
                    .isPresent()
            || Set.of("obj", "iobj").contains(label)
                && LOCATIVE.stream().noneMatch(preposition::equals)
                && !motion(sentence, token)
            || hyphenated(sentence, token);
    return acts && !preposition.equals("in")
        ? Optional.of(clusters.state(state.get()))
        : Optional.empty();
  }

  private static boolean motion(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .filter(
            h ->
                Set.of(
                        "reach",
                        "leave",
                        "visit",
                        "enter",
                        "hit",
                        "attack",
                        "bomb",
                        "shell",
                        "seize",
                        "capture",
                        "overrun",
                        "take",
                        "surround",
                        "besiege",
                        "strike",
                        "rock",
                        "tour")
                    .contains(h.lemma()))
        .isPresent();
  }

  private static boolean hyphenated(Sentence sentence, Token token) {
    int at = token.index();
    return at + 2 < sentence.size()
        && sentence.token(at + 1).word().equals("-")
        && sentence.token(at + 2).is("VBN")
        && !sentence.token(at + 2).lemma().equals("base");
  }

  private Optional<Cluster> described(Sentence sentence, Token token) {
    String lemma = lemma(token);
    ActorType type = nouns.get(lemma);
    if (lemma.equals("capital")) {
      return capital(sentence, token);
    }
    if (leaders.contains(lemma) && type == null) {
      return leader(sentence, token, lemma);
    }
    if (type == null || sentence.label(token).equals("compound") && !COMPOUNDED.contains(lemma)) {
      return Optional.empty();
    }
    Optional<Cluster> same = apposed(sentence, token);
    if (same.isPresent()) {
      return same.map(c -> mention(sentence, token, c));
    }
    if (!sentence.children(token, "cop").isEmpty()) {
      return Optional.empty();
    }
    Optional<Cluster> owner = owner(sentence, token);
    Optional<Cluster> meant =
        switch (type) {
          case ARMED_GROUP -> group(sentence, token, lemma, owner);
          case SECURITY_FORCE -> force(sentence, token, lemma, owner);
          case STATE -> state(sentence, token, lemma, owner);
          case POPULATION -> population(sentence, token, lemma, owner);
          case PLACE -> place(sentence, token, lemma, owner);
          default -> owner.filter(o -> o.type == type && !definite(sentence, token));
        };
    return meant.map(c -> mention(sentence, token, c));
  }

  private static String lemma(Token token) {
    String word = token.word().toLowerCase(Locale.ROOT);
    return word.equals("forces") || word.equals("troops") ? word : token.lemma();
  }

  /** "X, a rebel group" and "the rebel group, X": both name one actor. */
  private Optional<Cluster> apposed(Sentence sentence, Token token) {
    if (sentence.label(token).equals("appos")) {
      return sentence
          .head(token)
          .filter(Token::name)
          .flatMap(h -> resolve(sentence, h))
          .filter(c -> c.type != ActorType.PERSON && c.type != ActorType.PLACE);
    }
    return sentence.children(token, "appos").stream()
        .filter(Token::name)
        .findFirst()
        .flatMap(a -> resolve(sentence, a))
        .filter(c -> c.type != ActorType.PERSON && c.type != ActorType.PLACE);
  }

  /** Whose fighters, troops or government: "Mali's", "Malian", "of the M23". */
  private Optional<Cluster> owner(Sentence sentence, Token token) {
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
            .or(() -> new Pronouns(text, clusters).resolve(sentence, child));
      }
    }
    return Optional.empty();
  }

  private static boolean definite(Sentence sentence, Token token) {
    return sentence.children(token, "det").stream().anyMatch(d -> DEFINITE.contains(d.lemma()));
  }

  private Optional<Cluster> group(
      Sentence sentence, Token token, String lemma, Optional<Cluster> owner) {
    if (owner
        .filter(o -> o.type == ActorType.ARMED_GROUP || o.type == ActorType.POLITICAL_PARTY)
        .isPresent()) {
      return Set.of("faction", "wing", "network").contains(lemma)
          ? Optional.of(faction(sentence, token, lemma, owner.get()))
          : owner;
    }
    boolean member = members.contains(lemma) && !generic.contains(lemma);
    if (definite(sentence, token) && owner.isEmpty()) {
      Optional<Cluster> same =
          clusters.discourse().best(sentence, token, c -> c.lemma.equals(lemma));
      Optional<Cluster> named =
          clusters
              .discourse()
              .best(sentence, token, c -> c.type == ActorType.ARMED_GROUP && c.named());
      Optional<Cluster> any =
          clusters.discourse().best(sentence, token, c -> c.type == ActorType.ARMED_GROUP);
      Optional<Cluster> found = same.or(() -> named).or(() -> any);
      if (found.isPresent()) {
        return found;
      }
    }
    boolean plural = token.is("NNS");
    return member
                && (plural
                    || owner.isPresent()
                    || sentence.children(token, "det", "nummod").size() > 0)
            || definite(sentence, token)
                && !member
                && sentence.children(token, "amod", "compound").size() > 0
        ? Optional.of(local(sentence, token, lemma, ActorType.ARMED_GROUP))
        : Optional.empty();
  }

  /** "a faction of the Front" is an actor of its own, named after its parent. */
  private Cluster faction(Sentence sentence, Token token, String lemma, Cluster parent) {
    String core = core(sentence, token);
    String name =
        core.toLowerCase(Locale.ROOT).equals(token.word().toLowerCase(Locale.ROOT))
            ? parent.name + " " + core
            : core;
    return clusters.open(
        Character.toUpperCase(name.charAt(0)) + name.substring(1),
        ActorType.ARMED_GROUP,
        Optional.empty(),
        lemma);
  }

  private Optional<Cluster> force(
      Sentence sentence, Token token, String lemma, Optional<Cluster> owner) {
    if (owner
        .filter(
            o ->
                o.type == ActorType.SECURITY_FORCE
                    || o.type == ActorType.INTERNATIONAL_ORGANIZATION && !members.contains(lemma)
                    || o.type == ActorType.ARMED_GROUP)
        .isPresent()) {
      return owner;
    }
    Optional<Cluster> state =
        owner.filter(
            o -> o.type == ActorType.STATE || o.type == ActorType.INTERNATIONAL_ORGANIZATION);
    boolean bare = sentence.children(token, "nummod").isEmpty() || definite(sentence, token);
    boolean institution = !members.contains(lemma) || lemma.equals("troops");
    boolean anaphor = Set.of("force", "unit").contains(lemma) && token.tag().equals("NN");
    if (state.isEmpty() && anaphor && definite(sentence, token)) {
      return clusters
          .discourse()
          .best(
              sentence,
              token,
              c ->
                  c.named()
                      && (c.type == ActorType.SECURITY_FORCE || c.type == ActorType.ARMED_GROUP));
    }
    if (state.isEmpty() && (definite(sentence, token) || institution && bare)) {
      Optional<Cluster> earlier =
          clusters
              .discourse()
              .best(
                  sentence,
                  token,
                  c ->
                      c.type == ActorType.SECURITY_FORCE
                          && (c.lemma.equals(lemma) || members.contains(lemma)));
      if (earlier.isPresent()) {
        return earlier;
      }
      state = clusters.mainState();
    }
    if (state.isEmpty()
        && Set.of("unit", "patrol", "squad", "guard", "force", "personnel").contains(lemma)) {
      return Optional.empty();
    }
    Optional<Cluster> sender =
        sentence.label(token).equals("obj")
            ? sentence
                .head(token)
                .flatMap(h -> sentence.child(h, "nsubj"))
                .flatMap(s -> clusters.at(sentence, s))
                .filter(c -> c.type == ActorType.STATE)
            : Optional.empty();
    Optional<Cluster> owning = state.isPresent() ? state : sender.or(clusters::mainState);
    String kind =
        Set.of(
                    "troops",
                    "troop",
                    "soldier",
                    "forces",
                    "military",
                    "army",
                    "force",
                    "personnel",
                    "armed forces")
                .contains(lemma)
            ? "forces"
            : lemma;
    String key = owning.map(s -> s.name).orElse("") + "|" + kind;
    Cluster force = forces.computeIfAbsent(key, k -> openForce(sentence, token, owning));
    return Optional.of(force);
  }

  private Cluster openForce(Sentence sentence, Token token, Optional<Cluster> owner) {
    String core = core(sentence, token);
    String adjective =
        owner
            .flatMap(o -> o.entry)
            .map(
                e ->
                    e.demonyms().stream()
                        .filter(d -> !d.endsWith("s"))
                        .findFirst()
                        .orElse(e.name()))
            .orElse("");
    String name =
        adjective.isEmpty() || core.contains(adjective) ? core : adjective + " " + token.word();
    Cluster cluster = clusters.open(name, ActorType.SECURITY_FORCE, Optional.empty(), lemma(token));
    owner.ifPresent(o -> cluster.owner = o);
    return cluster;
  }

  private Optional<Cluster> state(
      Sentence sentence, Token token, String lemma, Optional<Cluster> owner) {
    if (owner.filter(o -> o.type == ActorType.STATE).isPresent()) {
      return owner;
    }
    if (Set.of("country", "nation", "state", "kingdom", "republic").contains(lemma)) {
      return definite(sentence, token) && owner.isEmpty()
          ? clusters
              .discourse()
              .best(sentence, token, c -> c.type == ActorType.STATE)
              .filter(c -> !lemma.equals("state"))
          : Optional.empty();
    }
    boolean regime = lemma.equals("regime");
    return regime || owner.filter(o -> o.type != ActorType.PERSON).isPresent()
        ? Optional.empty()
        : clusters.mainState();
  }

  /** "The TTP chief", unnamed: a person of this report. */
  private Optional<Cluster> leader(Sentence sentence, Token token, String lemma) {
    boolean unnamed =
        sentence.label(token).matches("nsubj|obj|nsubj:pass|obl")
            && sentence.children(token, "appos", "cop").isEmpty()
            && (token.index() + 1 >= sentence.size()
                || !sentence.token(token.index() + 1).name()
                    && !sentence.token(token.index() + 1).word().equals(","))
            && token.tag().equals("NN");
    Optional<Cluster> group =
        unnamed
            ? owner(sentence, token).filter(o -> o.type == ActorType.ARMED_GROUP)
            : Optional.empty();
    return group.map(
        g -> {
          String name =
              g.surfaces.stream().filter(s -> s.length() < 8).findFirst().orElse(g.name)
                  + " "
                  + lemma;
          Cluster same =
              clusters.all().stream().filter(c -> c.name.equals(name)).findFirst().orElse(null);
          Cluster person =
              same != null ? same : clusters.open(name, ActorType.PERSON, Optional.empty(), lemma);
          return mention(sentence, token, person);
        });
  }

  private Optional<Cluster> population(
      Sentence sentence, Token token, String lemma, Optional<Cluster> owner) {
    return owner
        .filter(
            o ->
                o.type == ActorType.STATE
                    && !Set.of(
                            "people",
                            "man",
                            "woman",
                            "person",
                            "child",
                            "family",
                            "community",
                            "national")
                        .contains(lemma))
        .map(
            o -> {
              Cluster cluster = local(sentence, token, lemma, ActorType.POPULATION);
              cluster.owner = o;
              return cluster;
            });
  }

  private Optional<Cluster> place(
      Sentence sentence, Token token, String lemma, Optional<Cluster> owner) {
    if (owner.filter(o -> o.type == ActorType.PLACE).isPresent() && !FACILITIES.contains(lemma)) {
      return owner;
    }
    List<Token> of = sentence.children(token, "nmod").stream().filter(Token::name).toList();
    if (!of.isEmpty() && !FACILITIES.contains(lemma)) {
      return resolve(sentence, of.get(0)).filter(c -> c.type == ActorType.PLACE);
    }
    if (!FACILITIES.contains(lemma)) {
      return Optional.empty();
    }
    if (definite(sentence, token) && sentence.children(token, "amod", "compound").isEmpty()) {
      return clusters
          .discourse()
          .best(
              sentence,
              token,
              c ->
                  c.type == ActorType.PLACE
                      && (c.lemma.equals(lemma)
                          || c.name.toLowerCase(Locale.ROOT).endsWith(lemma)));
    }
    boolean named =
        sentence.children(token, "compound", "nmod:poss").stream().anyMatch(t -> t.name());
    return named ? Optional.of(local(sentence, token, lemma, ActorType.PLACE)) : Optional.empty();
  }

  private Optional<Cluster> capital(Sentence sentence, Token token) {
    boolean ofRegion =
        sentence.children(token, "nmod").stream()
            .anyMatch(t -> clusters.name(t).filter(n -> n.type() != ActorType.STATE).isPresent());
    if (!token.tag().equals("NN")
        || ofRegion
        || !sentence.children(token, "compound").stream()
            .allMatch(t -> clusters.name(t).isPresent())) {
      return Optional.empty();
    }
    Optional<Cluster> state =
        owner(sentence, token)
            .filter(o -> o.type == ActorType.STATE)
            .or(() -> definite(sentence, token) ? clusters.mainState() : Optional.empty());
    return state
        .flatMap(clusters::capitalOf)
        .map(clusters::place)
        .map(c -> mention(sentence, token, c));
  }

  private Cluster local(Sentence sentence, Token token, String lemma, ActorType type) {
    String core = core(sentence, token);
    return clusters.open(
        Character.toUpperCase(core.charAt(0)) + core.substring(1), type, Optional.empty(), lemma);
  }

  private Cluster mention(Sentence sentence, Token token, Cluster cluster) {
    return clusters.mention(
        sentence, token, cluster, span(sentence, token, true), Mention.Kind.NOMINAL);
  }

  private String core(Sentence sentence, Token token) {
    return span(sentence, token, false).in(text.report().body()).replaceAll("\\s+", " ");
  }

  /** The head and its modifiers before it, with or without determiner and numbers. */
  private static Span span(Sentence sentence, Token token, boolean whole) {
    Set<String> labels =
        whole
            ? Set.of("det", "amod", "compound", "nummod", "nmod:poss")
            : Set.of("amod", "compound");
    int first = token.index();
    for (Token child : sentence.children(token)) {
      if (child.index() < first
          && labels.contains(sentence.label(child))
          && !(child.is("PRP") && !whole)) {
        first = Math.min(first, sentence.subtree(child).get(0).index());
      }
    }
    Token last = token;
    if (whole && Set.of("faction", "wing", "group", "branch").contains(token.lemma())) {
      last =
          sentence.children(token, "nmod").stream()
              .filter(c -> c.index() <= token.index() + 4)
              .reduce(token, (a, b) -> b);
    }
    return ActorResolver.cover(sentence.token(first), last);
  }
}
