package org.dateline.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.actor.ActorType;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Finds the person who has a title: after it, beside it, or as the subject of "is". */
final class TitleHolder {
  private static final Set<String> BESIDE = Set.of("appos", "compound", "nmod", "dep", "conj");

  /** How many words before "as" the noun may stand by which somebody comes into an office. */
  private static final int TAIL = 14;

  private final Context context;
  private final Set<String> taking;
  private final Set<String> succeeding;

  TitleHolder(Context context) {
    this.context = context;
    this.taking = context.lexicon().words(Entry.Kind.OFFICE, "verb");
    this.succeeding = context.lexicon().words(Entry.Kind.OFFICE, "verb", e -> e.has("succession"));
  }

  Optional<Token> of(Sentence sentence, Title title) {
    Token noun = sentence.token(title.head());
    if (title.entry().has("taken")) {
      return takenBy(sentence, noun);
    }
    return installed(sentence, title)
        .or(() -> followed(sentence, title))
        .or(() -> after(sentence, title))
        .or(() -> before(sentence, title))
        .or(() -> behind(sentence, title))
        .or(() -> tied(sentence, noun))
        .or(() -> Optional.of(noun).filter(n -> person(sentence, n)));
  }

  /** Tells whether the sentence says that somebody has the title, and does not just name it. */
  boolean predicative(Sentence sentence, Token noun) {
    return !sentence.children(noun, "cop").isEmpty()
        || sentence.head(noun).filter(h -> taking.contains(h.lemma())).isPresent()
            && Set.of("xcomp", "obj", "obl", "dep").contains(sentence.label(noun));
  }

  /** "The election of X as president", "X's appointment as governor", read off the surface. */
  private Optional<Token> installed(Sentence sentence, Title title) {
    int as = title.from() - 1;
    while (as > 0 && sentence.token(as).is("DT") || as > 0 && sentence.token(as).is("JJ")) {
      as--;
    }
    if (as < 2 || !sentence.token(as).lemma().equals("as")) {
      return Optional.empty();
    }
    List<Token> before = sentence.tokens().subList(Math.max(0, as - TAIL), as);
    Optional<Token> noun =
        before.stream().filter(t -> context.listed(t, WordList.INSTALLING)).findFirst();
    return noun.flatMap(
        n ->
            Stream.concat(
                    before.stream().filter(t -> t.index() > n.index()),
                    sentence.children(n, "nmod:poss").stream())
                .filter(t -> person(sentence, t))
                .findFirst());
  }

  /** "Was replaced as governor of Y by X": who has the title since. */
  private Optional<Token> followed(Sentence sentence, Title title) {
    boolean as =
        sentence.tokens().subList(Math.max(0, title.from() - 2), title.from()).stream()
            .anyMatch(t -> t.word().equals("as"));
    boolean replaced =
        sentence.tokens().subList(0, title.from()).stream()
            .anyMatch(t -> t.tag().equals("VBN") && succeeding.contains(t.lemma()));
    return SurfaceArguments.first(sentence, title.to() + 1, t -> t.word().equals("by"))
        .filter(by -> as && replaced && by.index() <= title.to() + 6)
        .flatMap(
            by ->
                SurfaceArguments.first(
                    sentence, by.index() + 1, t -> t.name() && person(sentence, t)))
        .filter(
            name ->
                sentence.tokens().subList(title.to() + 1, name.index()).stream()
                    .noneMatch(t -> t.is("VB") || t.is("W")));
  }

  /** "President X", "the leader, X". */
  private Optional<Token> after(Sentence sentence, Title title) {
    int next = title.to() + 1;
    if (next < sentence.size() && person(sentence, sentence.token(next))) {
      return Optional.of(sentence.token(next));
    }
    boolean apposed =
        next + 1 < sentence.size()
            && sentence.token(next).word().equals(",")
            && person(sentence, sentence.token(next + 1))
            && !sentence.label(sentence.token(title.head())).equals("appos");
    return apposed ? Optional.of(sentence.token(next + 1)) : Optional.empty();
  }

  /** "X, the group's head of operations", "X (leader of the Y)", read off the surface. */
  private Optional<Token> before(Sentence sentence, Title title) {
    for (int i = title.from() - 1; i > 0 && i > title.from() - 7; i--) {
      Token token = sentence.token(i);
      if (token.word().matches("[,(]")) {
        Token before = sentence.token(i - 1);
        Token first = sentence.token(i + 1);
        boolean article =
            first.is("DT") || first.is("PRP") || first.name() || i + 1 >= title.from();
        return article && before.name() && person(sentence, before)
            ? Optional.of(before)
            : Optional.empty();
      }
      if (token.is("VB") && !token.tag().equals("VBN") || token.is("IN") || token.is("CC")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "a spokesman for the group, X, said", read off the surface. */
  private Optional<Token> behind(Sentence sentence, Title title) {
    for (int i = title.to() + 1; i + 2 < sentence.size() && i < title.to() + 9; i++) {
      Token token = sentence.token(i);
      if (token.word().equals(",") && i > title.to() + 1) {
        Token after = sentence.token(i + 1);
        boolean closed = sentence.token(i + 2).word().matches("[,.;]|said|says|told|who|and");
        return after.name() && closed && person(sentence, after)
            ? Optional.of(after)
            : Optional.empty();
      }
      if (token.is("VB") || token.is("W")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Follows the grammar: apposition, "is", "became", "whose chairman is X". */
  private Optional<Token> tied(Sentence sentence, Token noun) {
    Optional<Token> head = sentence.head(noun);
    String label = sentence.label(noun);
    if (!sentence.children(noun, "cop").isEmpty()) {
      return sentence.children(noun, "nsubj").stream()
          .map(t -> new RelativeClauses(sentence).meant(t, noun))
          .filter(t -> person(sentence, t))
          .findFirst();
    }
    if (predicative(sentence, noun)) {
      return takenBy(sentence, noun);
    }
    Optional<Token> named =
        head.filter(h -> label.equals("nsubj") && equated(sentence, head)).stream()
            .flatMap(h -> sentence.children(h, "appos").stream())
            .filter(t -> person(sentence, t))
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    boolean beside = BESIDE.contains(label) || label.equals("nsubj") && equated(sentence, head);
    if (beside && head.filter(h -> person(sentence, h)).isPresent()) {
      return head;
    }
    Optional<Token> apposed =
        sentence.children(noun, "appos", "dep").stream()
            .filter(t -> person(sentence, t))
            .findFirst();
    boolean chain = label.equals("appos") || label.equals("conj");
    return apposed.or(
        () ->
            head.filter(h -> chain)
                .flatMap(h -> sentence.head(h))
                .filter(h -> person(sentence, h)));
  }

  private static boolean equated(Sentence sentence, Optional<Token> head) {
    return head.filter(h -> !sentence.children(h, "cop").isEmpty()).isPresent();
  }

  /** "X became president", "X returned to the presidency", "they elected X speaker". */
  private Optional<Token> takenBy(Sentence sentence, Token noun) {
    Optional<Token> verb = sentence.head(noun).filter(h -> taking.contains(h.lemma()));
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<Token>> arguments = context.grammar(sentence).arguments(verb.get());
    boolean heir = succeeding.contains(verb.get().lemma());
    return Stream.of("obj", "subj")
        .filter(f -> !heir || f.equals("subj"))
        .flatMap(f -> arguments.getOrDefault(f, Set.of()).stream())
        .filter(t -> !t.equals(noun) && person(sentence, t))
        .findFirst();
  }

  boolean person(Sentence sentence, Token token) {
    return context
        .actors()
        .at(sentence, token)
        .filter(a -> a.type() == ActorType.PERSON)
        .isPresent();
  }
}
