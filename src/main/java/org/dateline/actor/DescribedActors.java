package org.dateline.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Remembers by which nouns the report describes an actor, to tell whom the noun means later on:
 * after "Prime Minister Ariel Henry" "the prime minister", after "Adara, a volunteer network," "the
 * network", after "the Nawasi Brigade" "the brigade".
 */
final class DescribedActors {
  private static final int REACH = 12;
  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");
  private static final Set<ActorType> NAMED_BY_KIND =
      Set.of(
          ActorType.ARMED_GROUP,
          ActorType.ORGANIZATION,
          ActorType.INTERNATIONAL_ORGANIZATION,
          ActorType.POLITICAL_PARTY,
          ActorType.MEDIA_OUTLET,
          ActorType.PLACE);

  private final Clusters clusters;
  private final Set<String> posts;
  private final Set<String> many;
  private final Set<String> others;
  private final Map<String, List<Seen>> byNoun = new HashMap<>();

  /** An actor that a noun has described, and the sentence where it did so or was last named. */
  private record Seen(Cluster cluster, int sentence) {}

  DescribedActors(Clusters clusters, Lexicon lexicon) {
    this.clusters = clusters;
    this.posts = lexicon.words(Entry.Kind.OFFICE, "title");
    this.many = lexicon.list(WordList.DESCRIBES_MANY);
    this.others = lexicon.list(WordList.OTHER_THAN);
  }

  /** Takes in how the report describes the actor that this name means. */
  void learn(Sentence sentence, Token name, Cluster cluster) {
    cluster.nouns.addAll(cluster.nouns.isEmpty() ? known(cluster) : List.of());
    cluster.nouns.addAll(here(sentence, name));
    cluster.nouns.removeAll(many);
    // A post describes persons and nothing else: Borno is not the governor in "the governor of
    // Borno".
    cluster.nouns.removeIf(noun -> posts.contains(noun) != (cluster.type == ActorType.PERSON));
    Seen seen = new Seen(cluster, sentence.index());
    cluster.nouns.forEach(noun -> byNoun.computeIfAbsent(noun, n -> new ArrayList<>()).add(seen));
  }

  private static Set<String> here(Sentence sentence, Token name) {
    Set<String> nouns = new LinkedHashSet<>();
    if (sentence.label(name).equals("appos") && !example(sentence, name)) {
      sentence.head(name).ifPresent(h -> add(sentence, h, nouns));
    }
    sentence.children(name, "appos").forEach(t -> add(sentence, t, nouns));
    title(sentence, name).ifPresent(nouns::add);
    kind(sentence, name).ifPresent(nouns::add);
    predicate(sentence, name).ifPresent(t -> add(sentence, t, nouns));
    return nouns;
  }

  /** "An alliance of militias, among them X": X is no alliance. */
  static boolean example(Sentence sentence, Token name) {
    int before = name.index() - 1;
    if (before > 0 && sentence.token(before).is("DT")) {
      before--;
    }
    return before > 0 && sentence.token(before).tag().matches("PRP|IN|VBG|WDT|WP");
  }

  private static void add(Sentence sentence, Token noun, Set<String> into) {
    if (noun.is("NN") && !noun.name()) {
      into.add(noun.lemma());
      if (noun.index() > 0 && !sentence.token(noun.index() - 1).name()) {
        into.add(sentence.token(noun.index() - 1).lemma() + " " + noun.lemma());
      }
    }
  }

  /** "Prime Minister X", "rebel group X": the words right before the name. */
  private static Optional<String> title(Sentence sentence, Token name) {
    int from = name.index();
    while (from > 0
        && sentence.token(from - 1).is("NN")
        && !sentence.token(from - 1).name()
        && name.index() - from < 3) {
      from--;
    }
    return from == name.index()
        ? Optional.empty()
        : Optional.of(
            String.join(
                " ",
                sentence.tokens().subList(from, name.index()).stream()
                    .map(t -> t.lemma().toLowerCase(Locale.ROOT))
                    .toList()));
  }

  /** "The X gang", "the city of X": the noun that the name belongs to. */
  private static Optional<String> kind(Sentence sentence, Token name) {
    Optional<Token> head = sentence.head(name).filter(h -> h.tag().equals("NN") && !h.name());
    boolean before =
        sentence.label(name).equals("compound")
            && head.filter(h -> h.index() == name.index() + 1).isPresent();
    boolean of =
        sentence.label(name).equals("nmod")
            && head.filter(h -> h.index() == name.index() - 2).isPresent()
            && sentence.token(name.index() - 1).lemma().equals("of");
    return before || of ? head.map(Token::lemma) : Optional.empty();
  }

  private static Optional<Token> predicate(Sentence sentence, Token name) {
    return sentence
        .head(name)
        .filter(h -> sentence.label(name).equals("nsubj"))
        .filter(h -> !sentence.children(h, "cop").isEmpty());
  }

  /** Returns the words of the name for what it is, and the office that the gazetteer gives. */
  private static List<String> known(Cluster cluster) {
    if (NAMED_BY_KIND.contains(cluster.type)) {
      List<String> words = List.of(cluster.name.split(" (?:of|in|for) ")[0].split(" "));
      String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
      String first = words.get(0);
      // "The city" is the place named last, not the last whose name ends in "City".
      return words.size() < 2 || last.equals("city")
          ? List.of()
          : ORDINAL.matcher(first).matches() ? List.of(last, first) : List.of(last);
    }
    return cluster.entry.stream()
        .flatMap(entry -> entry.tenures().stream())
        .map(tenure -> tenure.office().split(" of |,")[0].toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Returns the actor that a definite description means, if just one comes into question. */
  Optional<Cluster> meant(NounPhrase phrase) {
    if (!phrase.definite() || !bare(phrase)) {
      return Optional.empty();
    }
    String lemma = phrase.head().lemma();
    return before(phrase)
        .flatMap(word -> latest(word + " " + lemma, phrase))
        .or(() -> latest(lemma, phrase));
  }

  private static Optional<String> before(NounPhrase phrase) {
    int at = phrase.head().index() - 1;
    return at >= 0
        ? Optional.of(phrase.sentence().token(at))
            .filter(t -> t.tag().matches("NN|JJ"))
            .map(Token::lemma)
        : Optional.empty();
  }

  /** Tells whether a word is the short form of a numbered unit: "the 444th". */
  static boolean numbered(Token token) {
    return ORDINAL.matcher(token.word()).matches();
  }

  /** Tells whether nothing about the noun says that it is another one, or whose it is. */
  private boolean bare(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean owned =
        phrase.children("nmod", "nmod:poss", "acl:relcl", "acl", "appos", "nummod", "cop").stream()
            .anyMatch(
                t ->
                    !sentence.label(t).startsWith("acl") || t.index() == phrase.head().index() + 1);
    boolean another =
        phrase.children("amod", "compound").stream()
            .anyMatch(
                t ->
                    t.name()
                        || clusters.name(t).isPresent()
                        || others.contains(t.lemma())
                        || t.tag().matches("JJR|JJS"));
    return !owned && !another && (phrase.head().tag().equals("NN") || numbered(phrase.head()));
  }

  private Optional<Cluster> latest(String noun, NounPhrase phrase) {
    int here = phrase.sentence().index();
    List<Seen> seen =
        byNoun.getOrDefault(noun, List.of()).stream()
            .filter(s -> here - s.sentence() <= REACH)
            .toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    Seen last = seen.get(seen.size() - 1);
    boolean unsure =
        seen.stream()
            .anyMatch(s -> s.cluster() != last.cluster() && last.sentence() - s.sentence() <= 1);
    return unsure ? Optional.empty() : Optional.of(last.cluster());
  }
}
