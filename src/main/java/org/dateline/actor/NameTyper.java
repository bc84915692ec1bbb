package org.dateline.actor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.TaggedSentence;
import org.dateline.text.TaggedText;
import org.dateline.text.Token;

/**
 * Guesses the type of a name that the gazetteer does not know, from its words and its neighbours.
 */
final class NameTyper {
  private static final int NEAR = 6;

  private final Optional<String> publisher;
  private final Map<String, ActorType> heads = new HashMap<>();
  private final Map<String, ActorType> nouns = new HashMap<>();
  private final Set<String> titles;
  private final Set<String> members = new HashSet<>();
  private final Set<String> generic = new HashSet<>();
  private final Set<String> qualifiers = new HashSet<>();
  private final PlaceClues places;
  private final Set<String> first;
  private final Set<String> divisions;
  private final LeadingClues clues;

  NameTyper(TaggedText text, Lexicon lexicon) {
    publisher = text.report().publisher();
    titles = lexicon.words(Entry.Kind.OFFICE, "title");
    first = lexicon.list(WordList.NAME_FIRST);
    divisions = lexicon.list(WordList.DIVISION);
    clues = new LeadingClues(lexicon);
    places = new PlaceClues(lexicon);
    lexicon.entries(Entry.Kind.ACTOR).forEach(this::learnActor);
  }

  private void learnActor(Entry entry) {
    ActorType type = ActorType.of(entry.signals());
    entry.words("nameHead").forEach(w -> heads.putIfAbsent(w.toLowerCase(Locale.ROOT), type));
    if (entry.has("generic")) {
      generic.addAll(entry.words("noun"));
      qualifiers.addAll(entry.words("adjective"));
    } else {
      entry.words("noun").forEach(w -> nouns.putIfAbsent(w, type));
    }
    entry.words("member").forEach(w -> nouns.putIfAbsent(w, type));
    members.addAll(entry.words("member"));
  }

  /** Types one occurrence. */
  ActorType type(Run run) {
    return type(List.of(run), String.join(" ", run.tokens().stream().map(Token::word).toList()));
  }

  /** Types a cluster: its fullest name first, then every place where it stands. */
  ActorType type(List<Run> runs, String fullest) {
    if (publisher.filter(fullest::equalsIgnoreCase).isPresent()) {
      return ActorType.MEDIA_OUTLET;
    }
    Map<ActorType, Integer> votes = new EnumMap<>(ActorType.class);
    runs.forEach(run -> vote(run, votes));
    head(fullest).ifPresent(t -> votes.merge(t, 5, Integer::sum));
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(ActorType.ORGANIZATION);
  }

  private void vote(Run run, Map<ActorType, Integer> votes) {
    described(run).ifPresent(t -> votes.merge(t, 3, Integer::sum));
    clues.bearer(run).stream()
        .boxed()
        .flatMap(noun -> called(run.sentence(), noun).stream())
        .forEach(t -> votes.merge(t, 4, Integer::sum));
    guessed(run).ifPresent(t -> votes.merge(t, 2, Integer::sum));
    clues.group(run).ifPresent(t -> votes.merge(t, 3, Integer::sum));
    int person =
        (run.title().isPresent() ? 4 : 0)
            + (clues.mortal(run) ? 3 : 0)
            + (clues.person(run) ? 2 : 0)
            - (clues.thing(run) ? 4 : 0);
    votes.merge(ActorType.PERSON, person, Integer::sum);
    votes.merge(ActorType.PLACE, places.votes(run), Integer::sum);
  }

  private Optional<ActorType> head(String name) {
    List<String> words = List.of(name.split("[\\s]+"));
    int of = -1;
    for (int i = 1; i < words.size(); i++) {
      if (of < 0 && Set.of("of", "for", "on").contains(words.get(i))) {
        of = i;
      }
    }
    int end = of > 0 ? of : words.size();
    String last = words.get(end - 1).toLowerCase(Locale.ROOT);
    String two =
        String.join(" ", words.subList(Math.max(0, end - 2), end)).toLowerCase(Locale.ROOT);
    ActorType type = heads.getOrDefault(two, heads.get(last));
    if (type == null && of < 0 && end > 2) {
      // "Peace Research Institute Oslo".
      type = heads.get(words.get(end - 2).toLowerCase(Locale.ROOT));
      type = type == ActorType.ORGANIZATION ? type : null;
    }
    if (words.size() == 1) {
      return Optional.ofNullable(type).filter(t -> t == ActorType.SECURITY_FORCE);
    }
    String start = words.get(0).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(type != null || !first.contains(start) ? type : heads.get(start));
  }

  private static Optional<ActorType> guessed(Run run) {
    return switch (run.guess()) {
      case "PERSON" -> Optional.of(ActorType.PERSON);
      case "LOCATION" -> Optional.of(ActorType.PLACE);
      case "ORGANIZATION" -> Optional.of(ActorType.ORGANIZATION);
      default -> Optional.empty();
    };
  }

  /** Reads "the rebel group X", "X fighters", "X, an armed group", "the town of X". */
  private Optional<ActorType> described(Run run) {
    Optional<ActorType> after = noun(run.sentence(), run.to());
    if (after.isPresent()
        && after.get() != ActorType.POPULATION
        && after.get() != ActorType.STATE) {
      return after;
    }
    if (run.before(1).equals("of") && run.from() > 1) {
      Optional<ActorType> before = noun(run.sentence(), run.from() - 2);
      if (before.isPresent()) {
        return before.filter(t -> t == ActorType.PLACE);
      }
    }
    Optional<ActorType> apposed = apposed(run).or(() -> introduced(run));
    return apposed.or(
        () ->
            run.from() > 0 && (!run.guess().equals("PERSON") || organised(run))
                ? noun(run.sentence(), run.from() - 1)
                    .filter(
                        t ->
                            t != ActorType.POPULATION
                                && t != ActorType.SECURITY_FORCE
                                && t != ActorType.STATE)
                : Optional.empty());
  }

  /** "The Basque party Sortu", but not "the gunman Sortu". */
  private boolean organised(Run run) {
    Token before = run.sentence().tokens().get(run.from() - 1);
    return nouns.get(before.lemma()) == ActorType.POLITICAL_PARTY
        || nouns.get(before.lemma()) == ActorType.ARMED_GROUP && !members.contains(before.lemma());
  }

  /** "A youth gang called X", "a militant known as X": what the noun before it is. */
  private Optional<ActorType> called(TaggedSentence sentence, int noun) {
    Token token = sentence.tokens().get(noun);
    boolean one = token.tag().equals("NN") && members.contains(token.lemma());
    return one
        ? Optional.of(ActorType.PERSON)
        : noun(sentence, noun)
            .or(() -> Optional.of(ActorType.ORGANIZATION).filter(t -> isGroup(token)));
  }

  private boolean isGroup(Token noun) {
    return generic.contains(noun.lemma());
  }

  private Optional<ActorType> noun(TaggedSentence sentence, int at) {
    if (at < 0 || at >= sentence.tokens().size()) {
      return Optional.empty();
    }
    Token token = sentence.tokens().get(at);
    if (generic.contains(token.lemma())) {
      boolean qualified = at > 0 && qualifiers.contains(sentence.tokens().get(at - 1).lemma());
      return qualified ? Optional.of(ActorType.ARMED_GROUP) : Optional.empty();
    }
    return Character.isLowerCase(token.word().codePointAt(0)) && token.is("NN")
        ? Optional.ofNullable(nouns.get(token.lemma()))
        : Optional.empty();
  }

  private Optional<ActorType> apposed(Run run) {
    int at = run.to();
    List<Token> tokens = run.sentence().tokens();
    while (at < tokens.size() && tokens.get(at).word().matches("[()]|\\p{Lu}{2,7}")) {
      at++;
    }
    if (at + 1 >= tokens.size()
        || !tokens.get(at).word().equals(",")
        || !tokens.get(at + 1).is("DT")) {
      return Optional.empty();
    }
    for (int i = at + 2; i < Math.min(tokens.size(), at + 2 + NEAR); i++) {
      Token token = tokens.get(i);
      if (token.is("NN")
          && (i + 1 >= tokens.size()
              || !tokens.get(i + 1).is("NN")
                  && !tokens.get(i + 1).is("POS")
                  && !tokens.get(i + 1).word().equals("-"))) {
        boolean one = token.tag().equals("NN") && members.contains(token.lemma());
        return one || titles.contains(token.lemma())
            ? Optional.of(ActorType.PERSON)
            : noun(run.sentence(), i);
      }
    }
    return Optional.empty();
  }

  /** "Two armed groups, the X and the Y": what the plural before the first of them is. */
  private Optional<ActorType> introduced(Run run) {
    List<Token> tokens = run.sentence().tokens();
    int at = skip(tokens, run.from() - 1, "DT");
    boolean last = at > 0 && tokens.get(at).word().equals("and");
    if (last) {
      at = skip(tokens, skip(tokens, at - 1, "NNPS?"), "DT");
    }
    boolean listed =
        at > 0 && tokens.get(at).word().equals(",") && (last || run.after(1).equals("and"));
    return listed && tokens.get(at - 1).tag().equals("NNS")
        ? noun(run.sentence(), at - 1)
        : Optional.empty();
  }

  private static int skip(List<Token> tokens, int from, String tag) {
    int at = from;
    while (at > 0 && tokens.get(at).tag().matches(tag)) {
      at--;
    }
    return at;
  }

  /** Tells whether nothing but a capital letter speaks for a name. */
  boolean bare(List<Run> runs) {
    return runs.stream()
            .allMatch(
                r ->
                    r.tokens().size() == 1
                        && r.guess().equals("O")
                        && r.title().isEmpty()
                        && !places.inPlace(r)
                        && described(r).isEmpty()
                        && !clues.person(r)
                        && !clues.band(r))
        && head(runs.get(0).tokens().get(0).word()).isEmpty();
  }

  /** Tells whether a run may be a short form of a longer name: "the Front", a surname, "Iqbal". */
  boolean mayBeShort(Run run) {
    return run.tokens().size() <= 3;
  }

  /** A name of two to four words without a head word such as "Front" may be a person's. */
  boolean mayBePerson(ActorType type, boolean known, String name) {
    int words = name.split(" ").length;
    return !known
        && type == ActorType.ORGANIZATION
        && words > 1
        && words < 5
        && head(name).isEmpty();
  }

  /** "the Front" for "Moro Islamic Liberation Front"; a place or state has no such short form. */
  boolean shortForm(ActorType type, String name, String surface) {
    boolean tail =
        type == ActorType.PLACE
            && surface.length() > 4
            && name.matches("(?i)(el|al|the|port|abu) .*")
            && name.endsWith(" " + surface);
    boolean division =
        type == ActorType.PLACE
            && surface.length() > 3
            && name.startsWith(surface + " ")
            && divisions.contains(name.substring(surface.length() + 1).toLowerCase(Locale.ROOT));
    if (tail || division) {
      return true;
    }
    boolean head =
        heads.containsKey(surface.toLowerCase(Locale.ROOT)) || AliasRules.initials(surface, name);
    return type != ActorType.PLACE
        && type != ActorType.STATE
        && head
        && (name.replaceFirst(" (?:of|for) .*", "").endsWith(" " + surface)
            || name.endsWith(" " + surface)
            || AliasRules.initials(surface, name));
  }
}
