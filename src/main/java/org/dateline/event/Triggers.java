package org.dateline.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.lexicon.Entry;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.Sentence;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Finds the words of lexicon entries in a sentence; the longest phrase wins. */
final class Triggers {
  private static final int NEAR = 5;
  private final Lexicon lexicon;

  Triggers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns the triggers of one kind of entry, in text order; a word of a phrase is none itself.
   */
  List<Trigger> in(Sentence sentence, Entry.Kind kind) {
    List<Trigger> found = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int pass = 2; pass >= 0; pass--) {
      for (Token token : sentence.tokens()) {
        if (!token.name() && !used.contains(token.index())) {
          List<Trigger> here = new ArrayList<>();
          for (Lexicon.Phrase phrase : phrases(token)) {
            boolean length = Math.min(2, phrase.others().size()) == pass;
            if (length && phrase.entry().kind() == kind && fits(phrase.partOfSpeech(), token)) {
              match(sentence, token, phrase)
                  .filter(words -> free(sentence, token, words, used))
                  .ifPresent(words -> here.add(trigger(sentence, token, words, phrase)));
            }
          }
          found.addAll(here);
          if (kind != Entry.Kind.RELATION) {
            here.forEach(t -> taken(t).forEach(w -> used.add(w.index())));
          } else if (!here.isEmpty()) {
            used.add(token.index());
            here.stream()
                .flatMap(t -> t.words().stream())
                .filter(w -> w.is("NN"))
                .forEach(w -> used.add(w.index()));
          }
        }
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  /** "claimed the attack" tells of the attack as well; other phrases use up all their words. */
  private static List<Token> taken(Trigger trigger) {
    return trigger.entry().kind() == Entry.Kind.EVENT && trigger.entry().has("keeps-object")
        ? List.of(trigger.token())
        : trigger.words();
  }

  /** "extended the measures it imposed": one noun may belong to the verbs above and below it. */
  private static boolean free(Sentence sentence, Token head, List<Token> words, Set<Integer> used) {
    boolean relative = sentence.label(head).equals("acl:relcl");
    return words.stream()
        .filter(w -> !(relative && sentence.head(head).filter(w::equals).isPresent()))
        .noneMatch(w -> used.contains(w.index()));
  }

  private List<Lexicon.Phrase> phrases(Token token) {
    List<Lexicon.Phrase> found = lexicon.phrases(key(token));
    return token.tag().equals("VBN")
        ? Stream.concat(
                found.stream(), lexicon.phrases(token.word().toLowerCase(Locale.ROOT)).stream())
            .toList()
        : found;
  }

  private static String key(Token token) {
    return token.lemma().replace("-", "");
  }

  private static boolean fits(String part, Token token) {
    return switch (part) {
      case "verb" -> token.is("VB");
      case "noun", "member" -> token.is("NN") || token.is("JJ") && token.word().endsWith("ed");
      case "adjective" -> token.is("JJ") || token.is("VBN");
      case "adverb" -> true;
      case "participle" -> token.is("VBN");
      case "preposition" -> token.is("IN");
      default -> false;
    };
  }

  private static Trigger trigger(
      Sentence sentence, Token head, List<Token> words, Lexicon.Phrase phrase) {
    Span span = head.span();
    for (Token word : words) {
      if (Math.abs(word.index() - head.index()) <= NEAR) {
        span = span.cover(word.span());
      }
    }
    return new Trigger(sentence, head, span, phrase.entry(), phrase.partOfSpeech(), words);
  }

  /** Returns the words of the phrase when they all stand with the head word. */
  private Optional<List<Token>> match(Sentence sentence, Token head, Lexicon.Phrase phrase) {
    List<Token> words = new ArrayList<>(List.of(head));
    boolean into = phrase.others().stream().anyMatch(o -> o.matches("into|on"));
    if (phrase.entry().has("moving") && into && moves(sentence, head)) {
      return Optional.empty();
    }
    for (String other : phrase.others()) {
      Optional<Token> word =
          phrase.partOfSpeech().equals("noun")
              ? before(sentence, head, other)
              : phrase.entry().kind() == Entry.Kind.EVENT && phrase.entry().has("event-subject")
                  ? subject(sentence, head, other)
                  : below(sentence, head, other).filter(w -> asObject(sentence, head, w, phrase));
      if (word.isEmpty()) {
        return Optional.empty();
      }
      words.add(word.get());
    }
    return Optional.of(words);
  }

  /** "Moved tanks into the province": the phrase is of those who go there themselves. */
  private static boolean moves(Sentence sentence, Token verb) {
    return sentence.children(verb, "obj").stream()
        .anyMatch(o -> o.index() > verb.index() && !o.lemma().equals("border"));
  }

  /** "Ran the Front from his base" is not "ran a base": a preposition must be the phrase's own. */
  private static boolean asObject(
      Sentence sentence, Token verb, Token word, Lexicon.Phrase phrase) {
    boolean idiom = phrase.entry().has("idiom");
    if (idiom && sentence.label(word).equals("compound")) {
      // "Attacked a law school" is not "attacked a law".
      return false;
    }
    // "Sent troops at the request of X" is not "sent a request".
    boolean free = !idiom && phrase.entry().kind() != Entry.Kind.RELATION;
    String foreign = free ? "at|upon|under|despite|amid|after|before|without" : ".*";
    return !word.is("NN")
        || free
            && (sentence.label(word).startsWith("nsubj")
                || sentence.head(verb).filter(word::equals).isPresent())
        || sentence.children(word, "case").stream()
            .noneMatch(
                c ->
                    c.is("IN")
                        && !c.lemma().equals("by")
                        && c.lemma().matches(foreign)
                        && !phrase.others().contains(key(c)));
  }

  private static Optional<Token> before(Sentence sentence, Token head, String other) {
    Stream<Token> near =
        sentence.tokens().stream()
            .filter(t -> t.index() < head.index() && head.index() - t.index() <= 3);
    // "The FARC's dissidents, the army claimed": no dissident army.
    return near.filter(t -> is(t, other))
        .filter(
            t ->
                sentence.tokens().subList(t.index() + 1, head.index()).stream()
                    .noneMatch(c -> c.tag().matches("[,:]")))
        .findFirst();
  }

  /** "The truce collapsed": what the intransitive verb says something about. */
  private static Optional<Token> subject(Sentence sentence, Token head, String other) {
    return Stream.concat(
            sentence.children(head, "nsubj", "nsubj:pass").stream(),
            sentence.children(head, "compound:prt").stream())
        .filter(t -> is(t, other))
        .findFirst();
  }

  private Optional<Token> below(Sentence sentence, Token head, String other) {
    List<Token> children = new ArrayList<>(sentence.children(head));
    List.copyOf(children).stream()
        .filter(c -> !sentence.label(c).matches("advcl|conj|parataxis|ccomp|nsubj|acl:relcl"))
        .flatMap(c -> sentence.children(c).stream())
        // "Left Goma, home to a million": nobody left home.
        .filter(t -> !sentence.label(t).equals("appos"))
        .forEach(children::add);
    boolean passive =
        !sentence.children(head, "nsubj:pass").isEmpty() || sentence.label(head).equals("acl");
    Optional<Token> found =
        children.stream()
            .filter(t -> is(t, other) && !(subject(sentence, t) && !twoSubjects(sentence, head, t)))
            .filter(t -> sentence.children(t, "nsubj").isEmpty() || t.is("VB"))
            .filter(t -> !(t.is("VB") && sentence.label(t).equals("case")))
            .filter(t -> !t.tag().equals("VBD") && !dates(sentence, t) && !apposed(sentence, t))
            .findFirst();
    if (found.isEmpty() && head.index() + 1 < sentence.size()) {
      // "pulled out of Mali": the particle may hang on what follows it.
      found = Optional.of(sentence.token(head.index() + 1)).filter(t -> t.is("RB") && is(t, other));
    }
    boolean gapped = sentence.label(head).matches("acl|acl:relcl");
    Optional<Token> above =
        passive || gapped
            ? sentence.head(head).filter(h -> gapped && is(h, other))
            : Optional.empty();
    return found.isPresent() ? found : above;
  }

  /** "Left Goma, home to a million": what the parser takes for a second object. */
  private static boolean apposed(Sentence sentence, Token noun) {
    return sentence.label(noun).equals("obj")
        && noun.index() > 0
        && sentence.token(noun.index() - 1).word().equals(",")
        && sentence.head(noun).stream()
            .flatMap(verb -> sentence.children(verb, "obj").stream())
            .anyMatch(first -> first.index() < noun.index());
  }

  /** "Marched on Tuesday" is not "marched on" a town. */
  private boolean dates(Sentence sentence, Token preposition) {
    return preposition.is("IN")
        && sentence
            .head(preposition)
            .filter(day -> day.is("NNP") && !day.name())
            .filter(day -> lexicon.list(WordList.CAPITAL_ONLY).contains(day.lemma()))
            .isPresent();
  }

  private static boolean subject(Sentence sentence, Token token) {
    return sentence.label(token).equals("nsubj");
  }

  /** "… , a charge Mali rejects": the parser takes the object before the verb for a subject. */
  private static boolean twoSubjects(Sentence sentence, Token verb, Token first) {
    return sentence.children(verb, "nsubj").stream().anyMatch(s -> s.index() > first.index());
  }

  private static boolean is(Token token, String other) {
    // "In March the rebels held Kidal" is not "held a march".
    boolean month = token.tag().equals("NNP") && token.word().equals("March");
    return !month && matches(token, other);
  }

  private static boolean matches(Token token, String other) {
    return key(token).equals(other) || token.word().toLowerCase(Locale.ROOT).equals(other);
  }
}
